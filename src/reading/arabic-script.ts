/** Characters of a text that tell its language. */
export const SAMPLE_LENGTH = 1000;

/** Particles that Arabic cannot do without; those that other languages in its script share are left out (من is "I" in Persian). */
const PARTICLES: ReadonlySet<string> = new Set(
  `في على إلى الى أن ان إن التي الذي الذين عن مع هذا هذه ذلك كان كانت قد لم لن بعد قبل خلال وقال قال بين كما وفي وقد أنه لكن حول
  ضد منذ`.split(/\s+/),
);
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)\p{L}{2}/u;
/** Letters that hardly another language writes. */
const ARABIC_ALONE = /[ةإ]/;
const WORD = /[\p{L}\p{Mn}ـ]+/gu;

/** Letters that Arabic does not use; it has پ چ گ in foreign names. ک and ی are not among them: they come from Persian keyboards and say nothing. */
const FOREIGN = 'پچژگٹڈڑںےہھۆەێڕڵټډړښڼېۍڭۇۈۋڻڄٻڀٿ';
/** Letters of languages that the detector does not know. */
const OWN_LETTERS: readonly { readonly language: string; readonly letters: string }[] = [
  { language: 'ug', letters: 'ۈۋڭ' },
  { language: 'ps', letters: 'ټډړښڼۍ' },
  { language: 'sd', letters: 'ڻڄٻڀٿ' },
];

const FEW_WORDS = 5;
/** Arabic news has 0.3 to 0.6 of such words, Persian and Urdu news under 0.05. */
const CLEAR_SHARE = 0.15;
const FOREIGN_SHARE = 0.02;

/** Which script most letters are of. */
export const scriptOf = (sample: string): 'arabic' | 'other' => {
  let arabic = 0;
  let other = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (isArabicLetter(unit)) arabic++;
    else if (isOtherLetter(unit)) other++;
  }
  return arabic > 0 && arabic >= other ? 'arabic' : 'other';
};

/**
 * How surely a sample is Arabic by its letters, articles and particles alone: `clear`; `short` for a few words in Arabic
 * letters that nothing speaks against; `open` for what a detector has to decide.
 */
export const arabicEvidence = (sample: string): 'clear' | 'short' | 'open' => {
  if (scriptOf(sample) !== 'arabic' || isFrequent(FOREIGN, sample)) return 'open';
  const words = sample.match(WORD) ?? [];
  if (words.length < FEW_WORDS) return 'short';
  const telling = words.filter((word) => isTelling(word.replace(/[\u064b-\u0652ـ]/g, ''))).length;
  return telling >= CLEAR_SHARE * words.length ? 'clear' : 'open';
};

/** The language whose own letters are frequent in the sample, of those that the detector does not know; `null` without. */
export const languageByLetters = (sample: string): string | null =>
  OWN_LETTERS.find(({ letters }) => isFrequent(letters, sample))?.language ?? null;

const isTelling = (word: string): boolean => PARTICLES.has(word) || ARTICLE.test(word) || ARABIC_ALONE.test(word);

const isFrequent = (letters: string, sample: string): boolean => {
  let arabic = 0;
  let found = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (!isArabicLetter(unit)) continue;
    arabic++;
    // All of them lie behind the Arabic alphabet proper.
    if (unit > 0x670 && letters.includes(sample[i]!)) found++;
  }
  return found > FOREIGN_SHARE * arabic;
};

const isArabicLetter = (unit: number): boolean =>
  (unit >= 0x620 && unit <= 0x64a && unit !== 0x640) ||
  (unit >= 0x671 && unit <= 0x6d5) ||
  (unit >= 0x6fa && unit <= 0x6ff) ||
  (unit >= 0x750 && unit <= 0x77f) ||
  (unit >= 0xfb50 && unit <= 0xfdfc) ||
  (unit >= 0xfe70 && unit <= 0xfefc);

/** Near enough: the blocks of letters, without those of marks and punctuation. */
const isOtherLetter = (unit: number): boolean =>
  unit < 0x80
    ? (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
    : (unit >= 0xc0 && unit < 0x600) || (unit >= 0x700 && unit < 0x2000) || (unit >= 0x2c00 && unit < 0xe000);
