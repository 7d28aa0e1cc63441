import type { Claim, Status } from '../model/evidence.ts';
import type { Inflection } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { Item } from '../phrases/item.ts';
import type { Surroundings } from '../phrases/surroundings.ts';

/** The claims in whose content a span lies, widest first. */
export const claimsAround = (claims: readonly Claim[], span: Span): Claim[] =>
  claims.filter((claim) => claim.content.some((c) => c.start <= span.start && span.end <= c.end));

/**
 * Whether an event is said to have happened: denied where its verb is negated or a claim denies it, planned for the
 * future, possible where a claim that bears it is not certain.
 */
export const statusOf = (
  { document }: Surroundings,
  items: readonly Item[],
  at: number,
  token: number,
  inflection: Inflection | null,
  bearing: readonly Claim[],
): Status => {
  if (bearing.some((claim) => claim.polarity === '-')) return 'denied';
  const before = token > 0 ? document.words[token - 1]! : null;
  const role = before?.senses.find((s) => s.entry.kind === 'function')?.entry;
  if (role?.kind === 'function' && role.role === 'negation') return 'denied';
  const { key } = document.words[token]!;
  if (inflection?.aspect === 'imperfect' && /^[وف]?س[يتنا]/.test(key)) return 'planned';
  if (before && FUTURE.has(before.key)) return 'planned';
  const governor = at > 0 ? items[at - 1] : undefined;
  if (governor?.kind === 'that' && before?.key === 'ان' && inflection?.aspect === 'imperfect') return 'planned';
  const innermost = bearing.at(-1);
  return innermost && innermost.certainty !== 'certain' ? 'possible' : 'actual';
};

const FUTURE = new Set(['سوف', 'يعتزم', 'تعتزم', 'ينوي', 'تنوي', 'يستعد', 'تستعد', 'المقرر']);
