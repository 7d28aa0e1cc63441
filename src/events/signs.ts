import type { ClaimPart } from '../model/evidence.ts';
import type { Found } from './found.ts';

/**
 * What speaks for or against each mention of a report as an event, as names that the table of weights knows. Mentions are
 * asked in the order of the text: what was told before counts. `parts` has an entry for every sentence of the report.
 */
export const signReader = (
  found: readonly Found[],
  parts: readonly (ClaimPart | null)[],
): ((one: Found) => readonly string[]) => {
  const seen = new Set<string>();
  const told = new Map<string, number>();
  const inSentence = new Map<number, number>();
  const keysOf = new Map<Found, ReturnType<typeof tellings>>();
  for (const one of found) {
    const known = tellings(one);
    keysOf.set(one, known);
    for (const [, key] of known) told.set(key, (told.get(key) ?? 0) + 1);
    inSentence.set(one.sentence, (inSentence.get(one.sentence) ?? 0) + 1);
  }
  return (one) => {
    const known = keysOf.get(one)!;
    const again = known.filter(([, key]) => seen.has(key)).map(([sign]) => sign);
    const { type } = one.event;
    const signs = [
      ...signsOf(one),
      ...(again.length > 0 ? [`again ${again.length}`] : []),
      ...again.flatMap((sign) => [sign, `${sign} ${type}`]),
      ...known.map(([sign, key]) => `told${sign.slice(AGAIN)} ${bucket(told.get(key)!)}`),
      `beside ${bucket(inSentence.get(one.sentence)!)}`,
      `at ${bucket(one.sentence)}`,
      ...(parts[one.sentence] ? [`part ${parts[one.sentence]}`] : []),
    ];
    for (const [, key] of known) seen.add(key);
    return isAlone(parts) ? aloneSigns(signs, type) : signs;
  };
};

const AGAIN = 'again'.length;

/** Whether a text is a single sentence. */
export const isAlone = (parts: readonly unknown[]): boolean => parts.length <= 1;

const bucket = (n: number): number => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 7 : 12);

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

/** What speaks for or against a mention as an event, as names that the table of weights knows. */
const signsOf = (found: Found): string[] => {
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
    ...setting.slice(2).map((sign) => `type ${event.type} ${sign}`),
    `sentence ${event.trigger.start < 250 ? 'lead' : event.trigger.start < 900 ? 'early' : 'late'}`,
  ];
  if (event.mode) signs.push(`mode ${event.type} ${event.mode}`);
  if (event.place) signs.push('place');
  if (event.time) signs.push('time');
  if (event.quantity) signs.push('quantity');
  if (actor) signs.push(`actor told ${bucket(actor.mentions.length)}`);
  if (event.recipient) signs.push(`recipient told ${bucket(recipient!.mentions.length)}`);
  return signs;
};

/** A sentence by itself tells less, and what coders take from it is learned apart, on top of what holds everywhere. */
const aloneSigns = (signs: readonly string[], type: string): string[] => {
  const general = signs.filter((sign) => !OF_REPORT.test(sign));
  return [...general, ...general.filter((sign) => !OF_WORDS.test(sign)).map((sign) => `alone ${type} ${sign}`)];
};

/** Signs of where a mention stands in its report, and of single words beside it. */
const OF_REPORT = /^(?:sentence|at|part|again|told|actor told|recipient told) /;
const OF_WORDS = /^(?:before|after) /;
