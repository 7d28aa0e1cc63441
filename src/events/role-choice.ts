import type { EventRole, RoleChoice } from '../model/event-choice.ts';
import type { Event } from '../model/evidence.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Found } from './found.ts';
import { isState } from './is-state.ts';
import { areOneParty } from './one-party.ts';
import { CITED } from './piece.ts';
import type { Reader } from './reader.ts';
import type { ParsedSentence } from './sentence.ts';
import { claimsAround } from './status.ts';

/** Who or what may stand in a role of an event, `null` for nobody, with the signs of it. */
interface Option {
  readonly name: string | null;
  /** The code of the state that a place is or lies in, '' for all else. */
  readonly state: string;
  readonly entity: () => EntityDraft | null;
  readonly signs: readonly string[];
}

/** A name or nationality in a sentence. */
interface Occurrence {
  readonly name: string;
  readonly state: string;
  readonly entity: () => EntityDraft | null;
  readonly draft: EntityDraft | null;
  readonly token: number;
  readonly piece: number;
}

const ROLES: readonly EventRole[] = ['actor', 'recipient', 'place'];
/** How likely an option must be to stand instead of what the rules found: a wrong party is worse than none. */
const SURE: Readonly<Record<EventRole, number>> = { actor: 0.7, recipient: 0.6, place: 0 };
/** How many sentences back who acts and the place may be. */
const REACH = { actor: 1, place: 3 } as const;

/**
 * Fills the roles of an event with the likeliest of what its sentence names, the rules gave it or, for actor and place, the
 * sentences before named, or with nobody: the option whose signs weigh most, else as the rules filled it.
 */
export const withLikelyRoles = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  found: Found,
  { weights, watch }: RoleChoice,
): Event => {
  let { event } = found;
  // What was learned of whole reports says little of a sentence by itself.
  if (sentences.length < 2 && !watch) return event;
  for (const role of ROLES) {
    const options = optionsOf(reader, sentences, found, role);
    watch?.(event, role, options);
    const best = likeliest(options, weights[role], SURE[role]);
    // عشرات المدنيين: those without a name stay, where only names may stand instead.
    const ruled = reader.parties.byId(event[role]);
    if (!best || (role !== 'place' && ruled?.type === 'GROUP')) continue;
    event = { ...event, [role]: best.entity()?.id ?? null };
  }
  const [actor, recipient] = [event.actor, event.recipient].map((id) => reader.parties.byId(id));
  return actor && recipient && areOneParty(actor, recipient) ? { ...event, recipient: null } : event;
};

/** How likely what the rules filled a role with is to stand in it, beside the others that the sentences name: 0 to 1. */
export const likelihoodOf = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  found: Found,
  role: EventRole,
  { weights }: RoleChoice,
): number => {
  const options = optionsOf(reader, sentences, found, role);
  const odds = oddsOf(options, weights[role]);
  const ruled = reader.parties.byId(found.event[role]);
  // أنقرة and تركيا are one.
  const isRuled = ({ name, state }: Option): boolean =>
    name === (ruled?.name ?? null) || (ruled?.type === 'LOC' && state !== '' && state === ruled.country);
  const sum = (some: readonly number[]): number => some.reduce((total, each) => total + each, 0);
  return sum(odds.filter((_, i) => isRuled(options[i]!))) / sum(odds);
};

const oddsOf = (options: readonly Option[], weights: ReadonlyMap<string, number>): number[] =>
  options.map(({ signs }) => Math.exp(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)));

/** The option whose signs weigh most, where it is likely enough beside the others. */
const likeliest = (options: readonly Option[], weights: ReadonlyMap<string, number>, least: number): Option | null => {
  const odds = oddsOf(options, weights);
  const total = odds.reduce((sum, each) => sum + each, 0);
  const most = Math.max(...odds);
  return most >= least * total ? options[odds.indexOf(most)]! : null;
};

const optionsOf = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  found: Found,
  role: EventRole,
): readonly Option[] => {
  const { parties, claims } = reader;
  const { event, actor } = found;
  const { type } = event;
  const parsed = sentences[found.sentence]!;
  const ruled = parties.byId(event[role]);
  const form = event.rule.slice(event.rule.lastIndexOf('.') + 1);
  const speakers = new Set(
    claimsAround(claims, event.trigger).flatMap(({ chain }) =>
      chain.map((link) => ('entity' in link ? link.entity : null)),
    ),
  );
  const shared = (draft: EntityDraft | null, name: string): string[] => [
    ...(ruled && (draft === ruled || name === ruled.name)
      ? ['rule', `rule ${type}`, `rule ${form}`, `rule is ${ruled.type}`]
      : ['no rule', `no rule but ${ruled?.type ?? 'nobody'}`]),
    ...(role !== 'actor' && draft && draft === actor ? ['actor', `actor ${type}`] : []),
    ...(draft && speakers.has(draft.id) ? ['speaker'] : []),
    ...(role !== 'recipient' && draft && draft.id === event.recipient ? ['recipient', `recipient ${type}`] : []),
    draft ? `is ${draft.type}${isState(draft) ? ' state' : ''}` : 'is nationality',
    `${type} is ${draft?.type ?? 'nationality'}${draft && isState(draft) ? ' state' : ''}`,
    ...(draft ? [`told ${Math.min(draft.mentions.length, 4)}`] : []),
  ];
  const options = new Map<string, Option>();
  const near = occurrences(reader, parsed, role).toSorted(
    (a, b) => Math.abs(a.token - found.token) - Math.abs(b.token - found.token) || a.token - b.token,
  );
  for (const one of near) {
    if (options.has(one.name)) continue;
    options.set(one.name, {
      name: one.name,
      state: one.state,
      entity: one.entity,
      signs: [
        ...shared(one.draft, one.name),
        ...positionSigns(parsed, found, one),
        `nearest ${Math.min(options.size, 4)}`,
        `${type} nearest ${Math.min(options.size, 2)}`,
      ],
    });
  }
  if (role !== 'recipient') {
    let nearest = options.size;
    for (let back = 1; back <= REACH[role] && found.sentence >= back; back++)
      for (const { name, entity, draft } of occurrences(reader, sentences[found.sentence - back]!, role).toReversed()) {
        if (!draft || options.has(name)) continue;
        const signs = [
          ...shared(draft, name),
          `back ${back}`,
          `${type} back`,
          `back nearest ${Math.min(nearest++, 4)}`,
        ];
        options.set(name, { name, state: stateOf(draft), entity, signs });
      }
    if (role === 'place')
      for (const { name, entity, draft } of occurrences(reader, sentences[0]!, role)) {
        const known = options.get(name);
        if (draft)
          options.set(name, {
            name,
            state: stateOf(draft),
            entity,
            signs: [...(known?.signs ?? [...shared(draft, name), 'far']), 'lead', `lead ${type}`],
          });
      }
  }
  if (ruled && !options.has(ruled.name))
    options.set(ruled.name, {
      name: ruled.name,
      state: stateOf(ruled),
      entity: () => ruled,
      signs: [...shared(ruled, ruled.name), 'elsewhere'],
    });
  const scene = parsed.scene && options.get(parsed.scene.name);
  if (role === 'place' && scene)
    options.set(parsed.scene!.name, { ...scene, signs: [...scene.signs, 'scene', `scene ${type}`] });
  const none: Option = {
    name: null,
    state: '',
    entity: () => null,
    signs: [
      'none',
      `none ${type}`,
      `none ${form}`,
      ruled ? 'none but rule' : 'none as rule',
      `none of ${Math.min(options.size, 5)}`,
    ],
  };
  return [none, ...options.values()];
};

const stateOf = ({ type, country }: EntityDraft): string => (type === 'LOC' ? country : '');

/** The names and, where a state can be meant, nationalities of a sentence, in the order of the text; for a place only places. */
const occurrences = (reader: Reader, parsed: ParsedSentence, role: EventRole): readonly Occurrence[] => {
  let known = found.get(parsed);
  if (!known) {
    const all = occurrencesIn(reader, parsed);
    known = { all, places: all.filter(({ draft }) => draft === null || draft.type === 'LOC') };
    found.set(parsed, known);
  }
  return role === 'place' ? known.places : known.all;
};

/** What each sentence names, kept while its report is read. */
const found = new WeakMap<ParsedSentence, { all: readonly Occurrence[]; places: readonly Occurrence[] }>();

const occurrencesIn = (
  { entities, around: { document }, parties }: Reader,
  { pieces }: ParsedSentence,
): Occurrence[] => {
  const out: Occurrence[] = [];
  for (const [piece, { first, last }] of pieces.entries())
    for (let token = first; token < last; token++) {
      const draft = entities.byToken.get(token) ?? null;
      if (draft) {
        out.push({ name: draft.name, state: stateOf(draft), entity: () => draft, draft, token, piece });
        continue;
      }
      const nisba = document.words[token]!.senses.find(({ entry }) => entry.kind === 'nisba')?.entry;
      if (nisba?.kind !== 'nisba' || !nisba.country) continue;
      const entity = () => parties.nationality(token, token + 1);
      out.push({ name: nisba.name, state: nisba.country, entity, draft: null, token, piece });
    }
  return out;
};

/** Where a name stands beside the trigger, and what governs it. */
const positionSigns = (
  { pieces }: ParsedSentence,
  { token: trigger, event: { type } }: Found,
  { token, piece }: Occurrence,
): string[] => {
  const side = token < trigger ? 'before' : 'behind';
  const [from, to] = side === 'before' ? [token, trigger] : [trigger, token];
  let verbs = 0;
  let stops = 0;
  for (const { kind, first } of pieces) {
    if (first <= from || first >= to) continue;
    if (kind === 'verb') verbs++;
    else if (kind === 'comma' || kind === 'stop' || kind === 'that' || kind === 'relative') stops++;
  }
  const { first, last, governed } = pieces[piece]!;
  const inside = trigger >= first && trigger < last ? 'own' : token === first ? 'head' : 'inner';
  const preposition = governed === CITED ? 'cited' : governed || 'free';
  return [
    `${side} ${bucket(to - from)}`,
    `${side} verbs ${Math.min(verbs, 2)} stops ${Math.min(stops, 2)}`,
    `${side} ${preposition}`,
    `${side} ${preposition} ${inside}`,
    `${type} ${preposition}`,
    `${type} ${side}`,
    `${side} ${inside}`,
  ];
};

const bucket = (n: number): number => (n < 3 ? n : n < 6 ? 3 : n < 11 ? 6 : n < 21 ? 11 : 21);
