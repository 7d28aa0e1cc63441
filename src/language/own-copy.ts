/** From this length on V8 keeps a part of a text as a view of the whole. */
const VIEW = 13;

/** The same text in memory of its own: what is kept for long must not keep the report that it was cut from. */
export const ownCopy = (text: string): string => (text.length < VIEW ? text : [...text].join(''));
