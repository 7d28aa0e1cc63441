import type { Chain, SourceLink } from '../../model/evidence.ts';
import { type Page, quoted } from '../page.ts';

/** A source: its kind, then its name. */
export const printSource = (page: Page, { kind, name }: SourceLink): string =>
  name === null
    ? page.paint('faint', kind === 'unknown' ? 'not named' : kind)
    : `${page.paint('faint', kind)} ${quoted(page, name)}`;

/**
 * A chain on one line, from the report to the root. The Latin word before each name is not only a label: two Arabic names
 * with nothing but an arrow between them would change places wherever text runs in both directions.
 */
export const printChain = (page: Page, chain: Chain): string =>
  chain.map((link) => (link.kind === 'report' ? 'report' : printSource(page, link))).join(' ← ');
