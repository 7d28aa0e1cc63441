/** The universal parts of speech (Universal Dependencies v2), in the order of their codes. */
export const UPOS_TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type UposTag = (typeof UPOS_TAGS)[number];

/** The code of each part of speech, as `Document.parts` has it. X: not known. */
export const Upos = Object.freeze(Object.fromEntries(UPOS_TAGS.map((tag, code) => [tag, code]))) as Readonly<
  Record<UposTag, number>
>;
