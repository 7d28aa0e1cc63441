import { readTable } from '../../language/table.ts';
import type { Gender, NounGrammar } from '../../model/grammar.ts';
import type { PartOfSpeech, Sense } from '../../model/word.ts';
import type { Counts } from './shape.ts';

/** A noun whose gender or number its letters do not show. */
interface NounForm {
  readonly gender: Gender;
  readonly number: 's' | 'p';
  readonly person: boolean;
}

/** Nouns without mark by their folded form. */
export type NounForms = ReadonlyMap<string, NounForm>;

export const readNounForms = (fold: (text: string) => string): NounForms =>
  new Map(
    readTable(new URL('./words/noun-forms.tsv', import.meta.url), ['form', 'gender', 'number', 'who']).map((row) => [
      fold(row.form),
      { gender: row.gender as Gender, number: row.number as 's' | 'p', person: row.who === 'person' },
    ]),
  );

/** A noun or adjective without conjunction, preposition, article and pronoun. */
export interface Stem {
  /** As written, with hamza and ة. */
  readonly written: string;
  readonly key: string;
  readonly definite: boolean;
  readonly pronoun: boolean;
}

type Agreement = NounGrammar['agreement'];
const of = (
  gender: Gender,
  number: NounGrammar['number'],
  agreement: Agreement,
  grammaticalCase: NounGrammar['case'] = '',
): NounGrammar => ({ gender, number, agreement, case: grammaticalCase });

const UNKNOWN = of('', '', '');
const MASCULINE = of('m', 's', 'm');
const FEMININE = of('f', 's', 'f');
/** Of things: as one feminine. The gender of the singular stays open. */
const THINGS = of('', 'p', 'f');
const PEOPLE = of('m', 'p', 'people');

/** Broken plurals that the pattern alone tells, as written. */
const PATTERNS: readonly (readonly [pattern: RegExp, grammar: NounGrammar])[] = [
  [/^أ[^اي].[^اي]$/, of('', 's', '')], // أكبر, أبرز: of what stands behind them
  [/^أ...اء$/, PEOPLE], // أصدقاء, أقرباء
  [/^[^اأإتمي][^اوي].اء$/, PEOPLE], // وزراء, خبراء
  [/^أ..ا.$/, of('m', 'p', 'f')], // أعمال, أهداف
  [/^أ..[^ياة]ة$/, of('m', 'p', 'f')], // أسلحة, أنظمة
  [/^[^اإ].ائ.$/, of('f', 'p', 'f')], // رسائل, وثائق
  [/^[^تاإمي]وا..$/, THINGS], // قواعد, شوارع
  [/^[^اإ].ا.ي[^ن]$/, THINGS], // تقارير, صواريخ, مشاريع
  [/^[^اإتي].ا[^يئ][^ةهتيىاءن]$/, THINGS], // مناطق, عناصر, جداول
  [/^[أم].ا.ن$/, THINGS], // أماكن, معادن
];

/** A participle has a sound plural (مقاتل, مقاتلين), a broken plural has none. */
const PARTICIPLE = /^م.ا..$/;

/**
 * Gender, number, agreement and case that a noun or adjective shows by its form: entries of our tables first, then
 * sound endings, checked against what the corpus has of the word without them, then the patterns of broken plurals.
 * What shows nothing is a masculine singular.
 */
export const nounGrammar = (
  stem: Stem,
  part: PartOfSpeech,
  senses: readonly Sense[],
  forms: NounForms,
  counts: Counts,
): NounGrammar => {
  const { key, written, pronoun } = stem;
  const listed = forms.get(key);
  if (listed) return ofListed(listed);
  const sensed = ofSenses(senses, part, written);
  if (sensed) return sensed;
  const count = (form: string): number => (counts.total.get(form) ?? 0) + (counts.total.get(`ال${form}`) ?? 0);
  if (pronoun && key.endsWith('ت') && count(`${key.slice(0, -1)}ه`) > 0) return FEMININE;
  const ending = ofEnding(stem, count);
  if (ending) return ending;
  if (key.length < 2 || !ARABIC.test(key)) return UNKNOWN;
  // وزيرا, خبراءً: the accusative of an indefinite noun.
  if (!stem.definite && !pronoun && key.endsWith('ا') && key.length > 3) {
    const bare = { ...stem, written: written.replace(/ا$/, ''), key: key.slice(0, -1) };
    if (forms.has(bare.key) || count(bare.key) > 0)
      return { ...nounGrammar(bare, part, [], forms, counts), case: 'accusative' };
  }
  if (!(PARTICIPLE.test(key) && count(`${key}ين`) + count(`${key}ون`) > 1))
    for (const [pattern, grammar] of PATTERNS) if (pattern.test(written)) return grammar;
  return MASCULINE;
};

const ARABIC = /^[ء-ي]+$/;

const ofListed = ({ gender, number, person }: NounForm): NounGrammar =>
  number === 's' ? of(gender, 's', gender) : of(gender, 'p', !person ? 'f' : gender === 'f' ? 'f' : 'people');

/** What an entry of a table says of its form: a nationality, a title, a person's given name. */
const ofSenses = (senses: readonly Sense[], part: PartOfSpeech, written: string): NounGrammar | null => {
  for (const { entry } of senses) {
    if ((entry.kind === 'country' || entry.kind === 'place') && !entry.ambiguous) return UNKNOWN;
    if (entry.kind === 'nisba' && entry.gender !== '') return ofNisba(entry.gender, entry.number, written);
    if (entry.kind === 'nisba') return PEOPLE;
    if (entry.kind === 'title' && entry.number === 's')
      return of(entry.gender, 's', entry.gender, written.endsWith('ا') ? 'accusative' : '');
    if (entry.kind !== 'given' || part !== 'name') continue;
    return entry.of === 'm' || entry.of === 'f' ? of(entry.of, 's', entry.of) : UNKNOWN;
  }
  return null;
};

const ofNisba = (gender: Gender, number: 's' | 'd' | 'p', written: string): NounGrammar => {
  if (number === 's') return of(gender, 's', gender, written.endsWith('ا') ? 'accusative' : '');
  const shown = written.endsWith('ن') ? (/[وا]ن$/.test(written) ? 'nominative' : 'oblique') : '';
  return of(gender, number, gender === 'f' ? 'f' : number === 'p' ? 'people' : 'm', shown);
};

/** The sound endings, where the corpus has the word without them; `null` where there is none. */
const ofEnding = ({ written, key, definite, pronoun }: Stem, count: (form: string) => number): NounGrammar | null => {
  const known = (cut: number): boolean => key.length - cut >= 3 && count(key.slice(0, -cut)) > 1;
  if (written.endsWith('ة')) return BROKEN_IN_TA.test(written) ? of('m', 'p', 'f') : FEMININE;
  if (written.endsWith('ات') && key.length > 3 && (key.length > 4 || count(`${key.slice(0, -2)}ه`) > 1)) {
    const singular = key.slice(0, -2);
    const [masculine, feminine] = [count(singular), count(`${singular}ه`)];
    return of(feminine > 4 * masculine ? 'f' : masculine > 4 * feminine ? 'm' : '', 'p', 'f');
  }
  if (/ت(?:ان|ين)$/.test(key) && key.length > 4 && count(`${key.slice(0, -3)}ه`) > 1)
    return of('f', 'd', 'f', key.endsWith('ان') ? 'nominative' : 'oblique');
  if (key.endsWith('ون') && known(2) && count(`${key.slice(0, -2)}ين`) > 0) return of('m', 'p', 'people', 'nominative');
  if (key.endsWith('ين') && known(2)) {
    const singular = key.slice(0, -2);
    const people = count(`${singular}ون`) > 0 || /ي$|^م..../.test(singular);
    return people ? of('m', 'p', 'people', 'oblique') : of('m', 'd', 'm', 'oblique');
  }
  if (key.endsWith('ان') && known(2) && count(key.slice(0, -2)) > 4 * count(key) && count(`${key.slice(0, -2)}ين`) > 0)
    return of('m', 'd', 'm', 'nominative');
  // شركتي, منطقتا: the construct of a dual.
  if (!definite && !pronoun && /ت[يا]$/.test(key) && key.length > 4 && count(`${key.slice(0, -2)}ه`) > 4 * count(key))
    return of('f', 'd', 'f', key.endsWith('ا') ? 'nominative' : 'oblique');
  // مسؤولو, مقاتلي: the construct of a sound plural.
  if (!definite && /[وي]$/.test(key) && known(1)) {
    const whole = count(`${key.slice(0, -1)}ين`);
    const isPlural = key.endsWith('و') ? whole > 0 : pronoun ? whole > 0 : whole > count(key);
    if (isPlural && count(`${key.slice(0, -1)}ون`) > 0)
      return of('m', 'p', 'people', key.endsWith('و') ? 'nominative' : 'oblique');
  }
  if (/[ىا]$/.test(written) && (definite || written.endsWith('ى'))) return of('', 's', '');
  return null;
};

/** أسلحة, أنظمة. */
const BROKEN_IN_TA = /^أ..[^يا]ة$/;
