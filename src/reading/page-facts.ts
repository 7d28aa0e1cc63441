import { parseJson } from './json-lines.ts';
import type { Page } from './page.ts';

/** What a page says of its article outside the text. */
export interface PageFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly abstract: string | null;
}

/** Gathers what a page says in its meta tags, in its JSON-LD and in its time elements, in this order of trust. */
export const factsOf = (page: Page): PageFacts => {
  const meta = metaOf(page);
  const linked = articleData(page);
  const outlet = meta('og:site_name', 'publisher', 'article:publisher', 'dc.publisher') ?? nameIn(linked?.publisher);
  const title =
    meta('og:title', 'twitter:title') ?? textIn(linked?.headline) ?? text(page, 'h1') ?? text(page, 'title');
  return {
    title: title && withoutOutlet(title, outlet),
    outlet,
    author:
      meta('author', 'article:author', 'dc.creator') ??
      nameIn(linked?.author) ??
      text(page, '[rel=author], [itemprop=author]'),
    published:
      meta('article:published_time', 'og:article:published_time', 'datepublished', 'dc.date', 'pubdate') ??
      textIn(linked?.datePublished) ??
      attribute(page, 'article time[datetime], time[itemprop=datePublished], time[datetime]', 'datetime'),
    url:
      webAddress(attribute(page, 'link[rel=canonical]', 'href')) ??
      webAddress(meta('og:url')) ??
      webAddress(textIn(linked?.url)),
    abstract: meta('og:description', 'description') ?? textIn(linked?.description),
  };
};

type Meta = (...names: readonly string[]) => string | null;

/** Addresses (a Facebook page as `article:author`) are no names. */
const metaOf = (page: Page): Meta => {
  const found = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta[content]')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    const content = tidy(tag.getAttribute('content'));
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return (...names) => {
    for (const name of names) {
      const content = found.get(name);
      if (content && (name === 'og:url' || !/^https?:/i.test(content))) return content;
    }
    return null;
  };
};

type LinkedData = { readonly [name: string]: unknown };

/** The JSON-LD object that describes the article. */
const articleData = (page: Page): LinkedData | null => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = objectsIn(parseJson(script.textContent ?? '')).find((data) =>
      /(?:Article|Report|Posting)$/.test(String(data['@type'])),
    );
    if (found) return found;
  }
  return null;
};

const objectsIn = (value: unknown): LinkedData[] => {
  if (Array.isArray(value)) return value.flatMap((item) => (isObject(item) ? [item] : []));
  if (!isObject(value)) return [];
  return [value, ...(Array.isArray(value['@graph']) ? objectsIn(value['@graph']) : [])];
};

const isObject = (value: unknown): value is LinkedData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | null => (typeof value === 'string' ? tidy(value) : null);

const nameIn = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.map(nameIn).filter(Boolean).join(', ') || null;
  return isObject(value) ? textIn(value.name) : textIn(value);
};

const text = (page: Page, selector: string): string | null => tidy(page.querySelector(selector)?.textContent ?? null);

const attribute = (page: Page, selector: string, name: string): string | null =>
  tidy(page.querySelector(selector)?.getAttribute(name) ?? null);

const tidy = (value: string | null): string | null => value?.replace(/\s+/g, ' ').trim() || null;

const webAddress = (value: string | null): string | null =>
  value && URL.canParse(value) && /^https?:/i.test(value) ? value : null;

/** `Headline - Outlet` without the outlet. */
const withoutOutlet = (title: string, outlet: string | null): string => {
  const cut = /^(.+?)\s+[-–—|]\s+([^-–—|]+)$/u.exec(title);
  return cut && outlet !== null && cut[2]!.trim() === outlet ? cut[1]! : title;
};
