import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { workbench } from './app.ts';
import type { Desk } from './desk.ts';
import { warmUp } from './warm-up.ts';

const LOOPBACK = '127.0.0.1';

/** Where to listen. */
export interface Listening {
  /** 0 for any free port. */
  readonly port: number;
  /** Another address than loopback, with the password that is asked for there; `null` for loopback. */
  readonly open: { readonly host: string; readonly password: string } | null;
  /** The folder of the built web app. */
  readonly pages: string;
}

export interface RunningServer {
  /** The address with the token of this start in its fragment: whoever opens it may change the case. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a case until it is closed. */
export const startServer = (desk: Desk, { port, open, pages }: Listening): Promise<RunningServer> =>
  new Promise((resolve, reject) => {
    const token = randomBytes(24).toString('base64url');
    const hosts = new Set<string>();
    const closing = new AbortController();
    const app = workbench(desk, { token, hosts: open ? null : hosts, password: open?.password ?? null }, pages);
    const server = serve({ fetch: app.fetch, port, hostname: open?.host ?? LOOPBACK }, (info) => {
      for (const name of [LOOPBACK, 'localhost']) hosts.add(`${name}:${info.port}`);
      desk.bringIn.start();
      void warmUp(desk, closing.signal);
      resolve({
        address: `http://${open?.host ?? LOOPBACK}:${info.port}/#key=${token}`,
        close: async () => {
          closing.abort();
          await desk.bringIn.stop();
          await new Promise<void>((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          });
        },
      });
    });
    server.once('error', reject);
  });
