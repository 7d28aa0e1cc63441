import { arabicEvidence, languageByLetters, SAMPLE_LENGTH, scriptOf } from './arabic-script.ts';

/** The languages in Arabic script that eld tells apart. */
const IN_ARABIC_SCRIPT = ['ar', 'fa', 'ur', 'ku'];
const UNDETERMINED = 'und';
/** Enough for most Arabic. */
const GLANCE_LENGTH = 250;

/**
 * BCP 47 tag of the language that a text is in, `und` where that cannot be told.
 *
 * Looks at the beginning, and where that is not Arabic also at the middle: a report may begin with a quotation or a dateline
 * in another language. Most Arabic is known by its articles and particles; the detector is loaded for what is left.
 */
export const languageOf = async (text: string): Promise<string> => {
  const beginning = text.slice(0, SAMPLE_LENGTH);
  const middle = Math.floor(text.length / 2);
  const isArabic =
    arabicEvidence(text.slice(0, GLANCE_LENGTH)) === 'clear' ||
    arabicEvidence(beginning) === 'clear' ||
    arabicEvidence(text.slice(middle, middle + SAMPLE_LENGTH)) === 'clear';
  return isArabic ? 'ar' : detect(beginning);
};

const detect = async (sample: string): Promise<string> => {
  const script = scriptOf(sample);
  if (script === 'arabic') {
    const byLetters = languageByLetters(sample);
    if (byLetters) return byLetters;
    if (arabicEvidence(sample) === 'short') return 'ar';
  }
  // A quarter of a second to load: only for texts that need it.
  const { eld } = await import('eld/small');
  const scores = Object.entries(eld.detect(sample).getScores());
  const possible = scores.filter(([tag]) => IN_ARABIC_SCRIPT.includes(tag) === (script === 'arabic'));
  return possible[0]?.[0] ?? UNDETERMINED;
};
