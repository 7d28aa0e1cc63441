import type { Failure } from '../../contract/index.ts';

const TOKEN_HEADER = 'x-isnad-token';
const KEPT_AS = 'isnad-key';

/**
 * The token of this start of the program. It comes in the fragment of the first address, which no request carries and
 * which is taken off at once: an address that is copied from the browser changes nothing elsewhere.
 */
const token = ((): string => {
  const given = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  if (given === undefined) return sessionStorage.getItem(KEPT_AS) ?? '';
  sessionStorage.setItem(KEPT_AS, given);
  history.replaceState(null, '', location.pathname + location.search);
  return given;
})();

/** What the API refused, with what to do. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.why);
    this.failure = failure;
  }
}

const UNREACHABLE: Failure = { code: 'unreachable', why: '', remedy: '' };

/** Asks the API. Throws `Refused`. */
export const ask = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  const response = await fetch(path, { ...init, headers: { ...init.headers, [TOKEN_HEADER]: token } }).catch(
    () => null,
  );
  if (!response) throw new Refused(UNREACHABLE);
  const body: unknown = await response.json().catch(() => UNREACHABLE);
  if (!response.ok) throw new Refused(body as Failure);
  return body as T;
};

/** Sends a change. */
export const send = <T>(path: string, body: object): Promise<T> =>
  ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Sends files and what is said of them. */
export const sendForm = <T>(path: string, form: FormData): Promise<T> => ask<T>(path, { method: 'POST', body: form });

/** A path with those of the values that say something. */
export const withQuery = (path: string, values: Readonly<Record<string, string | number | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query}`;
};
