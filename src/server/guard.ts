import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Failure } from '../contract/case.ts';

/** The header in which a page that the program itself opened proves that it may change the case. */
const TOKEN_HEADER = 'x-isnad-token';

/** Who may ask, and who may change. */
export interface Access {
  /** Random for each start. Handed to the page in the fragment of its address, which no request carries. */
  readonly token: string;
  /** The values of `Host` that are answered, such as `127.0.0.1:4711`; `null` for any, and then a password is needed. */
  readonly hosts: ReadonlySet<string> | null;
  /** Asked for with every request; `null` on loopback. */
  readonly password: string | null;
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Keeps other sites, other machines and links without the token out. `Host` stops a foreign name that was pointed at this
 * machine; `Origin` and `Sec-Fetch-Site` stop foreign pages; the token stops everyone who was not handed it.
 */
export const guard =
  (access: Access): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (access.hosts && !access.hosts.has(host.toLowerCase()))
      return refuse(c, 403, 'foreign-host', 'This server answers only under its own address.');
    if (access.password !== null && !hasPassword(c, access.password)) {
      c.header('www-authenticate', 'Basic realm="Isnad", charset="UTF-8"');
      return refuse(c, 401, 'no-password', 'This server asks for its password.');
    }
    if (isForeign(c, host)) return refuse(c, 403, 'foreign-origin', 'Other sites may not use this server.');
    if (!SAFE.has(c.req.method) && !mayChange(c, access))
      return refuse(c, 403, 'no-token', 'Without the token of this start nothing can be changed.');
    return next();
  };

/** Whether the request carries the token of this start. */
export const mayChange = (c: Context, { token }: Access): boolean => isSame(c.req.header(TOKEN_HEADER) ?? '', token);

/** A page of another site asks. Opening our page from elsewhere by a link is allowed: nothing is read by that. */
const isForeign = (c: Context, host: string): boolean => {
  const origin = c.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return true;
  const site = c.req.header('sec-fetch-site') ?? 'none';
  if (site === 'same-origin' || site === 'none') return false;
  return !(SAFE.has(c.req.method) && c.req.header('sec-fetch-mode') === 'navigate' && !c.req.path.startsWith('/api/'));
};

const hasPassword = (c: Context, password: string): boolean => {
  const [, encoded = ''] = /^Basic (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
  const given = Buffer.from(encoded, 'base64').toString('utf8');
  return isSame(given.slice(given.indexOf(':') + 1), password);
};

/** Compares in the same time wherever they differ. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const REMEDY = 'Open the address that `isnad open` printed.';
const refuse = (c: Context, status: 401 | 403, code: string, why: string): Response =>
  c.json({ code, why, remedy: REMEDY } satisfies Failure, status);
