import type { Signs } from '../language/sign-weights.ts';
import type { EventChoice } from '../model/event-choice.ts';
import type { ClaimPart, Event } from '../model/evidence.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Found } from './found.ts';
import { isState } from './is-state.ts';
import { isAlone, signReader } from './signs.ts';

/**
 * One event of a type in a sentence where two are not sure, each event once, those too doubtful left out; in the order of the text, with
 * the score of the choice: the probability that a coder takes the mention as an event. `beside` are mentions that make ties
 * though they are no events here: as likely ones that gave way to another of their type in the sentence and have other
 * parties, and a verb between two that are named (تدعم روسيا حفتر), which tells a lasting tie where no coder sees an event.
 */
export const selectEvents = (
  found: readonly Found[],
  parts: readonly (ClaimPart | null)[],
  { weights, least: ofReports, watch }: EventChoice,
): { events: Found[]; beside: Found[] } => {
  const likely: Found[] = [];
  const scored: Scored[] = [];
  const best = new Map<string, Scored>();
  const least = isAlone(parts) ? ofReports * ALONE : ofReports;
  const signsOf = signReader(found, parts, weights, watch !== undefined);
  for (const one of found) {
    const signs = signsOf(one);
    watch?.(one.event, signs.names!);
    const score = scoreOf(signs);
    if (score >= leastOf(one, least) || isBetweenNamed(one)) likely.push(one);
    if (score >= least * ASIDE) scored.push({ found: one, score });
  }
  // مقتل ستة في هجوم شنه مسلحون تسللوا: who fell is told with what else is one event.
  for (const one of scored.toSorted((a, b) => Number(isHarmOnly(a.found)) - Number(isHarmOnly(b.found)))) {
    const key = `${one.found.sentence} ${one.found.event.type}`;
    const known = best.get(key);
    if (known && areTwo(known, one)) best.set(`${key} ${one.found.token}`, one);
    else best.set(key, known ? joined(known, one) : one);
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

/** أجرى محادثات مع الروس، والتقى الوزير: two sure events of a type in two clauses, with others that they are done to. */
const areTwo = (one: Scored, other: Scored): boolean =>
  Math.min(one.score, other.score) >= SURE &&
  one.found.clause !== other.found.clause &&
  hasBoth(one.found) &&
  hasBoth(other.found) &&
  one.found.event.recipient !== other.found.event.recipient;

const hasBoth = ({ event: { actor, recipient } }: Found): boolean => actor !== null && recipient !== null;

const SURE = 0.65;

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
/** A sentence by itself tells too little of a mention to leave it out where a report would: it counts from this share. */
const ALONE = 0.45;
/** What is planned, possible or denied is told more seldom and in fewer words: it counts from this share of the least score. */
const MARKED = 0.72;

/** Two mentions of one type in a sentence as one event: the likelier one, but an attack rather than the harm that came of it. */
const joined = (one: Scored, other: Scored): Scored => {
  const [isHarm, isOtherHarm] = [isHarmOnly(one.found), isHarmOnly(other.found)];
  // مقتل شخص وإصابة تسعة: those killed are told first.
  const first =
    isHarm !== isOtherHarm
      ? isOtherHarm
      : isHarm
        ? one.found.event.trigger.start <= other.found.event.trigger.start
        : isMainOf(one, other) || (one.score >= other.score && !isMainOf(other, one));
  const [main, aside] = first ? [one, other] : [other, one];
  const score = Math.max(one.score, other.score);
  // منع مسؤولين ... واعتقل ناشطين: another act of another clause keeps its parties to itself.
  // هجوم على السوق ... الهجوم: nor what tells again of the same by its article.
  const isAgain = aside.found.definite && aside.found.recipient === null;
  // وجهت ضربات، مستهدفة المقاتلين: but a participle tells more of the act before it.
  const isSame = isAgain || [one, other].some(({ found }) => found.aspect === 'participle');
  const isApart = one.found.clause !== other.found.clause && !isHarm && !isOtherHarm && !isSame && !main.found.bare;
  if (isApart && one.found.event.type !== 'PROTEST') return { ...main, score };
  return completed({ ...main, score }, aside);
};

/** نفذ الجيش ضربات لطرد المسلحين: a deed rather than what it was for. */
const isMainOf = ({ found: { aspect }, score }: Scored, { found: other, score: others }: Scored): boolean =>
  aspect !== null && other.aspect === null && other.isPurpose && score >= AS_LIKELY * others;

const AS_LIKELY = 0.5;

/** Who was killed or wounded, told without who did it: قتل ستة, مقتل ستة. */
export const isHarmOnly = ({ event, frame, actor, aspect }: Found): boolean =>
  event.type === 'ASSAULT' && !actor && (aspect === null ? frame.genitive === 'victim' : frame.lone !== 'actor');

/** An event with the roles that another mention of it in its sentence has: قتل أربعة جنود في هجوم شنه مسلحون. */
const completed = ({ found, score }: Scored, { found: other }: Scored): Scored => {
  const actor = found.actor ?? (other.actor !== found.recipient ? other.actor : null);
  const own = found.event.recipient ? found.recipient : null;
  const others = other.event.recipient && other.recipient !== actor ? other.recipient : null;
  const isLess =
    others !== null &&
    (own === null ||
      (found.bare ? !other.bare : fell(other) && (isHit(found) || (found.fellAt ?? 0) > other.event.trigger.start)));
  const recipient = isLess ? (others ?? own) : own;
  const event: Event = {
    ...found.event,
    actor: actor?.id ?? null,
    recipient: recipient?.id ?? null,
    place: found.event.place ?? other.event.place,
    time: found.event.time ?? other.event.time,
    quantity: found.event.quantity ?? other.event.quantity,
  };
  const isLent = event.actor !== found.event.actor || event.recipient !== found.event.recipient;
  const fallen = isLess ? { bare: other.bare, ...(fell(other) ? { fellAt: other.event.trigger.start } : {}) } : {};
  return { found: { ...found, event, actor, recipient, ...fallen, ...(isLent ? { lent: true as const } : {}) }, score };
};

/** مقتل ستة مدنيين: whether the recipient are people who fell. */
const fell = (found: Found): boolean =>
  found.fellAt !== undefined || (found.recipient?.type === 'GROUP' && !found.bare && isHarmOnly(found));

/** استهدف موكبا, هجوم على شركة: whether the recipient is what an attack was on, a thing, a town or those without a name. */
const isHit = (found: Found): boolean => {
  const { recipient, aspect, frame } = found;
  if (!recipient || fell(found)) return false;
  if (recipient.type === 'THING' || (recipient.type === 'LOC' && !isState(recipient))) return true;
  const isDirect = aspect === null ? UNDERGONE.has(frame.genitive) : frame.lone !== 'actor';
  return recipient.type === 'GROUP' && !isDirect;
};

const UNDERGONE: ReadonlySet<Found['frame']['genitive']> = new Set(['victim', 'recipient']);

interface Scored {
  readonly found: Found;
  readonly score: number;
}

/** Logistic: the probability that the weights of the signs give. */
const scoreOf = ({ weight }: Signs): number => 1 / (1 + Math.exp(-weight));

/** Whether an event tells again what a likelier one tells: same type, and its parties are that one's or missing. */
const repeats = ({ event, definite }: Found, { event: fuller }: Found): boolean =>
  event.type === fuller.type &&
  (definite || event.actor !== null || event.recipient !== null) &&
  (event.actor === null || event.actor === fuller.actor) &&
  (event.recipient === null || event.recipient === fuller.recipient);
