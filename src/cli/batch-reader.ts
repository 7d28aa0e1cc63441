import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { type Batch, type BatchResult, readBatch } from './read-batch.ts';

/** Reads batches in other threads, and in this one when it is told to help; answers come in any order. */
export interface BatchReader {
  readonly read: (batch: Batch) => Promise<readonly BatchResult[]>;
  /** More batches wait than the others need to be busy: this thread is to help. */
  readonly isBehind: () => boolean;
  /** Reads the batch that waits longest in this thread; answers whether there was one. */
  readonly help: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Bounds of a worker's heap. A thread needs some 300 MB: tables, the words that the parser keeps, a batch. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };
/** Batches that each worker has in hand, the one that it reads among them: it is not to be idle while this thread writes. */
const IN_HAND = 6;
/** Batches that may wait for each worker beside these. */
const AHEAD = 2;

/** Source in a checkout, JavaScript where the package is installed. */
const WORKER = fileURLToPath(new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url));

interface Waiting {
  readonly batch: Batch;
  readonly answer: (results: readonly BatchResult[]) => void;
  readonly fail: (error: unknown) => void;
}

/** This thread is one of the workers. The others are started when batches wait, and get batches once they are up. */
export const batchReader = (workers: number): BatchReader => {
  const others = workers - 1;
  const waiting: Waiting[] = [];
  let pool: Piscina<Batch, BatchResult[]> | null = null;
  let isUp = false;
  let isClosed = false;
  let inHand = 0;

  const giveOut = (): void => {
    while (pool && isUp && inHand < others * IN_HAND && waiting.length > 0) {
      const { batch, answer, fail } = waiting.shift()!;
      inHand++;
      pool
        .run(batch)
        .then(answer, fail)
        .finally(() => {
          inHand--;
          giveOut();
        });
    }
  };

  const start = async (language: string): Promise<void> => {
    const { Piscina: Pool } = await import('piscina');
    if (isClosed) return;
    pool = new Pool({
      filename: WORKER,
      minThreads: others,
      maxThreads: others,
      // Else a worker would get its next batch only when this thread, which may be writing, has heard of the last.
      concurrentTasksPerWorker: IN_HAND,
      // With workers that wait on piscina's shared counter and have several batches in hand, reading was seen to stand still.
      atomics: 'disabled',
      resourceLimits: LIMITS,
    });
    // Nothing to read: the tables are loaded.
    await pool.run({ reports: [], language, shows: false, keeps: false });
    isUp = true;
    giveOut();
  };

  let starting: Promise<void> | null = null;
  return {
    read: (batch) =>
      new Promise((answer, fail) => {
        waiting.push({ batch, answer, fail });
        giveOut();
        if (others === 0 || waiting.length <= AHEAD) return;
        starting ??= start(batch.language);
        // Where they do not start, all is read here.
        starting.catch(() => {});
      }),
    isBehind: () => waiting.length > others * AHEAD,
    help: async () => {
      const next = waiting.shift();
      if (next) await readBatch(next.batch).then(next.answer, next.fail);
      return next !== undefined;
    },
    close: async () => {
      isClosed = true;
      await pool?.destroy();
    },
  };
};
