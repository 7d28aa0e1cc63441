/** A counter on one line of the terminal, for batches that take long. */
export interface Progress {
  readonly show: (counts: { readonly read: number; readonly refused: number }) => void;
  readonly end: () => void;
}

const EVERY_MS = 200;

interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Shows nothing where the stream is no terminal, and nothing in the first second. */
export const progressOn = (stream: Terminal, isWanted: boolean): Progress => {
  if (!stream.isTTY || !isWanted) return { show: () => {}, end: () => {} };
  const start = performance.now();
  let next = start + 1000;
  let isShown = false;
  return {
    show: ({ read, refused }) => {
      const now = performance.now();
      if (now < next) return;
      next = now + EVERY_MS;
      isShown = true;
      const speed = Math.round((read * 1000) / (now - start));
      stream.write(
        `\r\u001b[K${read.toLocaleString('en')} reports read, ${speed.toLocaleString('en')} a second${refused > 0 ? `, ${refused} refused` : ''}`,
      );
    },
    end: () => {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
};
