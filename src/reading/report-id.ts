import { createHash } from 'node:crypto';

const HASH_LENGTH = 16;
/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid)$/i;

/** What a report is known by: the source's own id; without one its canonical URL; without one a hash of the text. */
export const reportId = (own: string | null, url: string | null, text: string): string =>
  own ??
  (url === null ? null : canonicalUrl(url)) ??
  `sha256:${createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)}`;

/**
 * One form for all the addresses of a page: lower-case host, no tracking, no fragment, no slash at the end, Arabic letters as
 * letters. `null` for what is no address of the web.
 */
const canonicalUrl = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) url.searchParams.delete(name);
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  return readable(`${url.protocol}//${url.host}${path}${url.search}`);
};

/** Percent codes as letters, where that can be undone: spaces, controls and the percent sign stay codes. */
const readable = (url: string): string => {
  try {
    return decodeURI(url.replaceAll('%25', '%2525')).replace(/[\s\p{C}]/gu, encodeURIComponent);
  } catch {
    return url;
  }
};
