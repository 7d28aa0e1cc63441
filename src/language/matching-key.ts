import { listCell, readTable } from './table.ts';

/** Letters that decomposition leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ş: 'sh',
  ș: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'zh',
  þ: 'th',
};

/** Consonants by what they may stand for, the first the likeliest; longer spellings before shorter ones. */
const CONSONANTS: readonly (readonly [string, readonly string[]])[] = [
  ['tsch', ['S']],
  ['tch', ['S']],
  ['tsh', ['S']],
  ['sch', ['S']],
  ['ch', ['S']],
  ['sh', ['S']],
  ['kh', ['x']],
  ['gh', ['g']],
  ['dh', ['d', 'z']],
  ['th', ['t', 's']],
  ['ph', ['f']],
  ['zh', ['j']],
  ['dj', ['j']],
  ['ck', ['k']],
  ['x', ['ks']],
  ['q', ['k']],
  // Qadhafi and Gaddafi, Jamal and Gamal.
  ['g', ['g', 'k', 'j']],
  ['p', ['b']],
  ['v', ['f']],
];
/** Spellings of one name that no rule brings together, by what they count as. */
const families: ReadonlyMap<string, string> = new Map(
  readTable(new URL('./spelling-families.tsv', import.meta.url), ['name', 'spellings']).flatMap(({ name, spellings }) =>
    listCell(spellings).map((each) => [each, name] as const),
  ),
);
const SOFT = /^[eiy]/;
const VOWELS = /^[aeiou]+(?:y(?![aou])[aeiou]*)*|^y+(?![aou])[aeiou]*/;
const PARTICLE = /\b(?:al|el|ul)[- ]|\ba([sdnrtz]|sh)-(?=\1)/g;
/** عبد with the article in all its spellings: Abdel Aziz, Abdulaziz, Abdur-Rahman, Abd al-Aziz. */
const SERVANT = /\babd(?:[aeou]+|(?= ))?[ -]*(?:[aeou]?l[ -]*|([rsnztd])[ -]*(?=\1))?/g;
const SON = /\b(?:ibn|ben|bin)\b/g;
const MOST_KEYS = 24;

/**
 * The keys of a name, likeliest first, by which spellings of one name meet: Haftar, Hifter, Heftar and حفتر share one. For
 * matching only: consonants in the classes that romanisations confuse, diphthongs, and of the other vowels what stands at the
 * front, before the last consonant and at the end. Names that share no key are different; names that share one may be the
 * same, and type and context must agree. `romanise` is the language's, for names in its own script.
 */
export const matchingKeys = (name: string, romanise: (name: string) => string): string[] => {
  const latin = /^[\p{Script=Latin}\P{L}]+$/u.test(name) ? name : romanise(name);
  const words = plain(latin)
    .replace(PARTICLE, '')
    .replace(SERVANT, 'abd ')
    .replace(SON, 'bn')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map((word) => families.get(word) ?? word);
  return words.reduce<string[]>(
    (keys, word) => {
      const own = keysOfWord(word);
      return keys.flatMap((key) => own.map((each) => (key === '' ? each : `${key} ${each}`))).slice(0, MOST_KEYS);
    },
    [''],
  );
};

/** Whether two spellings can be one name: whether they share a key. */
export const canBeOneName = (a: string, b: string, romanise: (name: string) => string): boolean => {
  const keys = new Set(matchingKeys(a, romanise));
  return matchingKeys(b, romanise).some((key) => keys.has(key));
};

/** Lower case without accents and apostrophes. */
const plain = (latin: string): string =>
  latin
    .toLowerCase()
    .replace(/[ıøæœßłđşșšçčžþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʿʾ`]/g, '');

const keysOfWord = (word: string): string[] => {
  let keys = [''];
  const add = (choices: readonly string[]): void => {
    keys = keys.flatMap((key) => choices.map((choice) => key + choice));
  };
  let rest = word;
  let last = '';
  while (rest !== '') {
    const vowels = VOWELS.exec(rest)?.[0] ?? '';
    if (vowels !== '') {
      rest = rest.slice(vowels.length);
      const isFirst = keys[0] === '';
      if (isFirst) add(['a']);
      const isLast = rest === '' || rest === 'h';
      if (isLast && !isFirst) {
        add(rest === 'h' && !vowels.endsWith('a') ? [endOf(vowels), 'h'] : [endOf(vowels)]);
        break;
      }
      if (isDiphthong(vowels)) add(['Y']);
      else if (!isFirst && isLastConsonant(rest)) add(classesOf(vowels));
      last = '';
      continue;
    }
    const [spelled, choices] = consonantAt(rest);
    rest = rest.slice(spelled.length);
    // A doubled consonant counts once: Hassan, Hasan.
    if (choices[0] === last) continue;
    [last = ''] = choices;
    add(choices);
  }
  return keys;
};

const consonantAt = (rest: string): readonly [string, readonly string[]] => {
  if (rest.startsWith('c') && !rest.startsWith('ch') && !rest.startsWith('ck'))
    return ['c', [SOFT.test(rest.slice(1)) ? 's' : 'k']];
  return CONSONANTS.find(([spelled]) => rest.startsWith(spelled)) ?? [rest.charAt(0), [rest.charAt(0)]];
};

/** ai, ei, ay, aee: a vowel that glides to i. */
const isDiphthong = (vowels: string): boolean => /[ae][iy]|aee/.test(vowels);

/** Whether no further vowel but one at the very end follows. */
const isLastConsonant = (rest: string): boolean => !/[aeiouy]/.test(rest.replace(/[aeiouy]+h?$/, ''));

/** What a short vowel before the last consonant may be: Khaled is Khalid, Heftar is Haftar. */
const classesOf = (vowels: string): readonly string[] => {
  if (vowels === 'e') return ['A', 'I'];
  if (/[ou]/.test(vowels)) return ['U'];
  return /^[iey]+$/.test(vowels) ? ['I'] : ['A'];
};

const endOf = (vowels: string): string => (/[iy]$/.test(vowels) ? 'i' : /[ou]$/.test(vowels) ? 'u' : 'a');
