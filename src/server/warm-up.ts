import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { freemem } from 'node:os';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Desk } from './desk.ts';

/** Milliseconds that the first page has for itself. */
const PAUSE = 1500;
/** Reports that are looked at: enough for the tables of a language to be in place. */
const REPORTS = 30;
const PIECE = 2 ** 20;

/**
 * Makes the first questions as quick as the later ones, while nobody asks yet: brings the tables by which words are looked up
 * into memory, and the case's file into that of the system, where there is room for it. Nothing hangs on its success.
 */
export const warmUp = async (
  { kept, words }: Pick<Desk, 'kept' | 'words'>,
  signal: AbortSignal,
  pause = PAUSE,
): Promise<void> => {
  try {
    await setTimeout(pause, undefined, { signal, ref: false });
    for (const { id } of await kept.reports({ limit: REPORTS })) {
      signal.throwIfAborted();
      words((await kept.reading(id))?.report.text ?? '');
      await setImmediate(undefined, { signal });
    }
    const { size } = await stat(kept.path);
    if (size > freemem() / 2) return;
    for await (const _ of createReadStream(kept.path, { highWaterMark: PIECE, signal }));
  } catch {
    // Stopped meanwhile, or a file that cannot be read twice: the case itself would have said so.
  }
};
