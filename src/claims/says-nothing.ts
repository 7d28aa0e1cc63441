import { type Document, TokenKind } from '../model/document.ts';
import type { CueVerb } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import type { Item } from '../phrases/item.ts';
import type { Content } from './clause.ts';
import type { RuleMatch } from './match.ts';

/** In the first person these report a claim of the speaker's own (نطالب, أعتقد); others only speak (أعلن, نعرف). */
const OWN_CLASSES: ReadonlySet<string> = new Set([
  'demand',
  'call',
  'believe',
  'expect',
  'fear',
  'deny',
  'accuse',
  'warn',
  'doubt',
  'estimate',
]);

/** What is not said is no claim (لم تعلن أي جهة ...); what is not believed or not denied is. */
const NEGATABLE: ReadonlySet<string> = new Set(['believe', 'expect', 'doubt', 'deny', 'fear', 'consider', 'reveal']);

/** Whether a verb of saying with its content reports nothing after all: لم تعلن, أن يعلن, طلب الرحيل, نوضح أن. */
export const saysNothing = (
  document: Document,
  items: readonly Item[],
  i: number,
  match: RuleMatch,
  verb: CueVerb,
  content: Content,
): boolean => {
  const { aspect, person, voice } = verb.inflection;
  const { complement } = match;
  if (person === 2 || (voice === 'passive' && verb.class === 'call')) return true;
  if (isNegated(document, items[i]!) && !NEGATABLE.has(verb.class)) return true;
  if (match.rule.frames.includes('obj-masdar') && !namesBlame(document, verb, content.first)) return true;
  if (complement === 'quote' && voice === 'passive' && !NAMELESSLY.has(verb.class)) return true;
  // على إسرائيل أن تظهر ضبطا للنفس: what someone is to do is not done.
  if (complement === 'phrase' && aspect === 'imperfect' && isBidden(document, items, i)) return true;
  // طلب الرحيل: a definite verbal noun alone states nothing; but what is denied may be one word.
  if (
    complement === 'phrase' &&
    verb.class !== 'deny' &&
    isBareAct(document, verb.class, items[match.content]!, content)
  )
    return true;
  // أشاد باللجنة: praised or blamed, a word alone says nothing of it.
  if (complement === 'prep' && JUDGES.has(verb.class) && content.last - content.first === 1) return true;
  // أوضحنا لهم أن tells of an earlier saying; نوضح أن only speaks.
  return person === 1 && !OWN_CLASSES.has(verb.class) && aspect !== 'perfect';
};

const isBareAct = ({ words }: Document, of: string, item: Item, { first, last }: Content): boolean =>
  item.act === true && words[first]!.shape.definite && (last - first === 1 || JUDGES.has(of));

/** حمل فلانا مسؤولية كذا: whether the content begins with the noun that the verb's frame names. */
const namesBlame = ({ words }: Document, { frames }: CueVerb, t: number): boolean =>
  frames.some(
    ({ kind, preposition }) => kind === 'obj-masdar' && words[t]!.shape.stem.startsWith(preposition.slice(0, -1)),
  );

/** Of these classes the passive attributes a quotation (قيل "...", وصف ب"..."). */
const NAMELESSLY: ReadonlySet<string> = new Set(['say', 'describe', 'relay', 'write']);

/** Directly behind أن without a pronoun. */
const isBidden = ({ words }: Document, items: readonly Item[], i: number): boolean => {
  const before = items[i - 1];
  return before?.kind === 'that' && words[before.last - 1]!.key.length === before.skip + 2;
};

/** A definite act is what they judge, not what they say happened (دانت الهجوم الذي ...). */
const JUDGES: ReadonlySet<string> = new Set(['criticise', 'praise']);

/** Whether the verb at an item is negated. */
export const isNegated = (document: Document, item: Item): boolean => {
  const { first } = item;
  if (negates(document, first - 1)) return true;
  // لم يكن الرئيس يتوقع: the auxiliary bears the negation.
  for (let t = first - 1; t > 0 && t >= first - AUXILIARY_REACH; t--) {
    if (document.kind[t] !== TokenKind.word) return false;
    if (hasRole(document.words[t]!, 'auxiliary')) return negates(document, t - 1);
  }
  return false;
};

const AUXILIARY_REACH = 4;
const negates = (document: Document, t: number): boolean => t >= 0 && hasRole(document.words[t]!, 'negation');
