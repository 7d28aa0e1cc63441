import { useSyncExternalStore } from 'react';

/** Where the reader is: the page, what it shows, and how. Every state that is worth sharing stands here. */
export interface Address {
  readonly page: string;
  /** What the page shows (a report's id …); '' for its list. */
  readonly item: string;
  readonly query: Readonly<Record<string, string>>;
}

const readAddress = (path: string, search: string): Address => {
  const [page = '', item = ''] = path.split('/').slice(1).map(decoded);
  return { page, item, query: Object.fromEntries(new URLSearchParams(search)) };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The path of an address; empty values of the query are left out. */
export const pathOf = ({ page, item = '', query = {} }: Partial<Address>): string => {
  const said = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const path = `/${[page ?? '', item]
    .filter((part) => part !== '')
    .map(encodeURIComponent)
    .join('/')}`;
  return said.size === 0 ? path : `${path}?${said}`;
};

const listeners = new Set<() => void>();
let current: Address | null = null;

const here = (): Address => {
  current ??= readAddress(location.pathname, location.search);
  return current;
};
const moved = (): void => {
  current = null;
  for (const listener of listeners) listener();
};
addEventListener('popstate', moved);

export const useAddress = (): Address =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, here);

/** Goes to a path of the app. `replace` leaves no step behind to go back to. */
export const goTo = (path: string, { replace = false } = {}): void => {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  moved();
};

/** Changes values of the query and stays where one is. */
export const setQuery = (values: Readonly<Record<string, string>>, options?: { replace: boolean }): void => {
  const { page, item, query } = here();
  goTo(pathOf({ page, item, query: { ...query, ...values } }), options);
};
