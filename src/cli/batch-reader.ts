import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { type Batch, type BatchResult, readBatch } from './read-batch.ts';

/** Reads batches, in this thread or in several others; answers come in any order. */
export interface BatchReader {
  /** `isAll`: no other batch will follow, so that no worker need be started for it. */
  readonly read: (batch: Batch, isAll: boolean) => Promise<readonly BatchResult[]>;
  readonly close: () => Promise<void>;
}

/** Bounds of a worker's heap. A thread needs some 400 MB: tables, the words that the parser keeps, a batch. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** Source in a checkout, JavaScript where the package is installed. */
const WORKER = fileURLToPath(new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url));

/** With one worker everything is read in this thread. Others are started when there is work for them. */
export const batchReader = (workers: number): BatchReader => {
  let pool: Piscina<Batch, BatchResult[]> | null = null;
  return {
    read: async (batch, isAll) => {
      if (workers === 1 || (isAll && !pool)) return readBatch(batch);
      if (!pool) {
        const { Piscina: Pool } = await import('piscina');
        pool = new Pool({ filename: WORKER, minThreads: workers, maxThreads: workers, resourceLimits: LIMITS });
      }
      return pool.run(batch);
    },
    close: async () => pool?.destroy(),
  };
};
