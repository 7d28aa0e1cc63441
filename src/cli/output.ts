import type { Writable } from 'node:stream';

/** Where results go. `write` waits until the reader keeps up and answers whether it still listens (`isnad … | head` does not). */
export interface Output {
  readonly write: (text: string) => Promise<boolean>;
}

export const outputTo = (stream: Writable): Output => {
  let isOpen = true;
  let goOn = (): void => {};
  stream.on('drain', () => goOn());
  stream.on('close', () => {
    isOpen = false;
    goOn();
  });
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    isOpen = false;
    goOn();
  });
  return {
    write: async (text) => {
      if (isOpen && !stream.write(text) && isOpen) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      return isOpen;
    },
  };
};
