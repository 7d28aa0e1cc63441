import type { Item } from '../phrases/item.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import { NAMES_A_PARTY } from '../phrases/noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { agrees, speakerBefore } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import type { Draft } from './draft.ts';

/**
 * Who does something with words that is no claim (انتقد الوزير القرار): he is the speaker whom the next verb may leave out. A draft
 * without content; `null` where the verb has no subject of its own.
 */
export const silentDraft = (around: Surroundings, items: readonly Item[], i: number): Draft | null => {
  const item = items[i]!;
  const verb = item.cues[0]!.entry;
  if (item.kind !== 'cue' || verb.kind !== 'cueVerb' || verb.inflection.person !== 3) return null;
  if (verb.weak && verb.class !== 'express') return null;
  if (items[i - 1]?.kind === 'relative' || items[i - 1]?.kind === 'that') return null;
  const { document, names } = around;
  const speaker = subjectBehind(around, items, i) ?? speakerBefore(document, names, items, i, verb.inflection);
  if (!speaker || !agrees(verb.inflection, speaker.gender)) return null;
  if (!speaker.name && !(kindsAt(document, speaker.head) & NAMES_A_PARTY)) return null;
  return {
    rule: 'ar.claim.silent',
    cueFirst: item.first,
    cueLast: item.last,
    cue: verb,
    inflection: verb.inflection,
    pronounSubject: false,
    pronoun: '',
    kind: 'verb',
    content: [],
    speaker,
    origin: null,
    passedBy: null,
    ofLast: false,
    texts: [],
    subject: null,
    governor: null,
    certainty: 'certain',
    polarity: '+',
    quote: null,
    gap: [item.last, item.last],
    lead: [item.first, item.first],
  };
};

const subjectBehind = ({ document, names }: Surroundings, items: readonly Item[], i: number): SpeakerPhrase | null => {
  const next = items[i + 1]?.kind === 'time' || items[i + 1]?.kind === 'adverb' ? i + 2 : i + 1;
  const subject = items[next];
  return subject?.kind === 'np' && subject.party ? speakerAt(document, names, items, next, items.length) : null;
};
