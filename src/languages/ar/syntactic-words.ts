import { offsetInToken } from '../../language/parse.ts';
import type { Document } from '../../model/document.ts';
import { TokenKind } from '../../model/document.ts';
import { UPOS_TAGS, type UposTag } from '../../model/part-of-speech.ts';
import type { Cut } from '../../model/word.ts';

/** A syntactic word: a written word, or what is left or taken off when its clitics are. Offsets are half-open. */
export interface SyntacticWord {
  readonly start: number;
  readonly end: number;
  readonly tag: UposTag;
}

/** The syntactic words of a document in order, line breaks left out. */
export const syntacticWords = (document: Document): SyntacticWord[] => {
  const out: SyntacticWord[] = [];
  let open = true;
  for (let t = 0; t < document.size; t++) {
    if (document.kind[t] === TokenKind.newline) continue;
    const start = document.start[t]!;
    const end = document.end[t]!;
    const { cut } = document.words[t]!;
    const tag = UPOS_TAGS[document.parts[t]!]!;
    const first = t === document.sentences[document.sentenceOf[t]!]!.first;
    const borders = bordersOf(cut).map((letters) => offsetInToken(document, t, letters));
    const tags = tagsOf(cut, tag, first ? 'opening' : open ? 'pause' : 'inside');
    for (const [i, each] of tags.entries())
      out.push({ start: i === 0 ? start : borders[i]!, end: borders[i + 1] ?? end, tag: each });
    open = document.kind[t] === TokenKind.punctuation;
  }
  return out;
};

/** Letters before each syntactic word of a cut. */
export const bordersOf = (cut: Cut): number[] => {
  const out: number[] = [];
  let letters = 0;
  if (cut.conjunction !== '') out.push(letters++);
  if (cut.preposition !== '' || cut.future) out.push(letters++);
  out.push(cut.from);
  if (cut.pronoun !== '') out.push(cut.to);
  return out;
};

/**
 * The parts of speech of a cut's words. و joins, but opens a sentence, or behind a pause a clause with a pronoun
 * (وهو), as a particle; so does ف.
 */
export const tagsOf = (cut: Cut, stem: UposTag, where: 'opening' | 'pause' | 'inside'): UposTag[] => {
  const out: UposTag[] = [];
  if (cut.conjunction !== '') {
    const particle =
      cut.conjunction === 'ف' || where === 'opening' || (where === 'pause' && (stem === 'PRON' || stem === 'ADV'));
    out.push(particle ? 'PART' : 'CCONJ');
  }
  if (cut.future) out.push('PART');
  if (cut.preposition !== '') out.push('ADP');
  out.push(stem);
  if (cut.pronoun !== '') out.push('PRON');
  return out;
};
