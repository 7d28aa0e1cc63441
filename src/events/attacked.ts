import type { EntityDraft } from '../names/entities.ts';
import type { Found } from './found.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { phraseOf } from './phrase.ts';
import type { Reader } from './reader.ts';
import { isHarmOnly } from './select.ts';

/**
 * Attacks with who or what they hit where their own clause names nobody: those who fell (أسفر عن ثمانية قتلى), or what stood
 * where it exploded (انفجرت قرب مقر الحزب, لدى مرور دورية); and with who took them upon himself (وتبنته الحركة).
 */
export const withAttacked = (reader: Reader, parsed: ParsedSentence, found: readonly Found[]): Found[] => {
  const isTold = found.some((one) => isHarmOnly(one) && one.event.recipient !== null);
  return found.map((one) => {
    if (one.event.type !== 'ASSAULT') return one;
    const actor = one.actor ?? claimant(reader, parsed, one);
    const recipient =
      one.event.recipient !== null
        ? one.recipient
        : isTold
          ? null
          : (fallen(reader, parsed, one.token) ??
            (EXPLODES.has(one.event.mode ?? '') ? near(reader, parsed, one) : null));
    if (actor === one.actor && (recipient === null || one.event.recipient !== null)) return one;
    const hit = recipient !== actor ? recipient : null;
    return {
      ...one,
      actor,
      recipient: hit,
      event: { ...one.event, actor: actor?.id ?? null, recipient: hit?.id ?? null },
    };
  });
};

/** وتبنته الحركة: the subject of a verb of doing behind an attack, whose pronoun is that attack. */
const claimant = ({ around, parties }: Reader, { pieces, verbs }: ParsedSentence, { token, aspect, frame }: Found) => {
  if (aspect !== null || frame.genitive === 'victim') return null;
  for (const { piece, support, subject } of verbs.values())
    if (
      pieces[piece]!.first > token &&
      pieces[piece]!.conjunction !== '' &&
      subject &&
      support &&
      support.pronoun !== '' &&
      support.entry.combinations.some(({ frame, subject: does }) => frame.type === 'ASSAULT' && does === 'actor') &&
      parties.mayStandFor(support.pronoun, token) &&
      !parties.isTeller(subject) &&
      around.document.words[token]!.grammar.noun.number !== 'p'
    )
      return subject;
  return null;
};

/** ثمانية قتلى, جرحى: those who are counted behind an attack by what befell them. */
const fallen = ({ around: { document }, parties }: Reader, { pieces }: ParsedSentence, token: number) => {
  for (const { kind, first, last, skip } of pieces) {
    if (kind !== 'np' || first <= token || parties.isDefinite({ first, last, skip })) continue;
    if (parties.isHowFallen({ first, last })) continue;
    for (let t = first; t < last; t++)
      if (document.words[t]!.senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'counted'))
        return parties.party({
          first: parties.isCounted({ first, last, skip }) ? first : t,
          last,
          skip: t === first ? skip : 0,
        });
  }
  return null;
};

/** What stands or passes where it explodes; no town and no street, which are the place. */
const near = ({ around, parties }: Reader, { pieces }: ParsedSentence, { token }: Found): EntityDraft | null => {
  const { words } = around.document;
  const at = pieces.findIndex(({ first, last }) => first <= token && token < last);
  for (let i = at + 1; i < pieces.length && i - at < REACH && !ENDS.has(pieces[i]!.kind); i++) {
    const { kind, governed, first, last } = pieces[i]!;
    if (kind !== 'np' || !parties.slots.near.has(governed)) continue;
    // لدى مرور دورية: who passes.
    const passing = hasEventRole(around.document, first, 'passing') ? genitiveOf(around, first, last) : null;
    if (!passing && parties.slots.passing.has(governed)) continue;
    const phrase = passing ?? phraseOf(pieces[i]!);
    const isOpen = words[phrase.first]!.senses.some(({ entry }) => entry.kind === 'placeHead' && !BUILT.has(entry.of));
    const hit = isOpen ? null : parties.target(phrase);
    if (hit && hit.type !== 'LOC') return hit;
  }
  return null;
};

const EXPLODES: ReadonlySet<string> = new Set(['explosives', 'suicide-attack']);
const ENDS: ReadonlySet<string> = new Set(['stop', 'that', 'conj']);
const REACH = 12;
/** Kinds of places that are hit themselves: a market, a bridge, a base. */
const BUILT: ReadonlySet<string> = new Set(['quarter', 'crossing', 'base', 'airport', 'camp']);
