import type { Variant } from '../../model/word.ts';

/** Object and possessive pronouns that news attaches, folded, longest first; those of the second person are left out. */
const PRONOUNS = ['هما', 'هم', 'هن', 'نا', 'ها', 'ه'] as const;

/**
 * The ways of taking a conjunction (و ف) and a preposition (ب ل ك) off a folded form, fullest form first. للأمم loses
 * one ل and gets its article back: "after لل the letters from the second ل on" belong to the name.
 */
export const variantsOf = (key: string): Variant[] => {
  const variants: Variant[] = [{ key, skip: 0, conjunction: '', preposition: '' }];
  addPrepositions(variants, key, 0, '');
  const first = key[0]!;
  if ((first === 'و' || first === 'ف') && key.length >= 3) {
    const rest = key.slice(1);
    variants.push({ key: rest, skip: 1, conjunction: first, preposition: '' });
    addPrepositions(variants, rest, 1, first);
  }
  return variants;
};

const addPrepositions = (variants: Variant[], key: string, skip: number, conjunction: string): void => {
  const first = key[0]!;
  if (!'بلك'.includes(first) || key.length < 3) return;
  if (key.startsWith('لل') && key.length >= 4) {
    variants.push({ key: `ا${key.slice(1)}`, skip: skip + 1, conjunction, preposition: first });
    // لله, لليبيا: the second ل may be the word's own.
    variants.push({ key: key.slice(1), skip: skip + 1, conjunction, preposition: first });
    return;
  }
  variants.push({ key: key.slice(1), skip: skip + 1, conjunction, preposition: first });
};

/** Whether what is left of a written form behind `skip` letters has the article: إلقاء and ألمانيا only look like it when folded. */
export const hasArticle = (form: string, variant: Variant): boolean => {
  if (!variant.key.startsWith('ال') || variant.key.length < 4) return false;
  const first = form[variant.skip];
  return first === 'ا' || (variant.preposition === 'ل' && first === 'ل') || first === 'ٱ';
};

const SEATED_HAMZA = /ا[ئؤ]$/;

/** The stems that a form leaves when a pronoun is taken off, with the spelling that the bare word has. */
export const withoutPronoun = (form: string, key: string): { stem: string; pronoun: string }[] => {
  const out: { stem: string; pronoun: string }[] = [];
  for (const pronoun of PRONOUNS) {
    if (!key.endsWith(pronoun) || key.length - pronoun.length < 2 || form.endsWith('ة')) continue;
    const stem = key.slice(0, -pronoun.length);
    out.push({ stem, pronoun });
    // لقائه, أعضاؤها from لقاء, أعضاء: the hamza takes a seat before the pronoun.
    if (SEATED_HAMZA.test(form.slice(0, -pronoun.length))) out.push({ stem: `${stem.slice(0, -1)}ء`, pronoun });
    // رغبته from رغبة, نفاه from نفى, اتهموه from اتهموا.
    if (stem.endsWith('ت')) out.push({ stem: `${stem.slice(0, -1)}ه`, pronoun });
    if (stem.endsWith('ا')) out.push({ stem: `${stem.slice(0, -1)}ي`, pronoun });
    if (stem.endsWith('و')) out.push({ stem: `${stem}ا`, pronoun });
  }
  return out;
};
