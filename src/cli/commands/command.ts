import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** Adds a command to the program. Its action prints through `io` and hands its exit code to `finish`; what it throws is reported by the program. */
export type AddCommand = (program: Command, io: Io, finish: (code: ExitCode) => void) => void;
