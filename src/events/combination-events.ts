import type { Document } from '../model/document.ts';
import type { EventCombination } from '../model/lexicon.ts';
import { type Candidate, combinationOf, type Support, supportOf, triggerVerb } from './candidates.ts';
import { type Filled, fillFromGovernor, fillGoverned, patient } from './fill.ts';
import { finish } from './finish.ts';
import type { Found } from './found.ts';
import { isQuantifier } from './function-role.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import { isFigure } from './no-event.ts';
import { attempting } from './noun-doer.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import { speaker } from './speaker.ts';
import { HARMS } from './type-classes.ts';

/** Support verbs, finite or as verbal nouns, with a noun of theirs. */
export const combinationEvents = (reader: Reader, parsed: ParsedSentence, sentence: number): Found[] => {
  const { around, parties } = reader;
  const { document } = around;
  const { pieces, verbs } = parsed;
  const out: Found[] = [];
  for (const verb of verbs.values()) {
    if (!verb.support) continue;
    const { roles, support, subject } = verb;
    const resumed = resumedNoun(document, pieces, verb.piece, support);
    if (resumed) {
      // الصواريخ التي أطلقتها الجماعة على المدينة: the noun stands before, a pronoun for it on the verb.
      const { combination, token, piece } = resumed;
      const filled: Filled = { actor: null, recipient: null };
      if (combination.subject) filled[combination.subject] = subject;
      fillGoverned(reader, parsed, combination.frame, roles.governed, filled, verb.piece);
      const candidate: Candidate = {
        piece,
        token,
        verb: triggerVerb(combination, document.words[token]!, pieces[verb.piece]!.first),
        frame: combination.frame,
        lemma: support.entry.lemma,
        inflection: verb.inflection,
        pronoun: '',
        subject: combination.subject,
      };
      out.push(finish(reader, parsed, candidate, filled, roles.governed, roles.end, sentence, verb.piece));
      continue;
    }
    for (let i = verb.piece + 1; i < roles.end; i++) {
      const piece = pieces[i]!;
      if (piece.kind !== 'np') continue;
      const slots = piece.governed === '' ? ['obj', ''] : [piece.governed];
      const token = [piece.first, ...countedAt(document, pieces, i, parties.slots.of)].find((t) =>
        combinationOf(support!, document.words[t]!, slots),
      );
      if (token === undefined) continue;
      const combination = combinationOf(support!, document.words[token]!, slots)!;
      // نشرت قوات الجيش مقطعا: they are no object where there is one beside them.
      const isDoer =
        roles.subject === i && parties.isParty(phraseOf(piece)) && roles.object !== null && roles.object !== i;
      if (combination.slot === 'obj' && isDoer) continue;
      if (combination.frame.type === 'ASSAULT' && isFigure(document, token)) continue;
      const filled: Filled = { actor: null, recipient: null };
      // حكم عليه بالسجن, توجه إلى فلان تهمة: with whom it is done to between, a verb without a subject is a passive.
      const isPassive =
        roles.subject === null &&
        // تعد واشنطن الحركة معادية وفرضت على قادتها عقوبات: a verb joined to a clause goes on with its subject.
        !(subject && pieces[verb.piece]!.conjunction !== '' && verb.piece > 0 && pieces[i - 1]!.kind === 'np') &&
        roles.governed.some(([preposition, at]) => at < i && combination.frame.recipient.includes(preposition));
      const own =
        roles.subject === i || isPassive
          ? null
          : (subject ?? speaker(reader, pieces[verb.piece]!.first, verb.inflection));
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
      // منحته واشنطن مهلة: for whom the pronoun stands.
      if (!filled.recipient && combination.frame.recipient.includes('obj') && support.pronoun !== '')
        filled.recipient = parties.pronoun(pieces, verb.piece, support.pronoun, filled.actor, verb.topic);
      if (combination.slot === '' || combination.subject !== 'actor') {
        const genitive = genitiveOf(around, token, piece.last);
        // سقوط خمسة قتلى: whom it befell.
        if (genitive && parties.sector(genitive) === 'CVL' && HARMS.has(combination.frame.type))
          filled.recipient ??= parties.party(genitive);
        else if (genitive && !filled.actor) filled.actor = parties.party(genitive, true);
      }
      if (combination.slot !== '' && combination.subject === 'actor' && HARMS.has(combination.frame.type)) {
        // أمر بقصف المدينة: what stands behind the noun is done to.
        const genitive = genitiveOf(around, token, piece.last);
        if (genitive) filled.recipient ??= parties.target(genitive);
      }
      if (combination.frame.recipient.includes('genitive')) fillOwner(reader, parsed, verb.piece, i, token, filled);
      const candidate: Candidate = {
        piece: i,
        token,
        verb: triggerVerb(combination, document.words[token]!, pieces[verb.piece]!.first),
        frame: combination.frame,
        lemma: support!.entry.lemma,
        inflection: verb.inflection,
        pronoun: '',
        subject: combination.subject,
      };
      out.push(finish(reader, parsed, candidate, filled, all, end, sentence, verb.piece));
      break;
    }
  }
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== 'np') continue;
    for (let t = piece.first; t < piece.last; t++) {
      const support = around.names.has(t) ? null : supportOf(document.words[t]!, false);
      const noun = support && nounOfMasdar(reader, pieces, at, t, support);
      if (!noun) continue;
      const { pronoun } = document.words[t]!.shape;
      // تقديمها مساعدات: who the pronoun stands for.
      const does = noun.combination.subject !== 'recipient';
      const own = pronoun === '' || !does ? null : parties.pronoun(pieces, at, pronoun, null);
      const agent = noun.agent ? parties.party(noun.agent, true) : (own ?? attempting(reader, pieces, at, t));
      const filled: Filled = { actor: agent, recipient: null };
      const governor = noun.agent || agent ? undefined : parsed.governors.get(at);
      if (governor) fillFromGovernor(reader, parsed, governor, noun.combination.frame.type, filled);
      // واصل التحالف عمله، بتنفيذ غارات: by what he does it.
      const isManner = pieces[at - 1]?.kind === 'comma' && parties.slots.at.has(piece.governed);
      if (governor && isManner && governor.verb.cue === null) filled.actor ??= governor.verb.subject;
      const { governed, end } = behind(pieces, noun.piece + 1, parties.slots.between);
      fillGoverned(reader, parsed, noun.combination.frame, governed, filled, noun.piece);
      if (noun.combination.frame.recipient.includes('genitive'))
        fillOwner(reader, parsed, noun.piece, noun.piece, noun.token, filled);
      const { frame } = noun.combination;
      const { lemma } = support.entry;
      const verb = triggerVerb(noun.combination, document.words[noun.token]!, t);
      const { token } = noun;
      const candidate: Candidate = { piece: at, token, verb, frame, lemma, inflection: null, pronoun: '' };
      out.push(finish(reader, parsed, candidate, filled, governed, end, sentence));
    }
  }
  return out;
};

/** أطلق سراح الرهائن, أطلق سراحه: whose the noun is undergoes it; behind a relative pronoun who is told before it, so that another acts. */
const fillOwner = (
  { around, parties }: Reader,
  { pieces }: ParsedSentence,
  verb: number,
  at: number,
  token: number,
  filled: Filled,
): void => {
  const genitive = genitiveOf(around, token, pieces[at]!.last);
  const { pronoun } = around.document.words[token]!.shape;
  if (genitive) filled.recipient ??= parties.party(genitive, true);
  else if (pronoun !== '')
    filled.recipient ??=
      pieces[verb - 1]?.kind === 'relative'
        ? parties.antecedent(pieces, verb)
        : parties.pronoun(pieces, verb, pronoun, filled.actor);
  if (filled.actor === filled.recipient) filled.actor = null;
};

/** The noun that an object pronoun on a support verb stands for, before the verb or before its relative pronoun. */
const resumedNoun = (
  { words }: Document,
  pieces: ParsedSentence['pieces'],
  verb: number,
  support: Support,
): { combination: EventCombination; token: number; piece: number } | null => {
  if (support.pronoun === '') return null;
  const piece = pieces[verb - 1]?.kind === 'relative' ? verb - 2 : verb - 1;
  const before = pieces[piece];
  if (before?.kind !== 'np') return null;
  for (let t = before.first; t < before.last; t++) {
    const combination = combinationOf(support, words[t]!, ['obj']);
    if (combination) return { combination, token: t, piece };
  }
  return null;
};

interface NounOfMasdar {
  readonly combination: EventCombination;
  readonly token: number;
  readonly piece: number;
  /** Who does it, between both. */
  readonly agent: Phrase | null;
}

/** The noun of a support verb as a verbal noun: شن غارات, with who does it between them شن إسرائيل غارات, تقديم إيران الدعم. */
const nounOfMasdar = (
  { around: { document, names } }: Reader,
  pieces: ParsedSentence['pieces'],
  at: number,
  token: number,
  support: Support,
): NounOfMasdar | null => {
  const { last } = pieces[at]!;
  const read = (noun: number, piece: number, agent: Phrase | null): NounOfMasdar | null => {
    const combination = combinationOf(support, document.words[noun]!, ['obj']);
    return combination && { combination, token: noun, piece, agent };
  };
  if (token + 1 < last && !names.has(token + 1)) {
    const found = read(token + 1, at, null);
    if (found) return found;
  }
  const { shape, senses, key } = document.words[token]!;
  // القاء for إلقاء: letters of the noun that look like the article.
  const isBare = senses.some(({ entry, skip }) => entry.kind === 'supportVerb' && key.startsWith('ال', skip));
  const next = pieces[at + 1];
  const isFree = next?.kind === 'np' && next.governed === '' && next.conjunction === '' && !names.has(next.first);
  if (isBare && token + 1 >= last) return isFree ? read(next.first, at + 1, null) : null;
  if (shape.pronoun !== '' && token + 1 >= last) return isFree ? read(next.first, at + 1, null) : null;
  // تنفيذ عدة غارات: behind a word of quantity.
  const counted = token + 1 >= last && isFree && isQuantity(document, next.first) ? next.first + 1 : last;
  if (counted > last && counted < next!.last) return read(counted, at + 1, null);
  if (token + 1 >= last || shape.definite) return null;
  const named = names.get(token + 1)?.last ?? token + 1;
  for (let t = named; t < last; t++) {
    const found = names.has(t) ? null : read(t, at, { first: token + 1, last: t, skip: 0 });
    if (found) return found;
  }
  if (!isFree) return null;
  return read(next.first, at + 1, { first: token + 1, last, skip: 0 });
};

/** What is counted in a noun phrase that a word of quantity heads: شن سلسلة غارات, فرض حزمة من العقوبات. */
const countedAt = (
  document: Document,
  pieces: ParsedSentence['pieces'],
  index: number,
  of: ReadonlySet<string>,
): number[] => {
  const { first, last } = pieces[index]!;
  const next = pieces[index + 1];
  for (let t = first; t < last; t++) {
    if (!isQuantity(document, t)) continue;
    if (t + 1 < last) return [t + 1];
    return next?.kind === 'np' && of.has(next.governed) ? [next.first] : [];
  }
  return [];
};

const isQuantity = (document: Document, t: number): boolean =>
  hasEventRole(document, t, 'quantity') || isQuantifier(document.words[t]!);
