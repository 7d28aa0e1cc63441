/** What a UTF-16 code unit is to the tokeniser. */
export const CharClass = {
  space: 0,
  newline: 1,
  letter: 2,
  digit: 3,
  /** Combining marks, joiners and tatweel: belong to what stands before them and are dropped from forms. */
  mark: 4,
  punctuation: 5,
  /** Anything else: symbols, emoji halves. */
  other: 6,
  /** Lower scripts (Latin, Greek, Cyrillic): letters that never join a letter of the language's own script. */
  foreign: 7,
} as const;

const classOf = (unit: number): number => {
  const c = String.fromCharCode(unit);
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x85) return CharClass.newline;
  // Hashtags name things like any other words do, so # and _ count as spaces. So do the marks that only set direction.
  if (c === '_' || c === '#' || /[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(c))
    return CharClass.space;
  if (unit === 0x640 || unit === 0x200c || unit === 0x200d || /\p{M}/u.test(c)) return CharClass.mark;
  if (/\p{Nd}/u.test(c)) return CharClass.digit;
  if (/\p{L}/u.test(c)) return unit < 0x590 ? CharClass.foreign : CharClass.letter;
  if (/\p{P}/u.test(c) || '+=<>|~^$`'.includes(c)) return CharClass.punctuation;
  return CharClass.other;
};

/** The class of each UTF-16 code unit; surrogate halves are `other`. */
export const CHAR_CLASS: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(unit));

/**
 * Code units that can share a grapheme with a neighbour in a way the tokeniser does not know: surrogate halves, jamo,
 * prepended marks and every script past Arabic. A text without any has a grapheme boundary between all its tokens.
 */
export const mayJoin = (unit: number): boolean =>
  unit >= 0xd800 && unit <= 0xdfff
    ? true
    : (unit >= 0x0900 && unit < 0x2000) ||
      (unit >= 0xa000 && unit < 0xfb50) ||
      (unit >= 0x600 && unit <= 0x605) ||
      unit === 0x6dd ||
      unit === 0x890 ||
      unit === 0x891 ||
      unit === 0x8e2 ||
      unit === 0x200d ||
      (unit >= 0x2190 && unit < 0x3400) ||
      unit === 0xa9 ||
      unit === 0xae;
