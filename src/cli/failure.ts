import { QuestionError } from '../query/question-error.ts';
import { CaseError, type CaseErrorCode } from '../store/case-error.ts';
import { ExitCode } from './exit-code.ts';

const WRONG_USE: ReadonlySet<CaseErrorCode> = new Set(['no-case', 'no-folder', 'not-a-case', 'newer-case']);

/** What a user reads when a command cannot go on, and the exit code that goes with it. */
export interface Failure {
  readonly text: string;
  readonly code: ExitCode;
}

/** Faults of the program keep their stack: they are to be reported. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof QuestionError)
    return { text: `isnad: ${error.message} ${error.remedy}`, code: ExitCode.wrongUse };
  if (error instanceof CaseError)
    return {
      text: `isnad: ${error.message} ${error.remedy}`,
      code: WRONG_USE.has(error.code) ? ExitCode.wrongUse : ExitCode.failed,
    };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `isnad failed: ${detail}\nThis is a fault of the program; please report it with the command that you ran.`,
    code: ExitCode.failed,
  };
};
