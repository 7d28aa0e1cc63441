import type { EventChoice } from '../model/event-choice.ts';
import type { Event } from '../model/evidence.ts';
import type { EventFrame } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { isState } from './is-state.ts';

/** An event as it was read, with what its choice turns on. */
export interface Found {
  readonly event: Event;
  readonly sentence: number;
  readonly frame: EventFrame;
  readonly actor: EntityDraft | null;
  readonly recipient: EntityDraft | null;
  /** How the trigger is inflected; `null` for a noun. */
  readonly aspect: string | null;
  /** A noun with its article: mostly an event that was told before (الهجوم). */
  readonly definite: boolean;
  /** Counts the clauses before it in its sentence. */
  readonly clause: number;
  /** Signs of how its clause stands in the sentence. */
  readonly setting: readonly string[];
}

/**
 * At most one event of a type in a sentence, each event once, those too doubtful left out; in the order of the text, with
 * the score of the choice: the probability that a coder takes the mention as an event. `beside` are mentions that make ties
 * though they are no events here: as likely ones that gave way to another of their type in the sentence and have other
 * parties, and a verb between two that are named (تدعم روسيا حفتر), which tells a lasting tie where no coder sees an event.
 */
export const selectEvents = (
  found: readonly Found[],
  sentences: number,
  { weights, least, watch }: EventChoice,
): { events: Found[]; beside: Found[] } => {
  const likely: Found[] = [];
  const best = new Map<string, Scored>();
  const seen = new Set<string>();
  for (const one of found) {
    const signs = sentences > 1 ? signsOf(one, seen) : aloneSigns(signsOf(one, seen), one.event.type);
    watch?.(one.event, signs);
    const score = scoreOf(signs, weights);
    for (const [, key] of tellings(one)) seen.add(key);
    if (score >= leastOf(one, least) || isBetweenNamed(one)) likely.push(one);
    if (score < least * ASIDE) continue;
    const key = `${one.sentence} ${one.event.type}`;
    const known = best.get(key);
    const scored = { found: one, score };
    best.set(key, known ? joined(known, scored) : scored);
  }
  const kept: Scored[] = [];
  for (const one of [...best.values()].sort((a, b) => b.score - a.score)) {
    if (one.score < leastOf(one.found, least) || kept.some((other) => repeats(one.found, other.found))) continue;
    kept.push(one);
  }
  const events = kept
    .sort((a, b) => a.found.event.trigger.start - b.found.event.trigger.start)
    .map(({ found: one, score }) => ({ ...one, event: { ...one.event, score: Math.round(score * 100) / 100 } }));
  return { events, beside: likely.filter((one) => !kept.some((other) => isSame(one, other.found))) };
};

/** A finite verb that is not doubtful, with both parties named. */
const isBetweenNamed = ({ aspect, frame, actor, recipient, event }: Found): boolean =>
  aspect !== null && frame.weight > 1 && event.status === 'actual' && isNamed(actor) && isNamed(recipient);

const isNamed = (party: EntityDraft | null): boolean => party !== null && party.names.length > 0;

/** The least score that a mention needs. */
const leastOf = ({ event }: Found, least: number): number => (event.status === 'actual' ? least : least * MARKED);

/** Whether two mentions of a sentence have the same trigger or the same parties. */
const isSame = (one: Found, other: Found): boolean =>
  one.sentence === other.sentence &&
  one.event.type === other.event.type &&
  (one.event.trigger.start === other.event.trigger.start ||
    (one.event.actor === other.event.actor && one.event.recipient === other.event.recipient));

/** A mention of this share of the least score still tells who took part in a likelier one of its sentence. */
const ASIDE = 0.4;
/** What is planned, possible or denied is told more seldom and in fewer words: it counts from this share of the least score. */
const MARKED = 0.65;

/** By what a mention is known again, each with the sign of it: its type, and its type with its word, each party and its place. */
const tellings = ({
  event: { type, actor, recipient, place },
  setting: [word],
}: Found): [sign: string, key: string][] => [
  ['again', type],
  ['again word', `${type} ${word}`],
  ...(actor ? [['again actor', `${type} by ${actor}`] as [string, string]] : []),
  ...(recipient ? [['again recipient', `${type} to ${recipient}`] as [string, string]] : []),
  ...(place ? [['again place', `${type} at ${place}`] as [string, string]] : []),
];

/** Two mentions of one type in a sentence as one event: the likelier one, but an attack rather than the harm that came of it. */
const joined = (one: Scored, other: Scored): Scored => {
  const [isHarm, isOtherHarm] = [isHarmOnly(one.found), isHarmOnly(other.found)];
  // مقتل شخص وإصابة تسعة: those killed are told first.
  const first =
    isHarm !== isOtherHarm
      ? isOtherHarm
      : isHarm
        ? one.found.event.trigger.start <= other.found.event.trigger.start
        : one.score >= other.score;
  const [main, aside] = first ? [one, other] : [other, one];
  const score = Math.max(one.score, other.score);
  // منع مسؤولين ... واعتقل ناشطين: another act of another clause keeps its parties to itself.
  const isApart = one.found.clause !== other.found.clause && !isHarm && !isOtherHarm;
  if (isApart && one.found.event.type !== 'PROTEST') return { ...main, score };
  return completed({ ...main, score }, aside);
};

/** Who was killed or wounded, told without who did it: قتل ستة, مقتل ستة. */
export const isHarmOnly = ({ event, frame, actor, aspect }: Found): boolean =>
  event.type === 'ASSAULT' && !actor && (aspect === null ? frame.genitive === 'victim' : frame.lone !== 'actor');

/** An event with the roles that another mention of it in its sentence has: قتل أربعة جنود في هجوم شنه مسلحون. */
const completed = ({ found, score }: Scored, { found: other }: Scored): Scored => {
  const actor = found.actor ?? (other.actor !== found.recipient ? other.actor : null);
  const own = found.event.recipient ? found.recipient : null;
  const others = other.event.recipient && other.recipient !== actor ? other.recipient : null;
  // استهدف موكبا ... مقتل ستة مدنيين: people rather than the thing that was hit.
  const recipient = own && !(isNobody(own) && others?.type === 'GROUP' && isHarmOnly(other)) ? own : (others ?? own);
  const event: Event = {
    ...found.event,
    actor: actor?.id ?? null,
    recipient: recipient?.id ?? null,
    place: found.event.place ?? other.event.place,
    time: found.event.time ?? other.event.time,
    quantity: found.event.quantity ?? other.event.quantity,
  };
  return { found: { ...found, event, actor, recipient }, score };
};

/** A thing or a town. */
const isNobody = (party: EntityDraft): boolean => party.type === 'THING' || (party.type === 'LOC' && !isState(party));

interface Scored {
  readonly found: Found;
  readonly score: number;
}

/** What speaks for or against a mention as an event, as names that the table of weights knows. */
const signsOf = (found: Found, seen: ReadonlySet<string>): string[] => {
  const { event, frame, actor, recipient, aspect, definite, setting } = found;
  const form = aspect ?? (definite ? 'definite' : 'noun');
  const signs = [
    'bias',
    `weight ${frame.weight}`,
    `form ${form}`,
    `rule ${event.rule}`,
    `type ${event.type}`,
    `type ${event.type} ${form === 'definite' || form === 'noun' ? form : 'verb'}`,
    `actor ${actor?.type ?? 'none'}`,
    `recipient ${event.recipient ? recipient!.type : 'none'}`,
    `parties ${actor ? 1 : 0}${event.recipient ? 1 : 0} weight ${frame.weight}`,
    `status ${event.status}`,
    `claims ${Math.min(event.claims.length, 2)}`,
    ...setting,
    ...setting.slice(1).map((sign) => `type ${event.type} ${sign}`),
    `sentence ${event.trigger.start < 250 ? 'lead' : event.trigger.start < 900 ? 'early' : 'late'}`,
  ];
  if (event.mode) signs.push(`mode ${event.type} ${event.mode}`);
  if (event.place) signs.push('place');
  if (event.time) signs.push('time');
  if (event.quantity) signs.push('quantity');
  const again = tellings(found).filter(([, key]) => seen.has(key));
  if (again.length > 0) signs.push(`again ${again.length}`);
  for (const [sign] of again) signs.push(sign, `${sign} ${event.type}`);
  return signs;
};

/** A sentence by itself tells less, and what coders take from it is learned apart, on top of what holds everywhere. */
const aloneSigns = (signs: readonly string[], type: string): string[] => {
  const general = signs.filter((sign) => !sign.startsWith('sentence'));
  return [...general, ...general.map((sign) => `alone ${type} ${sign}`)];
};

/** Logistic: the probability that the weights of the signs give. */
const scoreOf = (signs: readonly string[], weights: ReadonlyMap<string, number>): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)));

/** Whether an event tells again what a likelier one tells: same type, and its parties are that one's or missing. */
const repeats = ({ event, definite }: Found, { event: fuller }: Found): boolean =>
  event.type === fuller.type &&
  (definite || event.actor !== null || event.recipient !== null) &&
  (event.actor === null || event.actor === fuller.actor) &&
  (event.recipient === null || event.recipient === fuller.recipient);
