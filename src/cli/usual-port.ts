import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

/** Below the ports that systems hand out by themselves. */
const [FIRST, MANY] = [20_000, 10_000];

/**
 * The port on which the workbench opens a case, as long as nobody else has it: always the same for one file, so that links that
 * were kept, and what the browser keeps of the settings, hold beyond one start.
 */
export const usualPort = (path: string): number =>
  FIRST + (createHash('sha256').update(resolve(path)).digest().readUInt32BE(0) % MANY);
