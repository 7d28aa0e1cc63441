import { isUtf8 } from 'node:buffer';
import { arabicPlausibility } from './arabic-spelling.ts';

const OLD_ENCODINGS = ['windows-1256', 'iso-8859-6'];
/** Half-way between Arabic read rightly and read wrongly. */
const LEAST_PLAUSIBLE = 0.35;
const SAMPLE_BYTES = 16_384;
/** Where pages name their encoding: `<meta charset=…>`, `<meta … content="…; charset=…">`, `<?xml encoding=…?>`. */
const NAMED_CHARSET = /<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * The text that the bytes stand for, without its byte order mark, or `null` where no encoding gives one. UTF-16 has been
 * turned into UTF-8 before.
 *
 * What is valid UTF-8 is UTF-8, whatever the page says: Arabic in an old encoding never is. Then the encoding that a page
 * names; then that in which the letters stand together as they do in Arabic.
 */
export const decode = (bytes: Buffer): string | null => {
  if (isUtf8(bytes)) return decodeAs('utf-8', bytes);
  const named = NAMED_CHARSET.exec(bytes.toString('latin1', 0, 4096))?.[1];
  return (named && decodeAs(named, bytes)) || decodeOld(bytes);
};

const decodeOld = (bytes: Buffer): string | null => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const scored = OLD_ENCODINGS.map((encoding) => ({ encoding, score: scoreOf(decodeAs(encoding, sample)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < LEAST_PLAUSIBLE ? null : decodeAs(best.encoding, bytes);
};

/** A text of Latin letters with few others (French in an old encoding) is let through: it is refused for its language. */
const scoreOf = (text: string | null): number => {
  if (text === null) return 0;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return beyondAscii < text.length / 8 ? LEAST_PLAUSIBLE : (arabicPlausibility(text) ?? 0);
};

const decodeAs = (encoding: string, bytes: Buffer): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
