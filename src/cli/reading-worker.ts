/** What a worker thread runs: src/cli/batch-reader.ts starts it. */
export { readBatch as default } from './read-batch.ts';
