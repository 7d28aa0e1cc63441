import { readTable } from '../../language/table.ts';

/** Patterns of verbal nouns of the derived forms (II, III, IV, VI, VII, VIII, X, QI, QII), folded, without article and pronoun. */
const PATTERNS: readonly RegExp[] = [
  /^ت..ي.$/, // تقديم, تطوير
  /^ت[^اي]..ه$/, // تهدئة, تسوية
  /^م[^اي]?ا..[هت]$/, // مساعدة, مشاركة
  /^ت.ا..$/, // تعاون, تبادل
  /^ت[^اوي][^اوي][^اوي]$/, // تدخل, ترشح
  /^است.{2,3}ا.$/, // استخدام
  /^است.ا.[هت]$/, // استقالة, استعادة
  /^ان.{2}ا.$/, // انسحاب, انضمام
  /^ا.[تطد].ا.$/, // احترام, اضطهاد
  /^ا[تدط].{1,2}ا.$/, // اتخاذ, ادخار, اطلاق
];

/** Form IV (إغلاق, إقامة): only with its hamza, as أعمال and أفكار are plurals. */
const FORM_IV = /^إ(?:..ا.|.ا.[ةت]|..اء)$/;

/** Form V of a first radical hamza (تأثر, تأخر): only with it, as تابع and تاجر are none. */
const FORM_V = /^تأ..$/;

/** Nouns of other shapes, and those whose shape is common to things as well, from the table. */
export const readVerbalNouns = (fold: (text: string) => string): ReadonlySet<string> =>
  new Set(readTable(new URL('./words/verbal-nouns.tsv', import.meta.url), ['noun']).map(({ noun }) => fold(noun)));

/**
 * Whether a noun names an act (وجود, إغلاق, انسحاب) rather than a thing, as far as its form shows. `stem` is folded, without
 * clitics, article and pronoun; `written` is the same part of the form as written.
 */
export const isVerbalNoun = (stem: string, written: string, listed: ReadonlySet<string>): boolean =>
  listed.has(stem) ||
  (stem.endsWith('ا') && listed.has(stem.slice(0, -1))) ||
  (stem.endsWith('ت') && listed.has(`${stem.slice(0, -1)}ه`)) ||
  FORM_IV.test(written) ||
  FORM_V.test(written) ||
  PATTERNS.some((pattern) => pattern.test(stem));
