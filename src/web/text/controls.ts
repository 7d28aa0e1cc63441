/** Characters that are not seen: controls, format characters, line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Those of them that belong in a text: line ends, joiners, marks that keep a number or name in its place, Arabic number signs. */
const HARMLESS = /[\n\r\t\u200c-\u200f\u0600-\u0605\u06dd]/u;

/** A stretch of text, or one control character in it. */
export type Stretch =
  | { readonly text: string; readonly control?: never }
  | { readonly control: string; readonly text?: never };

/** Cuts a text at the characters that turn its direction around or hide in it: they are shown as signs, never obeyed. */
export const stretchesOf = (text: string): Stretch[] => {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { index, 0: control } of text.matchAll(UNSEEN)) {
    if (HARMLESS.test(control)) continue;
    if (index > done) stretches.push({ text: text.slice(done, index) });
    stretches.push({ control });
    done = index + control.length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
};

/** A name for a line of the interface that is no element of its own: without what hides or turns, and isolated. */
export const isolatedName = (name: string): string =>
  `\u2068${stretchesOf(name)
    .map(({ text = '' }) => text)
    .join('')}\u2069`;

/** `U+202E` */
export const codePointName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
