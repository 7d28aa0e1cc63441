/** Endings of plurals, duals and the feminine, of words that keep three letters without them. */
const ENDING = /(?:ات|ون|ين|ان|وا)$/;
const LAST = /[هتي]$/;
/** Letters before the root in derived nouns and in verbs, of words that keep three letters without them. */
const BEFORE = /^(?:است|[متيناس])(?=...)/;
/** Letters that come and go between the forms of a root, folded. */
const WEAK = /[اويءئؤ]/g;

/**
 * What the forms of one root tend to have in common: a folded stem without the letters of its pattern. استهداف and استهدفت are
 * هدف, غارة and غارات are غر. A guess by letters: words of other roots can fall together, so it tells little alone.
 */
export const consonantsOf = (stem: string): string => {
  const whole = stem.length > 4 ? stem.replace(ENDING, '') : stem;
  const bare = whole.replace(LAST, '').replace(BEFORE, '');
  const left = bare.replace(WEAK, '');
  return left.length > 1 ? left : bare;
};
