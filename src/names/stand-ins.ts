import { tokenAt } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import type { Claim, Event, PloverType } from '../model/evidence.ts';
import type { Nisba } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { EntityDraft, EntityIndex } from './entities.ts';

/** The state that acts behind a name, and the rule that says so. */
interface State {
  readonly name: string;
  readonly country: string;
  readonly rule: string;
}

/** What is done to a place in these, or where it happens: موسكو is then the city, الروس are people. */
const AT_PLACES: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'PROTEST']);
const VISIT = 'visit';

/**
 * The state's own entity for a capital (واشنطن), a seat of government (الكرملين) or a people (الروس) that acts, with the words
 * used as one more mention of it, and `standsFor` set on the name used; `null` for all other entities.
 */
export const stateBehind = (
  document: Document,
  entities: EntityIndex,
  draft: EntityDraft,
  near: Span,
): EntityDraft | null => {
  const state = stateOf(document, draft);
  if (!state) return null;
  const used = nearest(draft, near);
  const form = state.rule === PEOPLE ? 'nationality' : 'description';
  const mention = {
    start: used.start,
    end: used.end,
    form,
    rule: state.rule,
    ...(used.in ? { in: used.in } : {}),
  } as const;
  const acting = stateNamed(entities, state.name, state.country, mention, state.rule);
  draft.standsFor = acting;
  return acting;
};

/** The entity of a state, by whatever name the report has it, with one more mention; a new one where it has none. */
export const stateNamed = (
  entities: EntityIndex,
  name: string,
  country: string,
  mention: EntityDraft['mentions'][number],
  rule: string,
): EntityDraft => {
  const known = entities.drafts.find(
    (draft) =>
      draft.type === 'LOC' &&
      (draft.names.length === 0 ? draft.name === name : draft.names.some(({ entry }) => entry?.name === name)),
  );
  if (!known) return entities.add('LOC', name, mention, rule, country);
  if (!known.mentions.some(({ start, form }) => start === mention.start && form === mention.form))
    known.mentions.push(mention);
  return known;
};

/** Capitals, seats and peoples among the sources of claims and the parties of events lead to their states. */
export const linkStandIns = (
  document: Document,
  entities: EntityIndex,
  claims: readonly Claim[],
  events: readonly Event[],
): void => {
  const byId = new Map(entities.drafts.map((draft) => [draft.id, draft]));
  const link = (id: string | null, near: Span, peoples = true): void => {
    const draft = id === null ? undefined : byId.get(id);
    if (draft && (draft.type === 'LOC' || draft.type === 'ORG' || (peoples && draft.type === 'GROUP')))
      stateBehind(document, entities, draft, near);
  };
  for (const { chain, cue } of claims)
    for (const each of chain)
      if (each.kind !== 'report') link(each.entity, each.start === undefined ? cue : (each as Span));
  for (const { type, mode, actor, recipient, trigger } of events) {
    if (type !== 'PROTEST') link(actor, trigger);
    // Who calls on the Lebanese calls on people.
    if (!AT_PLACES.has(type) && mode !== VISIT) link(recipient, trigger, false);
  }
};

/** Speakers that the text leaves out (وأضاف) or has as a pronoun (قوله) become mentions at the cue, with the reason. */
export const linkLeftOut = (document: Document, entities: EntityIndex, claims: readonly Claim[]): void => {
  const byId = new Map(entities.drafts.map((draft) => [draft.id, draft]));
  for (const { chain, cue } of claims) {
    const link = chain.at(-1)!;
    const draft = link.kind === 'report' || link.start !== undefined ? undefined : byId.get(link.entity ?? '');
    if (!draft || cue.in) continue;
    const { senses } = document.words[tokenAt(document, cue.start)]!;
    const form = senses.some(({ pronoun, entry }) => pronoun !== '' && entry.kind.startsWith('cue'))
      ? 'pronoun'
      : 'omitted';
    draft.mentions.push({ start: cue.start, end: cue.end, form, rule: `ar.reference.${form}` });
  }
};

const CAPITAL = 'ar.reference.capital';
const SEAT = 'ar.reference.seat';
const PEOPLE = 'ar.reference.people';

const stateOf = (document: Document, { names, type, mentions }: EntityDraft): State | null => {
  const entry = names.find((name) => name.entry && name.entry.state !== '')?.entry;
  if (entry) return { name: entry.state, country: entry.country, rule: entry.seat ? SEAT : CAPITAL };
  const [first] = mentions;
  if (names.length > 0 || type !== 'GROUP' || !first || first.in) return null;
  // الروس: the definite plural alone.
  const t = tokenAt(document, first.start);
  if (document.end[t] !== first.end || !document.words[t]!.shape.definite) return null;
  const nisba = document.words[t]!.senses.find(
    ({ entry }): boolean => entry.kind === 'nisba' && entry.number === 'p' && entry.country !== '',
  )?.entry as Nisba | undefined;
  return nisba ? { name: nisba.name, country: nisba.country, rule: PEOPLE } : null;
};

/** The mention of an entity that stands nearest to a span, in its part of the report. */
const nearest = ({ mentions }: EntityDraft, { start, in: part }: Span): EntityDraft['mentions'][number] => {
  const here = mentions.filter((mention) => mention.in === part);
  return (here.length > 0 ? here : mentions).reduce((a, b) =>
    Math.abs(b.start - start) < Math.abs(a.start - start) ? b : a,
  );
};
