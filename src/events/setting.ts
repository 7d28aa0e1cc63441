import { inOne, knownWord, signWord } from '../language/sign-weights.ts';
import { type Document, TokenKind } from '../model/document.ts';
import type { SignWord } from '../model/signs.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Candidate } from './candidates.ts';
import { hasEventRole } from './has-event-role.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Reader } from './reader.ts';

/** How the clause stands in its sentence, as signs for the choice: its word, what governs it, whether it is told aside. */
export const settingOf = (
  document: Document,
  { pieces, governors }: ParsedSentence,
  { piece, lemma, inflection, pronoun }: Candidate,
  from: number,
): SignWord[] => {
  const { governed, conjunction } = pieces[piece]!;
  // يدعى is hardly ever an invitation, أسرهم hardly ever their capture.
  const form = inflection ? `${inflection.aspect} ${inflection.voice}` : pronoun === '' ? 'bare' : 'with pronoun';
  const word = inOne(WORD, knownWord(lemma));
  const signs = [
    word,
    inOne(word, knownWord(form)),
    inOne(BEHIND, knownWord(governed || (conjunction === '' ? 'nothing' : 'and'))),
  ];
  const before = pieces[from - 1]?.kind ?? 'start';
  if (pieces[from]!.kind === 'verb') signs.push(inOne(VERB_BEHIND, knownWord(before)));
  const governor = governors.get(piece);
  if (governor && hasEventRole(document, pieces[governor.verb.piece]!.first, 'result')) signs.push(RESULT);
  if (governor && from === piece)
    signs.push(
      knownWord(
        `under ${governor.verb.cue ?? (governor.verb.support ? 'support' : 'verb')} ${governor.slot === 'subj' ? 'subj' : ''}`,
      ),
    );
  return signs;
};

const RESULT = signWord('result');
const WORD = signWord('word');
const BEHIND = signWord('behind');
const VERB_BEHIND = signWord('verb behind');
const BEFORE = signWord('before');
const AFTER = signWord('after');

/** What of it the headline tells as well. */
export const inHeadline = (
  { headline: { lemmas, types, stems } }: Reader,
  { lemma }: Candidate,
  type: string,
  actor: EntityDraft | null,
  recipient: EntityDraft | null,
): SignWord[] => {
  if (stems.size === 0) return [];
  const named = (party: EntityDraft | null): boolean =>
    party?.names.some(({ keys }) => keys.some((key) => stems.has(key))) ?? false;
  return [
    ...(types.has(type) ? [knownWord('headline type')] : []),
    ...(lemmas.has(lemma) ? [knownWord('headline word')] : []),
    ...(named(actor) ? [knownWord('headline actor')] : []),
    ...(named(recipient) ? [knownWord('headline recipient')] : []),
  ];
};

/** The words next to the trigger. */
export const beside = ({ words, kind, size }: Document, { token, verb }: Candidate): SignWord[] => {
  const first = Math.min(token, verb ?? token);
  const keyAt = (t: number): string => (t < 0 || t >= size || kind[t] === TokenKind.newline ? 'end' : words[t]!.key);
  return [inOne(BEFORE, signWord(keyAt(first - 1))), inOne(AFTER, signWord(keyAt(token + 1)))];
};
