import type { Document } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import type { Item } from '../phrases/item.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import { NAMES_A_PARTY } from '../phrases/noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { agreesBehind, canTell, speakerBefore, speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';

/** نقلا عن behind the content: the source behind the speaker. */
export const relayAt = (
  { document, names }: Surroundings,
  items: readonly Item[],
  at: number,
): SpeakerPhrase | null => {
  const relay = items[at]?.kind === 'comma' ? at + 1 : at;
  const source = items[relay + 1];
  return items[relay]?.kind === 'relay' && (source?.kind === 'np' || source?.kind === 'cueNoun')
    ? speakerAt(document, names, items, relay + 1, items.length)
    : null;
};

/** نقلا عن inside the gap: the source behind the speaker. */
export const relayIn = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++) {
    if (items[i]!.kind === 'relay' && (items[i + 1]?.kind === 'np' || items[i + 1]?.kind === 'cueNoun'))
      return speakerAt(document, names, items, i + 1, to);
  }
  return null;
};

/** ونقلت عنه صحيفة: the source behind the speaker is who was named before. */
export const hasRelayPronoun = (document: Document, items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const { kind, first } = items[i]!;
    if (
      kind === 'adverb' &&
      document.words[first]!.key.startsWith('عن') &&
      hasRole(document.words[first]!, 'prep-pronoun')
    )
      return true;
  }
  return false;
};

/** Who passed on the words of the speaker (في بيان نقلته وكالة). */
export const passedByIn = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++)
    if (items[i]!.kind === 'passed') return speakerAt(document, names, items[i]!.inner, 0, items[i]!.inner.length);
  return null;
};

/** ، في تصريحات نقلتها وكالة; ، ونقلتها عنه الوكالة: who passed on what was said, told behind it in the same sentence. */
export const passedByBehind = (
  { document, names }: Surroundings,
  items: readonly Item[],
  from: number,
): SpeakerPhrase | null => {
  for (let i = from; i < items.length; i++) {
    const { kind, inner, cues, conjunction } = items[i]!;
    if (kind === 'passed') return speakerAt(document, names, inner, 0, inner.length);
    const relays =
      conjunction === 'و' && cues.some(({ entry, sense }) => entry.class === 'relay' && sense.pronoun !== '');
    if (relays) return speakerIn(document, names, items, i + 1, items.length);
    if (OTHERS.has(kind)) return null;
  }
  return null;
};

/** What opens another statement. */
const OTHERS: ReadonlySet<Item['kind']> = new Set(['cue', 'participle', 'that', 'colon', 'source', 'relay', 'verb']);

/** Stems of the texts named between cue and content (في بيان). */
export const textsIn = ({ document }: Surroundings, items: readonly Item[], from: number, to: number): string[] => {
  const stems: string[] = [];
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    const word = document.words[item.first]!;
    if (items[i - 1]?.kind === 'source') continue;
    if ((item.kind === 'np' || item.kind === 'cueNoun') && word.kinds & EntryBit.documentHead)
      stems.push(word.shape.stem);
  }
  return stems;
};

/**
 * The subject of the verb that a noun of saying at item `at` stands beside (وجهت النيابة إلى المدير تهمة ..., سارعت الوزارة إلى
 * نفي ...), where it is that verb's subject who says it.
 */
export const supporterOf = (around: Surroundings, items: readonly Item[], at: number): SpeakerPhrase | null => {
  const { document, names } = around;
  for (let i = at - 1; i >= 0 && i >= at - SUPPORT; i--) {
    const item = items[i]!;
    if (item.kind === 'verb' || item.kind === 'cue') {
      const support = document.words[item.first]!.senses.find(({ entry }) => entry.kind === 'sayingSupport')?.entry;
      if (support?.kind !== 'sayingSupport' || support.inflection.person !== 3) return null;
      const behind = speakerIn(document, names, items, i + 1, at);
      return behind ?? speakerBefore(document, names, items, i, support.inflection);
    }
    if (!BETWEEN.has(item.kind) || item.conjunction !== '') return null;
  }
  return null;
};

/** The text before a word for what it comes to (رسالة مفادها أن, برسائل إلى الجميع، مفادها أن): the nearest noun that names one. */
export const textBefore = (
  { document, names }: Surroundings,
  items: readonly Item[],
  at: number,
): SpeakerPhrase | null => {
  let nearest: number | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const { kind, first } = items[i]!;
    const isText = (document.words[first]!.kinds & EntryBit.documentHead) !== 0;
    if (kind === 'cueNoun' || (kind === 'np' && isText)) return speakerAt(document, names, items, i, at);
    if (kind === 'np') nearest ??= items[i - 1]?.kind === 'cueNoun' ? i - 1 : i;
    else if (CLAUSES.has(kind)) break;
  }
  return nearest === null ? null : speakerAt(document, names, items, nearest, at);
};

/** What opens another clause. */
const CLAUSES: ReadonlySet<Item['kind']> = new Set(['verb', 'cue', 'aux', 'that', 'colon', 'participle']);

const SUPPORT = 8;
const BETWEEN: ReadonlySet<Item['kind']> = new Set(['np', 'prep', 'adverb', 'time', 'comma', 'paren']);

/** The subject of the verb that a participle goes with, where that verb makes no claim. */
export const governorOf = (
  around: Surroundings,
  items: readonly Item[],
  at: number,
  inflection: Inflection | null,
): SpeakerPhrase | null => {
  const { document, names } = around;
  const fits = (speaker: SpeakerPhrase): boolean => !inflection || agreesBehind(document, inflection, speaker);
  // شنوا حملة إعلامية تفيد بأن: a clause about a thing before it, which can say so; a new clause goes back to who can speak.
  const isRelative = items[at]!.conjunction === '' && !OPENS_CLAUSE.has(items[at - 1]?.kind ?? 'comma');
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    if ((item.kind !== 'verb' && item.kind !== 'cue') || items[i - 1]?.kind === 'relative') continue;
    const subject = subjectBefore(items, i);
    // وأبلغوا الوزارة بالأمر: behind a verb in the plural stands no subject of it.
    if (subject === null && isPlural(item)) continue;
    const speaker =
      subject === null
        ? (personBefore(around, items, i) ?? speakerIn(document, names, items, i + 1, at))
        : speakerAt(document, names, items, subject, i);
    if (speaker && fits(speaker) && !isOwnText(document, speaker) && (isRelative || canTell(document, speaker)))
      return speaker;
  }
  // The verb was not known for one: the first noun phrase that nothing governs.
  const first = at > 0 ? speakerIn(document, names, items, 0, at) : null;
  return first && fits(first) && (isRelative || canTell(document, first)) ? first : null;
};

const isPlural = ({ cues }: Item): boolean =>
  cues.some(
    ({ entry }) => entry.kind === 'cueVerb' && entry.inflection.person === 3 && entry.inflection.number === 'p',
  );

const OPENS_CLAUSE: ReadonlySet<Item['kind']> = new Set(['comma', 'conj']);

/** الرئيس، فلان الفلاني، طلب: the person who stands right before a verb of saying, where no one stands right behind it. */
const personBefore = (
  { document, names }: Surroundings,
  items: readonly Item[],
  verb: number,
): SpeakerPhrase | null => {
  const { cues, conjunction } = items[verb]!;
  const entry = cues[0]?.entry;
  const isSet = items[verb + 1]?.kind === 'np' && items[verb + 1]!.party === true;
  if (entry?.kind !== 'cueVerb' || conjunction !== '' || isSet) return null;
  const before = speakerBefore(document, names, items, verb, entry.inflection);
  return before?.name?.type === 'PER' ? before : null;
};

/** دونت كتابها: her book does not go on to speak. */
const isOwnText = ({ words }: Document, { head }: SpeakerPhrase): boolean =>
  words[head]!.shape.pronoun !== '' && (words[head]!.kinds & EntryBit.documentHead) !== 0;

/** وكانت السلطات قد اعتقلت فلانا: the noun phrase between auxiliary and verb. */
const subjectBefore = (items: readonly Item[], verb: number): number | null => {
  let i = verb - 1;
  while (i > 0 && (items[i]!.kind === 'adverb' || items[i]!.kind === 'time')) i--;
  return i > 0 && items[i]!.kind === 'np' && items[i - 1]!.kind === 'aux' ? i : null;
};

/** Of an attached pronoun of the third person. */
export const genderOf = (pronoun: string): 'm' | 'f' => (pronoun.startsWith('ها') ? 'f' : 'm');

/** القبض على مرزوق بعد إعلانه: the nearest party before a noun of saying that its pronoun can mean. */
export const antecedentOf = (
  { document, names }: Surroundings,
  items: readonly Item[],
  at: number,
  pronoun: string,
): SpeakerPhrase | null => {
  if (pronoun === '') return null;
  const gender = genderOf(pronoun);
  for (let i = at - 1; i >= 0; i--) {
    const { kind, first, party } = items[i]!;
    if (kind !== 'np' || !party || !(names.has(first) || kindsAt(document, first) & NAMES_A_PARTY)) continue;
    const speaker = speakerAt(document, names, items, i, at);
    if (speaker.gender === '' || speaker.gender === gender) return speaker;
  }
  return null;
};

/** أبدى المبعوث مخاوف من أن: who expresses what a noun of saying names. */
export const expressedBy = (
  { document, names }: Surroundings,
  items: readonly Item[],
  at: number,
): SpeakerPhrase | null => {
  for (let i = at - 1; i >= 0 && i >= at - FAR; i--) {
    const { kind, cues } = items[i]!;
    if (BESIDE.has(kind)) continue;
    const verb = cues.find(({ entry }) => entry.class === 'express')?.entry;
    if (kind !== 'cue' || verb?.kind !== 'cueVerb') return null;
    return speakerIn(document, names, items, i + 1, at) ?? speakerBefore(document, names, items, i, verb.inflection);
  }
  return null;
};

const FAR = 8;
const BESIDE: ReadonlySet<Item['kind']> = new Set(['np', 'comma', 'prep', 'time', 'paren', 'adverb']);
