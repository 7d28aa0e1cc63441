import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'try.isnad';

/** Where `isnad try` keeps its case: the current folder, or the one for temporary files where that cannot be written. */
export const trialCasePath = (): string => {
  try {
    accessSync('.', constants.W_OK);
    return NAME;
  } catch {
    return join(tmpdir(), NAME);
  }
};
