import arabic from './ar.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };

/** All words of the interface. One table a language; the types hold the tables to the same entries. */
export type Words = typeof english;

/** A word in as many forms as a language counts in. */
type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A language of the interface: its words, its direction, and how it writes numbers and dates. */
export interface Tongue {
  readonly words: Words;
  readonly direction: 'rtl' | 'ltr';
  /** BCP 47, with Latin digits: as the reports themselves mostly write. */
  readonly locale: string;
  readonly rules: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

const tongue = (words: Words, direction: Tongue['direction'], locale: string): Tongue => ({
  words,
  direction,
  locale,
  rules: new Intl.PluralRules(locale),
  numbers: new Intl.NumberFormat(locale),
});

export const tongues = {
  ar: tongue(arabic as unknown as Words, 'rtl', 'ar-u-nu-latn'),
  en: tongue(english, 'ltr', 'en-GB'),
} as const;

/** `{name}` replaced by its value. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A number with its word, in the form that the number asks for. */
export const counted = ({ rules, numbers }: Tongue, forms: Counted, n: number): string => {
  const form = forms[n === 0 && forms.zero ? 'zero' : rules.select(n)] ?? forms.other ?? '{n}';
  return fill(form, { n: numbers.format(n) });
};
