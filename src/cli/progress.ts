/** A counter on one line of the terminal, for batches that take long. */
export interface Progress {
  readonly show: (counts: { readonly read: number; readonly refused: number }) => void;
  /** Says how far a step behind the reading is: so many reports of `all`. */
  readonly step: (doing: string, done: number, all: number) => void;
  readonly end: () => void;
}

const EVERY_MS = 200;

interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Shows nothing where the stream is no terminal, and nothing in the first second. */
export const progressOn = (stream: Terminal, isWanted: boolean): Progress => {
  if (!stream.isTTY || !isWanted) return { show: () => {}, step: () => {}, end: () => {} };
  const start = performance.now();
  let next = start + 1000;
  let isShown = false;
  const say = (line: (seconds: number) => string): void => {
    const now = performance.now();
    if (now < next) return;
    next = now + EVERY_MS;
    isShown = true;
    stream.write(`\r\u001b[K${line((now - start) / 1000)}`);
  };
  return {
    show: ({ read, refused }) =>
      say((seconds) => {
        const speed = Math.round(read / seconds);
        return `${read.toLocaleString('en')} reports read, ${speed.toLocaleString('en')} a second${refused > 0 ? `, ${refused} refused` : ''}`;
      }),
    step: (doing, done, all) =>
      say(() => `${doing}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')} reports`),
    end: () => {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
};
