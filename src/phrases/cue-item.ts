import { isQuotationMark } from '../language/quotations.ts';
import type { Document } from '../model/document.ts';
import { type CueNoun, type CueVerb, EntryBit } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Sense, Word } from '../model/word.ts';
import { hasRole } from './has-role.ts';
import { bare, type Item, type ItemKind } from './item.ts';
import { isPartyHead } from './noun-phrase.ts';
import { isGoverned, opensClauseAsVerb, partAt } from './part-at.ts';

/** A verb, participle or noun of saying, behind the preposition attached to it where there is one; `null` where the word is none here. */
export const cueItem = (document: Document, t: number): Item[] | null => {
  const word = document.words[t]!;
  if (!(word.kinds & (EntryBit.cueVerb | EntryBit.cueNoun))) return null;
  // الفظائع التي تعرض لها السكان: with ل it is another verb.
  if (word.kinds & EntryBit.supportVerb && isExposed(document, t)) return null;
  // اثنين is two, though the letters are those of أثنين too.
  if (word.kinds & EntryBit.numberWord && document.parts[t] !== Upos.VERB) return null;
  // Where the tables know the form as both, the sentence decides; but before أن it is a verb, and with a definite word
  // behind it both readings say the same (نفي الوزارة وجود خلاف).
  const next = document.words[t + 1];
  const either = (word.kinds & EntryBit.cueNoun) !== 0;
  const open = (either && !(next && (hasRole(next, 'that') || next.shape.definite))) || isRare(word, either);
  const part = open || word.shape.part === 'noun' ? partAt(document, t) : word.shape.part;
  const verbs = word.senses.filter((s): s is Sense & { entry: CueVerb } => s.entry.kind === 'cueVerb');
  const negated = t > 0 && document.words[t - 1]!.key.endsWith('لم');
  // إن صورا: behind the complementiser an accusative, no dual.
  const follows = t > 0 && hasRole(document.words[t - 1]!, 'that');
  const finite = verbs.filter(
    ({ entry: { inflection } }) =>
      inflection.aspect !== 'participle' &&
      (inflection.aspect !== 'jussive' || negated) &&
      !(follows && inflection.number === 'd' && inflection.aspect === 'perfect'),
  );
  // تدعي is she claims before it is she is called.
  finite.sort((a, b) => Number(isPassive(a.entry)) - Number(isPassive(b.entry)));
  const of = (kind: ItemKind, senses: readonly Sense[]): Item[] => [
    {
      ...bare,
      kind,
      first: t,
      last: t + 1,
      skip: senses[0]!.skip,
      conjunction: senses[0]!.conjunction,
      preposition: senses[0]!.preposition,
      cues: senses.map((sense) => ({ entry: sense.entry as CueVerb | CueNoun, sense })),
    },
  ];
  // بعد نفي: behind a preposition stands the noun.
  const isVerb = !(word.kinds & EntryBit.cueNoun) || !isGoverned(document, t);
  const before = t > 0 ? document.words[t - 1]! : undefined;
  // كما تطرق الرئيس, فيما توقع خبراء: at the front of a clause the tagger tells.
  if (finite.length > 0 && (opensClauseAsVerb(document, t) || before?.key.endsWith('قد'))) return of('cue', finite);
  const isBare = finite.some(({ preposition, definite, pronoun }) => preposition === '' && !definite && pronoun === '');
  if (isBare && either && (isAttributed(before) || joinsClause(document, t, finite))) return of('cue', finite);
  if (finite.length > 0 && isVerb && (part === 'verb' || part === 'function')) return of('cue', finite);
  // المرصد، ومقره المدينة: with a pronoun it is a noun, though folded it looks like مقرة.
  const hasPronoun = word.key.endsWith('ه') && document.text[document.end[t]! - 1] === 'ه';
  const participles = verbs.filter(
    (s) => s.entry.inflection.aspect === 'participle' && !s.definite && s.preposition === '' && !hasPronoun,
  );
  // وكان ناطقا باسم الوزارة قد قال: behind an auxiliary it is who speaks.
  const isSubject = before !== undefined && hasRole(before, 'auxiliary') && (word.kinds & EntryBit.title) !== 0;
  if (isSubject) return null;
  if (participles.length > 0 && (isAccusative(document, t) || opensSpeech(document, t, participles)))
    return of('participle', participles);
  const nouns = word.senses.filter((s): s is Sense & { entry: CueNoun } => s.entry.kind === 'cueNoun');
  if (
    nouns.length > 0 &&
    (part === 'noun' || !isVerb) &&
    !(nouns.every(({ entry }) => entry.verbal) && isPartyHead(document, t))
  ) {
    const [noun] = of('cueNoun', nouns) as [Item];
    if (noun.preposition === '') return [noun];
    return [
      {
        ...bare,
        kind: 'prep',
        first: t,
        last: t,
        skip: noun.skip,
        conjunction: noun.conjunction,
        preposition: noun.preposition,
      },
      noun,
    ];
  }
  return finite.length > 0 && part !== 'noun' && part !== 'name' ? of('cue', finite) : null;
};

/** كما علم الأحد من مصدر: what attributes a clause stands before a verb. */
const isAttributed = (before: Word | undefined): boolean =>
  before?.senses.some(({ entry }) => entry.kind === 'cuePreposition' && entry.takes === 'verb') === true;

/**
 * اتصل بالموظف وزعم عبر الهاتف أنه: a bare word with و, or behind a person's name, that reaches its clause over a preposition
 * and its noun.
 */
const joinsClause = ({ words }: Document, t: number, finite: readonly Sense[]): boolean => {
  const [next, noun, ...behind] = words.slice(t + 1, t + 6);
  const isNamed = t > 0 && (words[t - 1]!.kinds & (EntryBit.given | EntryBit.family)) !== 0;
  if (!next || !noun || !(isNamed || finite.some(({ conjunction }) => conjunction !== ''))) return false;
  const isPhrase = hasRole(next, 'preposition') || hasRole(next, 'np-preposition');
  const that = behind.findIndex((word) => word !== undefined && hasRole(word, 'that'));
  const isOpen = [noun, ...behind.slice(0, Math.max(0, that))].every((word) => word?.shape.part !== 'mark');
  return isPhrase && that >= 0 && isOpen;
};

/** A weak verb of saying without ل, which stands right behind it. */
const isExposed = ({ words }: Document, t: number): boolean => {
  const next = words[t + 1];
  const isTo =
    next?.shape.preposition === 'ل' ||
    (next !== undefined && hasRole(next, 'prep-pronoun') && /^ل(ه|نا)/.test(next.key));
  return (
    isTo &&
    words[t]!.senses.every(
      ({ entry }) =>
        entry.kind !== 'cueVerb' || (entry.weak && entry.frames.every(({ preposition }) => preposition !== 'ل')),
    )
  );
};

const SPEAKS = EntryBit.title | EntryBit.anonymousHead;

/** وتابعت قائلة "...": with a quotation behind it, a participle of going on needs no comma. */
const opensSpeech = (document: Document, t: number, participles: readonly (Sense & { entry: CueVerb })[]): boolean => {
  const next = document.words[t + 1]?.form ?? '';
  return (isQuotationMark(next) || next === ':') && participles.every(({ entry }) => SPEECH.has(entry.class));
};

const SPEECH: ReadonlySet<string> = new Set(['say', 'continue', 'answer']);

const isPassive = ({ inflection }: CueVerb): boolean => inflection.voice === 'passive';

/** Verbs that are nouns more often: نقص (we tell), and with a pronoun what may be one (علمه). */
const isRare = ({ senses, shape }: Word, either: boolean): boolean =>
  (either && shape.pronoun !== '') ||
  senses.every(({ entry }) => entry.kind !== 'cueVerb' || (entry.weak && entry.inflection.person === 1));

/** مشيرا; behind a comma also مؤكدة, موضحين: the endings of participles that go with a verb. */
const isAccusative = (document: Document, t: number): boolean => {
  const { key, kinds, senses } = document.words[t]!;
  if (key.endsWith('ا')) return true;
  const before = t > 0 ? document.words[t - 1]!.form : '';
  const next = document.words[t + 1];
  // وتابعت قائلة: behind a verb of saying it needs no comma, as with أن behind it (قائلة إنها).
  const says = senses.some(({ entry }) => entry.kind === 'cueVerb' && entry.class === 'say');
  if (says && t > 0 && document.words[t - 1]!.kinds & EntryBit.cueVerb && !(kinds & SPEAKS) && /(ه|ين|ات)$/.test(key))
    return true;
  if (next && (hasRole(next, 'that') || next.form === ':') && /(ه|ين|ات|ي)$/.test(key)) return true;
  return (before === '،' || before === ',' || before === '"' || before === '”') && /(ه|ين|ات|ي)$/.test(key);
};
