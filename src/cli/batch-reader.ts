import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { type Batch, type BatchResult, readBatch } from './read-batch.ts';

/** Reads batches, in this thread and in others; answers come in any order. */
export interface BatchReader {
  /** `isAll`: no other batch will follow, so that no worker need be started for it. */
  readonly read: (batch: Batch, isAll: boolean) => Promise<readonly BatchResult[]>;
  readonly close: () => Promise<void>;
}

/** Bounds of a worker's heap. A thread needs some 300 MB: tables, the words that the parser keeps, a batch. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };
/** Batches that wait for each worker beside the one that it reads, so that it is never idle while this thread writes. */
const AHEAD = 3;

/** Source in a checkout, JavaScript where the package is installed. */
const WORKER = fileURLToPath(new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url));

/**
 * This thread is one of the workers: it reads a batch whenever the others have enough to do. They are started when there
 * is work for them.
 */
export const batchReader = (workers: number): BatchReader => {
  const others = workers - 1;
  let pool: Piscina<Batch, BatchResult[]> | null = null;
  let given = 0;
  return {
    read: async (batch, isAll) => {
      if ((isAll && !pool) || given >= others * (1 + AHEAD)) return readBatch(batch);
      given++;
      try {
        if (!pool) {
          const { Piscina: Pool } = await import('piscina');
          pool = new Pool({ filename: WORKER, minThreads: others, maxThreads: others, resourceLimits: LIMITS });
        }
        return await pool.run(batch);
      } finally {
        given--;
      }
    },
    close: async () => pool?.destroy(),
  };
};
