import type { Document } from '../model/document.ts';
import { type Candidate, combinationOf, supportOf } from './candidates.ts';
import { type Filled, fillFromGovernor, fillGoverned, HARMS, patient } from './fill.ts';
import { finish } from './finish.ts';
import { genitiveOf } from './genitive.ts';
import { isFigure } from './no-event.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import type { Found } from './select.ts';
import type { ParsedSentence } from './sentence.ts';

/** Support verbs, finite or as verbal nouns, with a noun of theirs. */
export const combinationEvents = (reader: Reader, parsed: ParsedSentence, sentence: number): Found[] => {
  const { around, parties } = reader;
  const { document } = around;
  const { pieces, verbs } = parsed;
  const out: Found[] = [];
  for (const verb of verbs.values()) {
    if (!verb.support) continue;
    const { roles, support, subject } = verb;
    for (let i = verb.piece + 1; i < roles.end; i++) {
      const piece = pieces[i]!;
      if (piece.kind !== 'np') continue;
      const slots = piece.governed === '' ? ['obj', ''] : [piece.governed];
      const token = [piece.first, ...countedAt(document, pieces, i, parties.slots.of)].find((t) =>
        combinationOf(support!, document.words[t]!, slots),
      );
      if (token === undefined) continue;
      const combination = combinationOf(support!, document.words[token]!, slots)!;
      if (combination.frame.type === 'ASSAULT' && isFigure(document, token)) continue;
      const filled: Filled = { actor: null, recipient: null };
      // حكم عليه بالسجن, توجه إلى فلان تهمة: with whom it is done to between, a verb without a subject is a passive.
      const isPassive =
        roles.subject === null &&
        roles.governed.some(([preposition, at]) => at < i && combination.frame.recipient.includes(preposition));
      const own = roles.subject === i || isPassive ? null : subject;
      if (combination.subject) filled[combination.subject] = own;
      // تعرضت المستشفيات لقصف: what is harmed may be a thing.
      if (combination.subject === 'recipient' && roles.subject !== null && roles.subject !== i)
        filled.recipient ??= parties.targetAt(pieces, roles.subject);
      const { governed, end } = behind(pieces, i + 1, parties.slots.between);
      const all = [...governed, ...roles.governed.filter(([, at]) => at < i)];
      fillGoverned(reader, parsed, combination.frame, all, filled, i);
      if (!filled.recipient && combination.frame.type === 'REJECT') {
        // رد على اتهامات الوزير: whose it was.
        const genitive = genitiveOf(around, token, piece.last);
        filled.recipient = genitive && parties.party(genitive, true);
      }
      if (
        !filled.recipient &&
        combination.frame.recipient.includes('obj') &&
        roles.object !== null &&
        roles.object !== i
      )
        filled.recipient = patient(parties, pieces, roles.object, combination.frame.type);
      if (combination.slot === '' || combination.subject !== 'actor') {
        const genitive = genitiveOf(around, token, piece.last);
        if (genitive && !filled.actor) filled.actor = parties.party(genitive, true);
      }
      if (combination.slot !== '' && combination.subject === 'actor' && HARMS.has(combination.frame.type)) {
        // أمر بقصف المدينة: what stands behind the noun is done to.
        const genitive = genitiveOf(around, token, piece.last);
        if (genitive) filled.recipient ??= parties.target(genitive);
      }
      const candidate: Candidate = {
        piece: i,
        token,
        frame: combination.frame,
        lemma: support!.entry.lemma,
        inflection: verb.inflection,
        pronoun: '',
      };
      out.push(finish(reader, parsed, candidate, filled, all, end, sentence, verb.piece));
      break;
    }
  }
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'np' || piece.last - piece.first < 2) continue;
    for (let t = piece.first; t + 1 < piece.last; t++) {
      const support = supportOf(document.words[t]!, false);
      if (!support) continue;
      const combination = combinationOf(support, document.words[t + 1]!, ['obj']);
      if (!combination) continue;
      const filled: Filled = { actor: null, recipient: null };
      const governor = parsed.governors.get(at);
      if (governor) fillFromGovernor(reader, parsed, governor, combination.frame.type, filled);
      const { governed, end } = behind(pieces, at + 1, parties.slots.between);
      fillGoverned(reader, parsed, combination.frame, governed, filled, at);
      const { frame } = combination;
      const { lemma } = support.entry;
      const candidate: Candidate = { piece: at, token: t + 1, frame, lemma, inflection: null, pronoun: '' };
      out.push(finish(reader, parsed, candidate, filled, governed, end, sentence));
    }
  }
  return out;
};

/** What is counted in a noun phrase that a word of quantity heads: شن سلسلة غارات, فرض حزمة من العقوبات. */
const countedAt = (
  { words }: Document,
  pieces: ParsedSentence['pieces'],
  index: number,
  of: ReadonlySet<string>,
): number[] => {
  const { first, last } = pieces[index]!;
  const next = pieces[index + 1];
  for (let t = first; t < last; t++) {
    if (!words[t]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'quantity')) continue;
    if (t + 1 < last) return [t + 1];
    return next?.kind === 'np' && of.has(next.governed) ? [next.first] : [];
  }
  return [];
};
