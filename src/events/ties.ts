import type { Tie } from '../model/evidence.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { EntityDraft } from '../names/entities.ts';
import { stateBehind } from '../names/stand-ins.ts';
import { eventTie, type Likelihood } from './event-ties.ts';
import { type Fellows, fellowsIn } from './fellows.ts';
import { ACT_OF_OTHER, TELLS } from './fill.ts';
import { inflectionOf } from './finite.ts';
import type { Found } from './found.ts';
import type { FoundTie } from './found-tie.ts';
import { genitiveOf } from './genitive.ts';
import { hasEventRole } from './has-event-role.ts';
import { isInRelative, type Phrase, phraseOf } from './parties.ts';
import { phraseTies } from './phrase-ties.ts';
import type { Piece } from './piece.ts';
import { postOf } from './post.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import type { ParsedSentence } from './sentence.ts';
import { claimsAround } from './status.ts';
import { tieAt } from './tie-at.ts';
import { canTie, ownerOf } from './tie-ends.ts';
import { titleTies } from './title-ties.ts';

/** Lasting ties of all sentences; the same tie told twice is one, with both spans. */
export const readTies = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  events: readonly Found[],
  likelihood: Likelihood | null,
): Tie[] => {
  const ties = new Map<string, Tie>();
  const bySentence = Map.groupBy(events, ({ sentence }) => sentence);
  const found = sentences
    .flatMap((sentence, index) =>
      shared(fellowsIn(reader.parties, sentence.pieces), [
        ...(bySentence.get(index) ?? []).flatMap((event) => eventTie(reader, sentence, event, likelihood)),
        ...verbTies(reader, sentence),
        ...nounTies(reader, sentence),
        ...phraseTies(reader, sentence),
        ...titleTies(reader, sentence),
      ]),
    )
    .sort((a, b) => a.span.start - b.span.start);
  for (const { kind, from: fromUsed, to: toUsed, status, since, span, claims, rule } of found) {
    if (!fromUsed || !toUsed) continue;
    const behind = ownerOf(reader, fromUsed);
    if (!behind) continue;
    const from = actingIn(reader, behind, span, FROM_PLACES.has(kind));
    const to = actingIn(reader, toUsed, span, TO_PLACES.has(kind));
    if (!canTie(reader, kind, from, to)) continue;
    const used = { from: from === behind ? [] : [behind.id], to: to === toUsed ? [] : [toUsed.id] };
    // Who is promoted twice holds two promotions.
    const key = `${kind} ${from.id} ${to.id} ${status}${kind === 'promoted-by' ? ` ${since}` : ''}`;
    const known = ties.get(key);
    if (!known)
      ties.set(key, {
        id: '',
        type: kind,
        from: from.id,
        to: to.id,
        ...usedNames(used.from, used.to),
        since,
        until: null,
        status,
        spans: [span],
        claims,
        rule,
      });
    else
      ties.set(key, {
        ...known,
        ...usedNames([...(known.fromAs ?? []), ...used.from], [...(known.toAs ?? []), ...used.to]),
        since: known.since ?? since,
        spans: [...known.spans, span],
        claims: [...new Set([...known.claims, ...claims])],
      });
  }
  return [...ties.values()].map((tie, i) => ({ ...tie, id: `r${i + 1}` }));
};

/** Kinds whose ends are places: there a capital is the city. */
const FROM_PLACES: ReadonlySet<string> = new Set(['part-of', 'based-in']);
const TO_PLACES: ReadonlySet<string> = new Set([
  'deploys-forces-in',
  'present-in',
  'exiled-in',
  'returned-to',
  'based-in',
  'part-of',
  'controls',
  'attacks',
  'fights',
]);

/** Who acts where a state is called by its capital, its seat of government or its people: the state. */
const actingIn = ({ around, entities }: Reader, used: EntityDraft, span: Span, isPlace: boolean): EntityDraft =>
  isPlace && used.type === 'LOC' ? used : (stateBehind(around.document, entities, used, span) ?? used);

const usedNames = (from: readonly string[], to: readonly string[]): Pick<Tie, 'fromAs' | 'toAs'> => ({
  ...(from.length === 0 ? {} : { fromAs: [...new Set(from)] }),
  ...(to.length === 0 ? {} : { toAs: [...new Set(to)] }),
});

/** The ties found, and the same ones of those who stand beside their ends. */
const shared = (fellows: Fellows, found: readonly FoundTie[]): FoundTie[] =>
  found.flatMap((tie) => {
    const besides = (end: EntityDraft | null, other: EntityDraft | null): EntityDraft[] =>
      (end && fellows.get(end)?.filter((fellow) => fellow !== other)) || [];
    // بقيادة السعودية ودول أخرى: one leads, whoever else is named.
    if (tie.rule === 'ar.tie.title' || tie.kind === 'heads') return [tie];
    return [
      tie,
      ...besides(tie.alone === 'from' ? null : tie.from, tie.to).map((from) => ({ ...tie, from })),
      ...besides(tie.alone === 'to' ? null : tie.to, tie.from).map((to) => ({ ...tie, to })),
    ];
  });

const verbTies = (reader: Reader, sentence: ParsedSentence): FoundTie[] => {
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
      const at = (slots: readonly string[]): EntityDraft | null => {
        for (const slot of slots) {
          // قبل أن يسيطر: whose subject is left out behind أن is not sure to be who acted before.
          // تلقت المنظمة دعما: the word that makes the tie is no party of it.
          if (slot === 'subj' && roles.subject !== null && isExtra(reader, pieces[roles.subject]!, entry.extra))
            continue;
          // قال: لقد عاش هناك: whom a speaker tells of in the third person he is not.
          if (slot === 'subj' && roles.subject === null && isTeller(reader, pieces[verb.piece]!.first, verb.subject))
            continue;
          // منظمة ترتبط ب: a clause right behind an indefinite noun is of that.
          if (slot === 'subj' && roles.subject === null && isAttribute(reader, pieces, verb.piece)) continue;
          // وعين فلان وزيرا: a passive, not the act of who acted before.
          if (slot === 'subj' && (roles.subject === null || roles.passive) && BY_OTHERS.has(entry.tie)) continue;
          if (slot === 'subj' && verb.subject && (roles.subject !== null || pieces[verb.piece - 1]?.kind !== 'that'))
            return verb.subject;
          if (slot === 'obj' && roles.object !== null) return reader.parties.at(pieces, roles.object);
          if (slot === 'obj' && pronoun !== '' && isIndefinite(reader, pieces[verb.piece - 1]))
            return reader.parties.party(phraseOf(pieces[verb.piece - 1]!));
          if (slot === 'obj' && pronoun !== '')
            return reader.parties.pronoun(pieces, verb.piece, pronoun, verb.subject, verb.topic);
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
  extra.includes(document.words[first]!.shape.stem) || extra.includes(document.words[first]!.key);

const isAttribute = (reader: Reader, pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.conjunction === '' && isIndefinite(reader, pieces[at - 1]);

/** مشروع تعارضه الحكومة: the pronoun in a clause right behind an indefinite noun stands for that. */
const isIndefinite = ({ parties }: Reader, before: Piece | undefined): boolean =>
  before?.kind === 'np' && !parties.isDefinite(phraseOf(before));

const isBare = ({ around: { document } }: Reader, { first, last }: Piece, extra: readonly string[]): boolean =>
  last - first === 1 && document.words[first]!.shape.definite && extra.includes(document.words[first]!.shape.stem);

const nounTies = (reader: Reader, sentence: ParsedSentence): FoundTie[] => {
  const { around, parties } = reader;
  const { document, names } = around;
  const { pieces, governors } = sentence;
  const out: FoundTie[] = [];
  for (const [index, { kind, first, last }] of pieces.entries()) {
    if (kind !== 'np') continue;
    for (let t = first; t < last; t++) {
      if (names.has(t)) {
        t = names.get(t)!.last - 1;
        continue;
      }
      const sense =
        document.words[t]!.kinds & EntryBit.tieNoun
          ? document.words[t]!.senses.find((s) => s.entry.kind === 'tieNoun')
          : undefined;
      if (sense?.entry.kind !== 'tieNoun' || parties.isOffice(pieces[index]!, t)) continue;
      const { entry } = sense;
      // عرقلة عودة اللاجئين, طلب انضمام: what is done about a step that may not be taken.
      if (t > first && STEPS.has(entry.tie) && document.words[t - 1]!.shape.act) continue;
      // فريق عمل: what is done is no more than what a noun is for.
      if (t > first && entry.from.includes('subj') && entry.tie === 'cooperates-with') continue;
      // A form that the table gives with its pronoun (ترقيته) shows it by its letters.
      const pronoun = sense.pronoun || (PRONOUN.exec(document.words[t]!.key)?.[0] ?? '');
      const { free, governed, end } = behind(pieces, index + 1, parties.slots.between);
      const genitive = genitiveOf(around, t, last);
      const pair = pairBehind(reader, pieces, governed);
      const subject = actorOf(reader, sentence, index);
      const hasOther = hasTwo(reader, sentence, index);
      const at = (slots: readonly string[]): EntityDraft | null => {
        for (const slot of slots) {
          let found: EntityDraft | null = null;
          if (slot.startsWith('prep:')) found = atPreposition(reader, pieces, governed, slots);
          if (slot === 'gen')
            found =
              genitive && !isAdjective(reader, t, genitive)
                ? parties.party(genitive, true)
                : parties.nationality(t + 1, last);
          else if (slot === 'between') found = pair[0];
          else if (slot === 'between2') found = pair[1];
          else if (slot === 'subj') found = subject;
          else if (slot === 'pronoun')
            found = pronoun === '' || hasOther ? null : (subject ?? parties.pronoun(pieces, index, pronoun, null));
          else if (slot === 'obj' && free[0] === index + 1) found = parties.at(pieces, free[0]);
          else if (slot === 'other')
            found =
              pronoun === ''
                ? null
                : (sameObject(reader, sentence, index, pronoun, subject) ??
                  parties.pronoun(pieces, index, pronoun, subject, governors.get(index)?.verb.topic ?? null));
          if (found) return found;
        }
        return null;
      };
      const to = pieces[Math.max(index, end - 1)]!.last;
      out.push(tieAt(reader, sentence, index, t, to, entry, at(entry.from), at(entry.to), 'ar.tie.noun'));
    }
  }
  return out;
};

/** وصفت الوزارة الرجل بكذا رغم دعمه ل: with a party done to beside who acts the pronoun may be of either. */
const hasTwo = ({ parties }: Reader, { pieces, governors }: ParsedSentence, index: number): boolean => {
  const verb = governors.get(index)?.verb;
  const object = verb?.roles.object ?? null;
  if (!verb || object === null || object === index || (verb.cue && ACT_OF_OTHER.has(verb.cue))) return false;
  return verb.subject !== null && parties.isParty(phraseOf(pieces[object]!));
};

/** Kinds that begin with a step someone takes. */
const STEPS: ReadonlySet<string> = new Set(['returned-to', 'member-of', 'defected-from', 'exiled-in']);

/** وجود عسكري إيراني: behind an indefinite noun an indefinite word with the ending of an adjective. */
const isAdjective = ({ around: { document, names } }: Reader, token: number, { first }: Phrase): boolean =>
  first === token + 1 &&
  !names.has(first) &&
  !document.words[first]!.shape.definite &&
  document.words[first]!.grammar.noun.number === 's' &&
  /ي[ه]?$/.test(document.words[first]!.key);

/** Whom the same pronoun on an earlier verb of the sentence stands for: عينه المجلس ووافق على ترقيته. */
const sameObject = (
  { around, parties }: Reader,
  { pieces, verbs }: ParsedSentence,
  index: number,
  pronoun: string,
  subject: EntityDraft | null,
): EntityDraft | null => {
  for (const { piece, subject: own, topic } of verbs.values()) {
    if (piece >= index || pieces[piece - 1]?.kind === 'relative') continue;
    if (
      !around.document.words[pieces[piece]!.first]!.senses.some(
        (sense) => sense.pronoun === pronoun && inflectionOf(sense),
      )
    )
      continue;
    const found = parties.pronoun(pieces, piece, pronoun, own, topic);
    if (found && found !== subject) return found;
  }
  return null;
};

/** The party behind the first preposition of the slots: what stands behind another one of the kind is another's. */
const atPreposition = (
  { parties }: Reader,
  pieces: readonly Piece[],
  governed: readonly (readonly [string, number])[],
  slots: readonly string[],
): EntityDraft | null => {
  const first = governed.find(([preposition]) => slots.includes(`prep:${preposition}`));
  return first ? parties.at(pieces, first[1]) : null;
};

/**
 * Who acts in what a verb governs: its subject, or the object where it accuses or demands or has one beside what it is done
 * in (ساعد الثوار في إسقاط النظام); nobody where it only says it.
 */
const actorOf = ({ parties }: Reader, { pieces, governors }: ParsedSentence, index: number): EntityDraft | null => {
  const governor = governors.get(index);
  if (!governor) return null;
  const { verb, slot } = governor;
  const { object } = verb.roles;
  const isOther = verb.cue !== null && ACT_OF_OTHER.has(verb.cue);
  if (object !== null && object !== index) {
    if (isOther) return parties.at(pieces, object);
    if (parties.slots.in.has(slot) && parties.isParty(phraseOf(pieces[object]!))) return parties.at(pieces, object);
  }
  return verb.cue && TELLS.has(verb.cue) ? null : verb.subject;
};

/** The two parties behind بين. */
const pairBehind = (
  { parties }: Reader,
  pieces: readonly Piece[],
  governed: readonly (readonly [string, number])[],
): [EntityDraft | null, EntityDraft | null] => {
  for (const [preposition, i] of governed) {
    if (!parties.slots.between.has(preposition)) continue;
    const [one, other] = parties.members(phraseOf(pieces[i]!));
    const next = pieces[i + 1];
    const two = other ?? (next?.kind === 'np' && next.conjunction !== '' ? phraseOf(next) : null);
    const second = two && (parties.apposedTo(pieces, i, two) ?? parties.party(two, true));
    return [one ? parties.party(one, true) : null, second];
  }
  return [null, null];
};

const PRONOUN = /(?:هما|ها|هم|هن|(?<=ت|م)ه)$/;

const hasWord = ({ around: { document } }: Reader, first: number, last: number, words: readonly string[]): boolean => {
  for (let t = first; t < last; t++) {
    const { variants, shape } = document.words[t]!;
    if (words.includes(shape.stem) || variants.some(({ key }) => words.includes(key))) return true;
  }
  return false;
};
