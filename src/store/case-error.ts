export type CaseErrorCode = 'no-case' | 'no-folder' | 'not-a-case' | 'newer-case' | 'damaged' | 'busy' | 'not-writable';

interface Wording {
  readonly why: (path: string, detail: string) => string;
  readonly remedy: string;
}

const WORDINGS: Readonly<Record<CaseErrorCode, Wording>> = {
  'no-case': {
    why: (path) => `There is no case at ${path}.`,
    remedy: 'Check the path, or make the case with: isnad read PATH --case FILE',
  },
  'no-folder': {
    why: (path) => `The folder of ${path} does not exist.`,
    remedy: 'Make the folder first, or name a case in one that exists.',
  },
  'not-a-case': {
    why: (path, detail) => `${path} is no Isnad case: ${detail}.`,
    remedy: 'Name another file. Isnad leaves files that it did not make untouched.',
  },
  'newer-case': {
    why: (path, detail) => `${path} was written by a newer Isnad (${detail}).`,
    remedy: 'Update Isnad, or read the reports into a new case.',
  },
  damaged: {
    why: (path, detail) => `${path} cannot be read: ${detail}.`,
    remedy: 'Restore the file together with its -wal file from a backup, or read the reports into a new case.',
  },
  busy: {
    why: (path) => `Another program has been writing to ${path} for more than ten seconds.`,
    remedy: 'Wait for it to finish and run the command again: what was saved stays saved.',
  },
  'not-writable': {
    why: (path, detail) => `${path} cannot be opened or written: ${detail}.`,
    remedy: 'Check the rights of the file and its folder, and the free space of the disk.',
  },
};

/** A case that cannot be used: `message` says what and why, `remedy` what the user can do. */
export class CaseError extends Error {
  readonly code: CaseErrorCode;
  readonly remedy: string;

  constructor(code: CaseErrorCode, path: string, detail = '') {
    super(WORDINGS[code].why(path, detail));
    this.name = 'CaseError';
    this.code = code;
    this.remedy = WORDINGS[code].remedy;
  }
}

const CODE_OF_RESULT: Readonly<Record<number, CaseErrorCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'not-writable',
  10: 'not-writable',
  11: 'damaged',
  13: 'not-writable',
  14: 'not-writable',
  26: 'not-a-case',
};

/** The same error in our words where it is SQLite's (its primary result code says which), else the error itself. */
export const caseErrorOf = (error: unknown, path: string): unknown => {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const code = CODE_OF_RESULT[error.errcode & 0xff];
  return code ? new CaseError(code, path, error.message) : error;
};
