import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { FoundTie } from './found-tie.ts';
import { hasEventRole } from './has-event-role.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isInRelative, phraseOf } from './phrase.ts';
import type { Piece } from './piece.ts';
import { postOf } from './post.ts';
import type { Reader } from './reader.ts';
import { claimsAround } from './status.ts';
import { tieAt } from './tie-at.ts';
import { hasEnded } from './tie-ended.ts';
import { isWhere } from './where.ts';

/** What verbs of lasting ties say of the parties around them: يقود, ينتمي إلى, عينه ... قائدا. */
export const verbTies = (reader: Reader, sentence: ParsedSentence): FoundTie[] => {
  const { document } = reader.around;
  const { pieces, verbs } = sentence;
  const out: FoundTie[] = [];
  for (const verb of verbs.values()) {
    const { first } = pieces[verb.piece]!;
    const word = document.words[first]!;
    if (!(word.kinds & EntryBit.tieVerb)) continue;
    for (const { entry, pronoun } of word.senses) {
      if (entry.kind !== 'tieVerb' || !entry.inflection || entry.inflection.aspect === 'participle') continue;
      const { roles } = verb;
      // تعتمد الحكومة سياسة الصمت على الحدود: with an object a verb that takes none is another.
      const takesNone = entry.extra.length === 0 && ![...entry.from, ...entry.to].includes('obj');
      if (takesNone && roles.object !== null) continue;
      // وصفه بأنه إرهابي: the predicate behind أن belongs to the verb.
      const predicate = pieces[roles.end]?.kind === 'that' && pieces[roles.end + 1]?.kind === 'np' ? 2 : 0;
      const last = pieces[Math.max(verb.piece, roles.end - 1 + predicate)]!.last;
      if (entry.extra.length > 0 && !hasWord(reader, first, last, entry.extra)) continue;
      if (hasEnded(reader, pieces, verb.piece, last, entry.tie, entry.inflection.aspect, entry.isState)) continue;
      const at = (slots: readonly string[]): EntityDraft | null => {
        for (const slot of slots) {
          // قبل أن يسيطر: whose subject is left out behind أن is not sure to be who acted before.
          // تلقت المنظمة دعما: the word that makes the tie is no party of it. تديرها شقيقة فلان: she is another than he.
          if (slot === 'subj' && roles.subject !== null && isExtra(reader, pieces[roles.subject]!, entry.extra))
            continue;
          // قال: لقد عاش هناك: whom a speaker tells of in the third person he is not.
          if (slot === 'subj' && roles.subject === null && isTeller(reader, pieces[verb.piece]!.first, verb.subject))
            continue;
          // منظمة ترتبط ب: a clause right behind an indefinite noun is of that.
          if (slot === 'subj' && roles.subject === null && isAttribute(reader, pieces, verb.piece)) continue;
          // وعين فلان وزيرا: a passive, not the act of who acted before.
          if (slot === 'subj' && (roles.subject === null || roles.passive) && BY_OTHERS.has(entry.tie)) continue;
          if (slot === 'subj' && verb.subject && isWhere(reader, pieces, verb.piece, verb.subject)) return null;
          if (slot === 'subj' && verb.subject && (roles.subject !== null || pieces[verb.piece - 1]?.kind !== 'that'))
            return verb.subject;
          // شكلت الأحزاب المعارضة تحالفا: an adjective of the subject is no object where one follows.
          if (
            slot === 'obj' &&
            roles.object !== null &&
            entry.tie === 'founded' &&
            isAdjectiveOf(pieces, roles.object, reader)
          )
            return null;
          if (slot === 'obj' && roles.object !== null) return reader.parties.at(pieces, roles.object);
          if (slot === 'obj' && pronoun !== '' && isIndefinite(reader, pieces[verb.piece - 1]))
            return reader.parties.party(phraseOf(pieces[verb.piece - 1]!));
          // حزب في البحرين الذي أنشأه: where something is, not whom.
          if (slot === 'obj' && pronoun !== '') {
            const whom = reader.parties.pronoun(pieces, verb.piece, pronoun, verb.subject, verb.topic);
            return whom && isWhere(reader, pieces, verb.piece, whom) ? null : whom;
          }
          if (slot === 'post') return postOf(reader, pieces, verb.piece);
          for (const [preposition, i] of roles.governed)
            if (slot === `prep:${preposition}`)
              // وصلوا إلى مدن أو سيطروا عليها: whom a pronoun means is sure in a relative clause alone.
              return (pieces[i]!.kind === 'resumptive' ? !isInRelative(pieces, i) : isAct(reader, pieces[i]!))
                ? null
                : reader.parties.at(pieces, i);
        }
        return null;
      };
      const found = tieAt(
        reader,
        sentence,
        verb.piece,
        first,
        last,
        entry,
        at(entry.from),
        at(entry.to),
        'ar.tie.verb',
      );
      // عدم تعارضها: a noun that looks like the verb. سنرى إلى أين يقودنا: a verb leads no state.
      if (first > 0 && hasEventRole(document, first - 1, 'denied')) continue;
      if (found.kind === 'heads' && found.to?.type === 'LOC') continue;
      // تولى الرئاسة: the word that makes the tie names no other end.
      if (roles.object !== null && isBare(reader, pieces[roles.object]!, entry.extra)) continue;
      // تولى قيادة الحزب ابن المؤسس, يتزعم الحركة فلان: whoever of both is a person heads the other.
      if (found.kind === 'heads' && found.from?.type === 'ORG' && found.to?.type === 'PER' && pronoun === '') {
        out.push({ ...found, from: found.to, to: found.from });
        continue;
      }
      if (
        found.from &&
        found.to &&
        !out.some((other) => other.kind === found.kind && other.span.start === found.span.start)
      )
        out.push(found);
    }
  }
  return out;
};

/** اعترف بمحاولة مساعدة التنظيم: an act behind the preposition is not whom it names. */
const isAct = ({ around: { document, names } }: Reader, { first }: Piece): boolean => {
  const { shape, kinds } = document.words[first]!;
  return shape.act && !names.has(first) && !(kinds & (EntryBit.organisationHead | EntryBit.partyNoun | EntryBit.title));
};

const isTeller = ({ around: { document }, claims }: Reader, t: number, subject: EntityDraft | null): boolean =>
  subject?.type === 'PER' &&
  claimsAround(claims, { start: document.start[t]!, end: document.end[t]! }).some(
    ({ mode, chain }) => mode === 'direct' && chain.some((link) => 'entity' in link && link.entity === subject.id),
  );

/** Kinds that someone else makes: without a subject behind it the verb is a passive. */
const BY_OTHERS: ReadonlySet<string> = new Set(['appointed-by', 'promoted-by']);

const isExtra = ({ around: { document } }: Reader, { first }: Piece, extra: readonly string[]): boolean =>
  extra.includes(document.words[first]!.shape.stem) ||
  extra.includes(document.words[first]!.key) ||
  (first + 1 < document.size && extra.includes(document.words[first + 1]!.key)) ||
  document.words[first]!.senses.some(({ entry }) => entry.kind === 'tiePhrase' && entry.tie === 'relative-of');

/** الأحزاب المعارضة تحالفا: a definite word right behind a definite phrase, with a free indefinite one behind it. */
const isAdjectiveOf = (
  pieces: readonly Piece[],
  at: number,
  { around: { document, names }, parties }: Reader,
): boolean => {
  const [before, own, next] = [pieces[at - 1], pieces[at]!, pieces[at + 1]];
  if (before?.kind !== 'np' || own.last - own.first > 1 || !document.words[own.first]!.shape.definite) return false;
  if (own.conjunction !== '' || own.governed !== '' || names.get(own.first)?.type === 'PER') return false;
  if (next?.kind !== 'np' || next.governed !== '' || next.conjunction !== '' || next.first !== own.last) return false;
  return !parties.isDefinite(phraseOf(next)) && document.words[before.last - 1]!.shape.definite;
};

const isAttribute = (reader: Reader, pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.conjunction === '' && isIndefinite(reader, pieces[at - 1]);

/** مشروع تعارضه الحكومة: the pronoun in a clause right behind an indefinite noun stands for that. */
const isIndefinite = ({ parties }: Reader, before: Piece | undefined): boolean =>
  before?.kind === 'np' && !parties.isDefinite(phraseOf(before));

const isBare = ({ around: { document } }: Reader, { first, last }: Piece, extra: readonly string[]): boolean =>
  last - first === 1 && document.words[first]!.shape.definite && extra.includes(document.words[first]!.shape.stem);

const hasWord = ({ around: { document } }: Reader, first: number, last: number, words: readonly string[]): boolean => {
  for (let t = first; t < last; t++) {
    const { variants, shape } = document.words[t]!;
    if (words.includes(shape.stem) || variants.some(({ key }) => words.includes(key))) return true;
  }
  return false;
};
