import type { Document } from '../model/document.ts';
import { type CueVerb, EntryBit } from '../model/lexicon.ts';
import type { Item } from '../phrases/item.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import { NAMES_A_PARTY } from '../phrases/noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { agrees, speakerBefore } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { bareDraft, type Draft } from './draft.ts';

/**
 * Who does something with words that is no claim (انتقد الوزير القرار): he is the speaker whom the next verb may leave out. A draft
 * without content; `null` where the verb has no subject of its own.
 */
export const silentDraft = (around: Surroundings, items: readonly Item[], i: number): Draft | null => {
  const item = items[i]!;
  const verb = item.cues[0]!.entry;
  if (item.kind !== 'cue' || verb.kind !== 'cueVerb' || verb.inflection.person !== 3) return null;
  if (items[i - 1]?.kind === 'relative' || items[i - 1]?.kind === 'that') return null;
  const { document, names } = around;
  const speaker = subjectBehind(around, items, i) ?? speakerBefore(document, names, items, i, verb.inflection);
  if (!speaker || !agrees(verb.inflection, speaker.gender)) return null;
  if (!speaker.name && !(kindsAt(document, speaker.head) & NAMES_A_PARTY)) return null;
  // كشف سامر الحلبي سبب الحادث: what often means something else tells of persons named.
  const isPerson = speaker.name?.type === 'PER' && !speaker.several;
  if (verb.weak && verb.class !== 'express') return isPerson ? silent(item, null, speaker) : null;
  return silent(item, verb, speaker);
};

/**
 * Whom a sentence without any claim is about (وصل الوزير إلى القاهرة. وقال إن): the person that the subject of its first verb
 * names, or calls by a title, may be the one who speaks in the next. A draft without content; `null` where it does neither.
 */
export const subjectDraft = (around: Surroundings, items: readonly Item[]): Draft | null => {
  const { document, names } = around;
  const i = items.findIndex(({ kind }) => !BEFORE_VERB.has(kind));
  const item = items[i];
  if (!item || (item.kind !== 'verb' && item.kind !== 'cue')) return null;
  const before = items[i - 1];
  const isAhead = before?.kind === 'np' && items[i - 2]?.kind !== 'prep' && items[i - 2]?.kind !== 'time';
  const speaker = subjectBehind(around, items, i) ?? (isAhead ? speakerAt(document, names, items, i - 1, i) : null);
  return speaker && !speaker.several && canSpeak(document, speaker) ? silent(item, null, speaker) : null;
};

const canSpeak = ({ words }: Document, { name, head }: SpeakerPhrase): boolean =>
  name ? name.type === 'PER' : words[head]!.shape.definite && (words[head]!.kinds & EntryBit.title) !== 0;

const BEFORE_VERB: ReadonlySet<Item['kind']> = new Set([
  'conj',
  'adverb',
  'time',
  'prep',
  'np',
  'comma',
  'aux',
  'paren',
]);

const silent = (item: Item, verb: CueVerb | null, speaker: SpeakerPhrase): Draft => ({
  ...bareDraft,
  rule: verb ? 'ar.claim.silent' : 'ar.claim.subject',
  cueFirst: item.first,
  cueLast: item.last,
  cue: verb,
  inflection: verb?.inflection ?? null,
  speaker,
  gap: [item.last, item.last],
  lead: [item.first, item.first],
});

const subjectBehind = ({ document, names }: Surroundings, items: readonly Item[], i: number): SpeakerPhrase | null => {
  const next = items[i + 1]?.kind === 'time' || items[i + 1]?.kind === 'adverb' ? i + 2 : i + 1;
  const subject = items[next];
  return subject?.kind === 'np' && subject.party ? speakerAt(document, names, items, next, items.length) : null;
};
