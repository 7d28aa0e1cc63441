import type { Document } from '../model/document.ts';
import { EntryBit, type Inflection } from '../model/lexicon.ts';
import type { Item } from './item.ts';
import { kindsAt } from './kinds-at.ts';
import { NAMES_A_PARTY, type NamesByToken } from './noun-phrase.ts';
import { type SpeakerPhrase, speakerAt } from './speaker.ts';
import { headOf, isQuantity } from './speaker-head.ts';

/** The speaker among items `from` to `to`: the first noun phrase that no preposition governs, with its apposition. */
export const speakerIn = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  from: number,
  to: number,
): SpeakerPhrase | null => {
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    if (item.kind === 'prep' || item.kind === 'relay') {
      i = Math.max(i, governedEnd(items, i, to) - 1);
      continue;
    }
    if (item.kind === 'source') return null;
    if (item.kind === 'quote' && item.last - item.first <= 6) return speakerAt(document, names, items, i, to);
    if (item.act || isAccusative(document, names, item)) continue;
    if (item.kind === 'np' || item.kind === 'cueNoun') return speakerAt(document, names, items, i, to);
  }
  return null;
};

/** بدلا, المتظاهرين: a noun phrase that no verb has for its subject behind it. */
const isAccusative = (document: Document, names: NamesByToken, item: Item): boolean => {
  if (item.kind !== 'np' || names.has(item.first)) return false;
  const { grammar, shape, kinds } = document.words[item.first]!;
  if (shape.part !== 'noun' || shape.pronoun !== '') return false;
  // الضحايا المستهدفين: the adjective shows it.
  const last = document.words[item.last - 1]!;
  const isDescribed = item.last - item.first === 2 && shape.definite && last.shape.definite && last.shape.skip === 0;
  if (
    isDescribed &&
    !names.has(item.last - 1) &&
    last.grammar.noun.case === 'oblique' &&
    last.grammar.noun.agreement === 'people'
  )
    return true;
  if (grammar.definite === false) return (kinds & NAMES_A_PARTY) === 0;
  return grammar.noun.case === 'oblique' && grammar.noun.agreement === 'people';
};

/** The items that a preposition at `i` governs end here. */
const governedEnd = (items: readonly Item[], i: number, to: number): number => {
  let end = i + 1;
  if (
    end < to &&
    (items[end]!.kind === 'np' ||
      items[end]!.kind === 'cueNoun' ||
      items[end]!.kind === 'time' ||
      items[end]!.kind === 'quote')
  )
    end++;
  // في كلمة متلفزة: what describes the governed noun.
  if (end < to && items[end - 1]!.kind === 'cueNoun' && items[end]!.kind === 'np' && items[end]!.conjunction === '')
    end++;
  return end;
};

/** Whether a verb form and a subject before it agree as far as both show gender. */
export const agrees = (inflection: Inflection, gender: 'm' | 'f' | ''): boolean =>
  inflection.person !== 3 ||
  inflection.gender === '' ||
  gender === '' ||
  inflection.number === 'p' ||
  inflection.gender === gender;

/**
 * Whether a verb form and a subject that stands before it agree in number too: of several, he does not go on alone; of one
 * person or one thing, they do not.
 */
export const agreesBehind = (document: Document, inflection: Inflection, phrase: SpeakerPhrase): boolean => {
  if (!agrees(inflection, phrase.gender)) return false;
  const { number, gender, person } = inflection;
  if (person !== 3) return true;
  if (phrase.several) return number !== 's' || gender !== 'm';
  return number === 's' || !isOne(document, phrase);
};

const isOne = (document: Document, { name, head }: SpeakerPhrase): boolean => {
  if (name?.type === 'PER') return name.first <= head + 1;
  const { grammar, shape } = document.words[head]!;
  if (name || shape.part !== 'noun' || isQuantity(document, head) || kindsAt(document, head) & GROUPS) return false;
  return grammar.noun.number === 's' && grammar.noun.agreement !== 'people';
};

/** Of these a plural may be said, as of their members. */
const GROUPS =
  EntryBit.title |
  EntryBit.anonymousHead |
  EntryBit.organisationHead |
  EntryBit.partyNoun |
  EntryBit.group |
  EntryBit.nisba;

/** The subject that stands before the cue at item `at` in its clause: مصدر أمني قال, وكانت الوزارة قد أعلنت, الذي قال. */
export const speakerBefore = (
  document: Document,
  names: NamesByToken,
  items: readonly Item[],
  at: number,
  inflection: Inflection,
): SpeakerPhrase | null => {
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]!;
    switch (item.kind) {
      case 'adverb':
      case 'time':
      case 'paren':
      case 'comma':
      case 'aux':
        continue;
      case 'that': {
        // سبق للوزارة أن أعلنت: whose past it is.
        const whose = items[i - 1]?.kind === 'np' && items[i - 2]?.preposition === 'ل';
        if (i !== at - 1 || !whose || inflection.aspect !== 'perfect') return null;
        return speakerAt(document, names, items, i - 1, i);
      }
      case 'relative':
        // Directly before the cue it is the subject's pronoun: الناطق الذي قال.
        if (i === at - 1 && item.last - item.first === 1) {
          const antecedent = lastNounPhrase(items, i);
          const teller = antecedent < 0 ? null : speakerAt(document, names, items, antecedent, i);
          return teller && canTell(document, teller) && agrees(inflection, teller.gender) ? teller : null;
        }
        continue;
      case 'cueNoun':
      case 'np': {
        const behind = items[at + 1]?.kind;
        const isOfText = behind === 'adverb' && document.words[items[at + 1]!.first]!.key.startsWith('في');
        // في تقارير صحفية تقول: the noun of saying with what describes it.
        const noun = items[i - 1]?.kind === 'cueNoun' && item.conjunction === '' ? i - 1 : i;
        if (
          i === at - 1 &&
          behind !== 'np' &&
          behind !== 'quote' &&
          !isOfText &&
          isRelativeTo(document, names, { ...items[noun]!, last: item.last }, items[noun - 1])
        ) {
          const teller = speakerAt(document, names, items, noun, at);
          return agrees(inflection, teller.gender) ? teller : null;
        }
        if (items[i - 1]?.kind === 'prep') {
          i--;
          continue;
        }
        const previous = items[i - 1];
        // دعوى أقامها سائقون يطلبون: the subject of the verb before goes on in the plural.
        const isOfBoth = i === at - 1 && previous?.kind === 'verb' && isPlural(inflection, document, item);
        if (isOfBoth) return speakerAt(document, names, items, i, at);
        if (previous && !['comma', 'conj', 'aux', 'that', 'adverb', 'colon', 'filler'].includes(previous.kind))
          return null;
        const speaker = speakerAt(document, names, items, i, at);
        if (previous?.kind === 'comma' && items[i - 2]?.kind === 'np') {
          const head = speakerAt(document, names, items, i - 2, at);
          const isTitle = speaker.name?.type !== 'PER' && (kindsAt(document, speaker.head) & EntryBit.title) !== 0;
          // سامر الحلبي، نائب الوزير، قال: of two in apposition, the first.
          if (head.name?.type === 'PER' && items[i - 3]?.kind !== 'prep' && (isTitle || head.name === speaker.name))
            return agrees(inflection, head.gender) ? head : null;
        }
        // في موقع التواصل، تويتر، حيث قال: in apposition to what a preposition governs.
        const isApposed = previous?.kind === 'comma' && items[i + 1]?.kind === 'comma' && items[i - 2]?.kind === 'np';
        if (isApposed && speaker.name?.type !== 'PER' && items[i - 3]?.kind === 'prep') return null;
        // أن سائقين أفادوا, لكن المسؤولين قالوا: behind these the subject is in the accusative.
        const follows = !previous || previous.kind === 'that' || previous.kind === 'conj';
        if (!follows && isAccusative(document, names, item)) return null;
        return agrees(inflection, speaker.gender) ? speaker : null;
      }
      default:
        return null;
    }
  }
  return null;
};

/** يطلبون, يهتفون behind people in the plural. */
const isPlural = ({ number, aspect, person }: Inflection, document: Document, item: Item): boolean =>
  person === 3 &&
  number === 'p' &&
  aspect === 'imperfect' &&
  document.words[headOf(document, item)]!.grammar.noun.agreement === 'people';

/** Whether a phrase names who can speak: not زواج الأطفال، الذي قالوا إنه. */
export const canTell = (document: Document, { name, head }: SpeakerPhrase): boolean =>
  name !== null || (kindsAt(document, head) & (NAMES_A_PARTY | EntryBit.partyNoun | EntryBit.nisba)) !== 0;

/** من تقارير أفادت, على مشروع قرار يطالب: the verb directly behind an indefinite noun that is governed is about it. */
const isRelativeTo = (document: Document, names: NamesByToken, item: Item, before: Item | undefined): boolean => {
  if (!before || names.has(item.first)) return false;
  const kinds = kindsAt(document, headOf(document, item));
  // أصدر تقريرا يقول: of what no preposition governs, only texts.
  if (!(kinds & (before.kind === 'prep' ? NAMES_A_PARTY : EntryBit.documentHead))) return false;
  for (let t = item.first; t < item.last; t++) {
    const { shape } = document.words[t]!;
    if (shape.definite || shape.pronoun !== '' || names.has(t)) return false;
  }
  return true;
};

const lastNounPhrase = (items: readonly Item[], before: number): number => {
  for (let i = before - 1; i >= 0 && i >= before - 4; i--) {
    if (items[i]!.kind === 'np') return i;
    if (!['comma', 'paren', 'adverb', 'prep'].includes(items[i]!.kind)) return -1;
  }
  return -1;
};
