import { processIo } from './io.ts';
import { run } from './run.ts';

// bin/isnad.js may run this in a second process with another Node: when the first one is killed, this one must not go on writing.
process.once('disconnect', () => process.exit());
process.channel?.unref();

process.exitCode = await run(process.argv.slice(2), processIo());
