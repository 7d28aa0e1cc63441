import { styleText } from 'node:util';

export type Paint = 'strong' | 'faint' | 'warning' | 'denial' | 'heading';

/** How the medium shows text: its width, its colours, and whether Arabic inside a line must be isolated. */
export interface Page {
  readonly width: number;
  readonly paint: (paint: Paint, text: string) => string;
  readonly isolate: (text: string) => string;
}

const FORMATS = { strong: 'bold', faint: 'dim', warning: 'yellow', denial: 'red', heading: 'cyan' } as const;
const PLAIN_WIDTH = 100;
const WIDTHS = { least: 40, most: 120 } as const;

/** Plain text for files and pipes: no escapes, no invisible characters. */
export const PLAIN_PAGE: Page = { width: PLAIN_WIDTH, paint: (_, text) => text, isolate: (text) => text };

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The page that a stream is. NO_COLOR takes the colours off, ISNAD_ISOLATE=0 the isolates (for terminals that print them as boxes). */
export const pageFor = ({ isTTY, columns }: Terminal, environment: NodeJS.ProcessEnv): Page => {
  if (!isTTY) return PLAIN_PAGE;
  const { TERM, NO_COLOR, ISNAD_ISOLATE } = environment;
  const hasColour = !NO_COLOR && TERM !== 'dumb';
  const hasIsolates = ISNAD_ISOLATE === undefined ? TERM !== 'dumb' && TERM !== 'linux' : ISNAD_ISOLATE !== '0';
  return {
    width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, columns || PLAIN_WIDTH)),
    paint: hasColour ? (paint, text) => styleText(FORMATS[paint], text, { validateStream: false }) : PLAIN_PAGE.paint,
    isolate: hasIsolates ? (text) => `\u2068${text}\u2069` : PLAIN_PAGE.isolate,
  };
};

/** Control characters, and marks of direction that would turn the rest of the line: a report must not drive the terminal. */
const UNSAFE = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;

/** Words of a report as one safe line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(UNSAFE, '').trim();

/** Words of a report inside a line: safe, and isolated where the page needs it. */
export const quoted = (page: Page, text: string): string => page.isolate(oneLine(text));
