import { listCell, readTable } from '../../language/table.ts';
import { foldArabic } from './knowledge.ts';

/** Consonants as the BGN/PCGN system of 1956 writes them, without its dots; letters of Persian and of foreign names added. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: "'",
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ڤ: 'v',
  ء: "'",
  ئ: "'",
};
const LONG: Readonly<Record<string, string>> = { ا: 'a', آ: 'a', ى: 'a', و: 'u', ي: 'i', ی: 'i', ؤ: 'u' };
const GLIDES: Readonly<Record<string, string>> = { و: 'w', ي: 'y', ی: 'y' };
const OPENING: Readonly<Record<string, string>> = { أ: 'a', إ: 'i', آ: 'a', ا: 'a', ٱ: 'a', ع: 'a' };
const ARTICLE = 'ال';
const SERVANT = 'عبدال';
const BETWEEN_WORDS = /[\s_#/()"“”«»،,.-]+/u;
const MARKS = /[\u064b-\u065f\u0670\u0640\u200b-\u200f]/g;

/** Latin of what is a word of a name, whole names too, by folded form; where two words fold alike, by form as well. */
const usual: ReadonlyMap<string, string> = new Map(
  readTable(new URL('./words/name-latin.tsv', import.meta.url), ['form', 'latin']).map(({ form, latin }) => [
    foldArabic(form),
    latin,
  ]),
);

/** Countries and capitals by their English names. */
const states: ReadonlyMap<string, string> = new Map(
  readTable(new URL('./words/countries.tsv', import.meta.url), [
    'name',
    'aliases',
    'capital',
    'capital_latin',
    'latin',
  ]).flatMap((row) => [
    ...[row.name, ...listCell(row.aliases)].map((form) => [foldArabic(form), row.latin] as const),
    ...listCell(row.capital).map((form) => [foldArabic(form), row.capital_latin] as const),
  ]),
);

/** The same names come again in report after report. */
const kept = new Map<string, string>();
const KEPT_LIMIT = 100_000;

/**
 * A name in Latin letters for display: the usual form where the table has it, else letter by letter with the short vowels that
 * the pattern of the word suggests (a guess: Arabic does not write them). The article is al-, never assimilated.
 */
export const romanise = (name: string): string => {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (kept.size >= KEPT_LIMIT) kept.clear();
  const latin = inLatin(name);
  kept.set(name, latin);
  return latin;
};

const inLatin = (name: string): string => {
  const plain = name.replace(MARKS, '').trim();
  const key = foldArabic(plain);
  const whole = usual.get(key) ?? states.get(key);
  if (whole !== undefined) return whole;
  const words = plain.split(BETWEEN_WORDS).filter((word) => word !== '');
  const latin = words.map(
    (word, i) => (i > 0 ? states.get(foldArabic(word)) : undefined) ?? romaniseWord(word, i + 1 < words.length),
  );
  return capitalised(latin.join(' '));
};

const romaniseWord = (word: string, isGoverning: boolean): string => {
  const known = usual.get(foldArabic(word));
  if (known !== undefined) return known;
  if (!/\p{Script=Arabic}/u.test(word)) return word;
  if (word.startsWith(SERVANT) && word.length > SERVANT.length + 1)
    return `Abd al-${romaniseWord(word.slice(SERVANT.length), false)}`;
  if (word.startsWith(ARTICLE) && word.length > ARTICLE.length + 1) {
    const stem = word.slice(ARTICLE.length);
    const bare = usual.get(foldArabic(stem));
    return `al-${bare !== undefined && !bare.startsWith('al-') ? bare : capitalised(byLetters(stem, false))}`;
  }
  return capitalised(byLetters(word, isGoverning));
};

/** A letter of a word: a consonant, or a long vowel. */
interface Sound {
  readonly latin: string;
  readonly vowel: boolean;
}

/** Syllables begin with one consonant and end in one at most: a short vowel parts what else would stand together. */
const byLetters = (word: string, isGoverning: boolean): string => {
  const ends = word.endsWith('ة');
  const sounds = soundsOf(ends ? word.slice(0, -1) : word);
  let out = '';
  let behindVowel = false;
  for (const [i, { latin, vowel }] of sounds.entries()) {
    out += latin;
    const next = sounds[i + 1];
    if (vowel || !next || next.vowel) {
      behindVowel = vowel;
      continue;
    }
    const isLast = i + 2 === sounds.length && !ends;
    const parted = !behindVowel || isLast;
    // خالد: behind a long a the last two consonants are parted by i.
    if (parted) out += isLast && sounds[i - 1]?.vowel && sounds[i - 1]!.latin === 'a' && i > 1 ? 'i' : 'a';
    behindVowel = parted;
  }
  if (ends) out += isGoverning ? 'at' : 'a';
  return out.replace(/^'|'$/g, '').replaceAll("''", "'");
};

/** The sounds that the letters show: ا is a, و and ي are consonants at the front, before ا and behind it, else u and i. */
const soundsOf = (word: string): Sound[] => {
  const out: Sound[] = [];
  const letters = [...word];
  for (const [i, letter] of letters.entries()) {
    const before = out.at(-1);
    const opening = i === 0 ? OPENING[letter] : undefined;
    if (opening !== undefined) {
      out.push({ latin: opening, vowel: true });
      continue;
    }
    const long = LONG[letter];
    if (long === undefined) {
      const latin = CONSONANTS[letter];
      if (latin !== undefined) out.push({ latin, vowel: false });
      continue;
    }
    const glide = GLIDES[letter];
    if (glide === undefined || (i > 0 && !before?.vowel && LONG[letters[i + 1] ?? ''] !== 'a'))
      out.push({ latin: long, vowel: true });
    else if (i === 1 && before?.vowel && LONG[letters[2] ?? ''] === undefined) out[0] = { latin: long, vowel: true };
    else out.push({ latin: glide, vowel: false });
  }
  return out;
};

const capitalised = (word: string): string =>
  word.startsWith('al-') ? word : word.charAt(0).toUpperCase() + word.slice(1);
