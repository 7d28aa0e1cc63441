// Prints `N passed, N failed[, N skipped]` from vitest's JSON report and the names of failed steps; exits 1 on any failure.
// Usage: node scripts/count-tests.ts REPORT.json [FAILED_STEP…]   (called by .ci/run)
import { existsSync, readFileSync } from 'node:fs';

interface TestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const NOTHING: TestReport = {
  success: false,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

const [file, ...steps] = process.argv.slice(2);
const report: TestReport = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : NOTHING;

// A file that failed as a whole (it did not load, a hook threw) counts its tests nowhere.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
);
for (const { name, message } of broken) console.log(`failed as a whole: ${name}: ${message.split('\n')[0]}`);
const otherSteps = steps.filter((step) => step !== 'test');
for (const step of otherSteps) console.log(`failed: npm run ${step}`);

const tests = report.numFailedTests + broken.length;
const unexplained = tests === 0 && (!report.success || steps.includes('test')) ? 1 : 0;
if (unexplained) console.log('failed: npm test, without a failed test in its report');
const failed = tests + unexplained + otherSteps.length;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
