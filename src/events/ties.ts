import { phraseAt } from '../language/phrases.ts';
import type { Claim, Tie } from '../model/evidence.ts';
import { EntryBit, type TieRole, type TieTrigger } from '../model/lexicon.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { Item } from '../phrases/item.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import { listsOf } from './events.ts';
import { PartyResolver, type Roles, rolesBehind, rolesOfVerb, timeOf } from './roles.ts';
import { claimsAround, statusOf } from './status.ts';

/** Reads lasting ties: verbs and static phrases of the trigger tables between two parties. */
export const readTies = (
  around: Surroundings,
  items: readonly (readonly Item[])[],
  entities: EntityIndex,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
): Tie[] => {
  const parties = new PartyResolver(around, entities);
  const ties = new Map<string, Tie>();
  for (const sentence of items) {
    for (const list of listsOf(sentence)) {
      for (const found of [
        ...verbTies(around, list, parties, times, claims),
        ...phraseTies(around, list, parties, times, claims),
      ]) {
        const key = `${found.type} ${found.from} ${found.to} ${found.status}`;
        const known = ties.get(key);
        if (!known) ties.set(key, found);
        else
          ties.set(key, {
            ...known,
            spans: [...known.spans, ...found.spans],
            claims: [...new Set([...known.claims, ...found.claims])],
          });
      }
    }
  }
  return [...ties.values()].map((tie, i) => ({ ...tie, id: `r${i + 1}` }));
};

const verbTies = (
  around: Surroundings,
  items: readonly Item[],
  parties: PartyResolver,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
): Tie[] => {
  const { document } = around;
  const out: Tie[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'verb' && item.kind !== 'cue') continue;
    const word = document.words[item.first]!;
    if (!(word.kinds & EntryBit.tieVerb)) continue;
    for (const sense of word.senses) {
      const trigger = sense.entry;
      if (
        trigger.kind !== 'tieVerb' ||
        !trigger.inflection ||
        trigger.inflection.aspect === 'participle' ||
        sense.preposition !== ''
      )
        continue;
      const roles = rolesOfVerb(around, items, at, trigger.inflection, sense.pronoun !== '');
      const last = items[Math.max(at, roles.end - 1)]!.last;
      if (trigger.extra.length > 0 && !hasWord(around, item.first, last, trigger.extra)) continue;
      const from = partyIn(items, roles, trigger.from, parties);
      const to = partyIn(items, roles, trigger.to, parties);
      const tie = tieOf(around, items, at, item.first, last, trigger, from, to, times, claims);
      if (tie) {
        out.push(tie);
        break;
      }
    }
  }
  return out;
};

const phraseTies = (
  around: Surroundings,
  items: readonly Item[],
  parties: PartyResolver,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
): Tie[] => {
  const { document } = around;
  const out: Tie[] = [];
  for (const [at, item] of items.entries()) {
    for (let t = item.first; t < item.last; t++) {
      const word = document.words[t]!;
      const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
      const trigger =
        phrase?.entries.find((e): e is TieTrigger => e.kind === 'tiePhrase') ??
        (word.kinds & EntryBit.tiePhrase ? word.senses.find((s) => s.entry.kind === 'tiePhrase')?.entry : undefined);
      if (trigger?.kind !== 'tiePhrase') continue;
      const last = phrase?.last ?? t + 1;
      const from = phraseParty(around, items, at, t, last, trigger.from, parties);
      const to = phraseParty(around, items, at, t, last, trigger.to, parties);
      const tie = tieOf(around, items, at, t, last, trigger, from, to, times, claims);
      if (tie) out.push(tie);
    }
  }
  return out;
};

const partyIn = (items: readonly Item[], roles: Roles, role: TieRole, parties: PartyResolver): EntityDraft | null => {
  if (role === 'subj') return parties.party(items, roles.subject);
  if (role === 'obj') return parties.party(items, roles.object);
  if (!role.startsWith('prep:')) return null;
  const wanted = role.slice(5);
  for (const [preposition, index] of roles.governed)
    if (preposition === wanted)
      return parties.namedIn(items[index]!.first, items[index]!.last) ?? parties.party(items, index);
  return null;
};

/** A party before or behind a phrase: the nearest named one, in its own noun phrase first. */
const phraseParty = (
  around: Surroundings,
  items: readonly Item[],
  at: number,
  t: number,
  last: number,
  role: TieRole,
  parties: PartyResolver,
): EntityDraft | null => {
  if (role === 'before') {
    for (let i = at; i >= 0 && at - i < 5; i--) {
      const item = items[i]!;
      if (i < at && (item.kind === 'verb' || item.kind === 'cue' || item.kind === 'that' || item.kind === 'comma'))
        return null;
      const named = parties.namedIn(item.first, Math.min(item.last, t));
      if (named) return named;
      if (i < at && item.kind === 'np') return parties.party(items, i);
    }
    return null;
  }
  const wanted = role.startsWith('after-prep:') ? role.slice(11) : '';
  const { document } = around;
  const inside = wanted === '' ? parties.namedIn(last, items[at]!.last) : null;
  if (inside) return inside;
  const behind = rolesBehind(items, at + 1);
  for (const [preposition, index] of behind.governed)
    if (wanted !== '' && preposition === wanted) return parties.namedIn(items[index]!.first, items[index]!.last);
  if (wanted !== '') return null;
  const next = items.findIndex((item) => item.first >= last && item.kind === 'np');
  if (next < 0 || document.start[items[next]!.first]! - document.end[last - 1]! > 12) return null;
  return parties.party(items, next);
};

const tieOf = (
  around: Surroundings,
  items: readonly Item[],
  at: number,
  token: number,
  last: number,
  trigger: TieTrigger,
  from: EntityDraft | null,
  to: EntityDraft | null,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
): Tie | null => {
  if (!from || !to || from === to) return null;
  const { document } = around;
  const span = { start: document.start[token]!, end: document.end[Math.max(token, last - 1)]! };
  const at1 = { start: span.start, end: document.end[token]! };
  const bearing = claimsAround(claims, at1);
  const time = trigger.kind === 'tieVerb' ? timeOf(times, token, last, items[0]!.first) : null;
  return {
    id: '',
    type: trigger.tie,
    from: from.id,
    to: to.id,
    since: time?.value ?? null,
    until: null,
    status: statusOf(around, items, at, token, trigger.inflection, bearing),
    spans: [span],
    claims: bearing.map((claim) => claim.id),
    rule: trigger.kind === 'tieVerb' ? 'ar.tie.verb' : 'ar.tie.phrase',
  };
};

const hasWord = ({ document }: Surroundings, first: number, last: number, words: readonly string[]): boolean => {
  for (let t = first; t < last; t++) {
    const { variants, shape } = document.words[t]!;
    if (words.includes(shape.stem) || variants.some((v) => words.includes(v.key))) return true;
  }
  return false;
};
