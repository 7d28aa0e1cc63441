// Over 300 lines because verbs, nouns and phrases fill the two ends of a tie in the same way.
import { offsetInToken } from '../language/parse.ts';
import { phraseAt } from '../language/phrases.ts';
import type { Tie } from '../model/evidence.ts';
import { EntryBit, type TieTrigger } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { EntityDraft } from '../names/entities.ts';
import { stateBehind } from '../names/stand-ins.ts';
import { type Fellows, fellowsIn } from './fellows.ts';
import { ACT_OF_OTHER } from './fill.ts';
import { inflectionOf } from './finite.ts';
import type { Found } from './found.ts';
import type { FoundTie } from './found-tie.ts';
import { genitiveOf } from './genitive.ts';
import { type Phrase, phraseOf } from './parties.ts';
import type { Piece } from './piece.ts';
import { postOf } from './post.ts';
import type { Reader } from './reader.ts';
import { behind } from './roles.ts';
import type { ParsedSentence } from './sentence.ts';
import { claimsAround, statusOf } from './status.ts';
import { sinceOf, timeOf } from './time-of.ts';
import { titleTies } from './title-ties.ts';

/** Lasting ties of all sentences; the same tie told twice is one, with both spans. */
export const readTies = (reader: Reader, sentences: readonly ParsedSentence[], events: readonly Found[]): Tie[] => {
  const ties = new Map<string, Tie>();
  const bySentence = Map.groupBy(events, ({ sentence }) => sentence);
  const found = sentences
    .flatMap((sentence, index) =>
      shared(fellowsIn(reader.parties, sentence.pieces), [
        ...(bySentence.get(index) ?? []).flatMap((event) => eventTie(reader, event)),
        ...verbTies(reader, sentence),
        ...nounTies(reader, sentence),
        ...phraseTies(reader, sentence),
        ...titleTies(reader, sentence),
      ]),
    )
    .sort((a, b) => a.span.start - b.span.start);
  for (const { kind, from: fromUsed, to: toUsed, status, since, span, claims, rule } of found) {
    if (!fromUsed || !toUsed) continue;
    const from = actingIn(reader, fromUsed, span, FROM_PLACES.has(kind));
    const to = actingIn(reader, toUsed, span, TO_PLACES.has(kind));
    if (from === to || (kind === 'heads' && from.type === 'LOC') || !fits(reader, kind, from, to)) continue;
    const used = { from: from === fromUsed ? [] : [fromUsed.id], to: to === toUsed ? [] : [toUsed.id] };
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

const NO_RELATIVES: ReadonlySet<string> = new Set(['ORG', 'LOC', 'THING']);
/** Kinds that lead to a place and nothing else. */
const TO_PLACES_ALONE: ReadonlySet<string> = new Set(['exiled-in', 'returned-to', 'based-in']);

/** Whether the ends can stand in a tie of the kind: who returns returns to a place, a court that rules (حكمت) controls nobody. */
const fits = ({ parties }: Reader, kind: string, from: EntityDraft, to: EntityDraft): boolean => {
  if (TO_PLACES_ALONE.has(kind)) return to.type === 'LOC';
  if (kind === 'relative-of') return !NO_RELATIVES.has(from.type) && !NO_RELATIVES.has(to.type);
  if (kind === 'member-of') return !parties.isCourt(from);
  return kind !== 'controls' || (to.type !== 'PER' && !parties.isCourt(from));
};

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
      ...besides(tie.from, tie.to).map((from) => ({ ...tie, from })),
      ...besides(tie.to, tie.from).map((to) => ({ ...tie, to })),
    ];
  });

const eventTie = ({ parties, times }: Reader, { event, frame: { tie, type } }: Found): FoundTie[] => {
  // قضت محكمة بإعدام ...: who convicts does not attack.
  if (!tie || event.type !== type) return [];
  const from = parties.byId(event.actor);
  const to = parties.byId(event[tie.to]);
  if (!from || !to || to.type === 'THING') return [];
  // Forces at home are deployed nowhere.
  if (tie.to === 'place' && (to.name === from.name || (to.country !== '' && to.country === from.country))) return [];
  const since = sinceOf(times.find(({ id }) => id === event.time) ?? null);
  const { status, trigger: span, claims } = event;
  return [{ kind: tie.kind, from, to, status, since, span, claims, rule: 'ar.tie.event' }];
};

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
      // وصفه بأنه إرهابي: the predicate behind أن belongs to the verb.
      const predicate = pieces[roles.end]?.kind === 'that' && pieces[roles.end + 1]?.kind === 'np' ? 2 : 0;
      const last = pieces[Math.max(verb.piece, roles.end - 1 + predicate)]!.last;
      if (entry.extra.length > 0 && !hasWord(reader, first, last, entry.extra)) continue;
      const at = (slots: readonly string[]): EntityDraft | null => {
        for (const slot of slots) {
          // قبل أن يسيطر: whose subject is left out behind أن is not sure to be who acted before.
          if (slot === 'subj' && verb.subject && (roles.subject !== null || pieces[verb.piece - 1]?.kind !== 'that'))
            return verb.subject;
          if (slot === 'obj' && roles.object !== null) return reader.parties.at(pieces, roles.object);
          if (slot === 'obj' && pronoun !== '')
            return reader.parties.pronoun(pieces, verb.piece, pronoun, verb.subject, verb.topic);
          if (slot === 'post') return postOf(reader, pieces, verb.piece);
          for (const [preposition, i] of roles.governed)
            if (slot === `prep:${preposition}`) return reader.parties.at(pieces, i);
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
      // تولى الرئاسة: the word that makes the tie names no other end.
      if (roles.object !== null && isBare(reader, pieces[roles.object]!, entry.extra)) continue;
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
      // A form that the table gives with its pronoun (ترقيته) shows it by its letters.
      const pronoun = sense.pronoun || (PRONOUN.exec(document.words[t]!.key)?.[0] ?? '');
      const { free, governed, end } = behind(pieces, index + 1, parties.slots.between);
      const genitive = genitiveOf(around, t, last);
      const pair = pairBehind(reader, pieces, governed);
      const subject = actorOf(reader, sentence, index);
      const at = (slots: readonly string[]): EntityDraft | null => {
        for (const slot of slots) {
          let found: EntityDraft | null = null;
          if (slot === 'gen') found = genitive ? parties.party(genitive, true) : parties.nationality(t + 1, last);
          else if (slot === 'between') found = pair[0];
          else if (slot === 'between2') found = pair[1];
          else if (slot === 'subj') found = subject;
          else if (slot === 'pronoun')
            found = pronoun === '' ? null : (subject ?? parties.pronoun(pieces, index, pronoun, null));
          else if (slot === 'obj' && free[0] === index + 1) found = parties.at(pieces, free[0]);
          else if (slot === 'other')
            found =
              pronoun === ''
                ? null
                : (sameObject(reader, sentence, index, pronoun, subject) ??
                  parties.pronoun(pieces, index, pronoun, subject, governors.get(index)?.verb.topic ?? null));
          else found = atPreposition(reader, pieces, governed, slot);
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

/** The party behind the first preposition that the slot names: what stands behind another one of the kind is another's. */
const atPreposition = (
  { parties }: Reader,
  pieces: readonly Piece[],
  governed: readonly (readonly [string, number])[],
  slot: string,
): EntityDraft | null => {
  const first = governed.find(([preposition]) => slot === `prep:${preposition}`);
  return first ? parties.at(pieces, first[1]) : null;
};

/** Who acts in what a verb governs: its subject, or the object where it accuses or demands. */
const actorOf = ({ parties }: Reader, { pieces, governors }: ParsedSentence, index: number): EntityDraft | null => {
  const verb = governors.get(index)?.verb;
  if (!verb) return null;
  return verb.cue && ACT_OF_OTHER.has(verb.cue) && verb.roles.object !== null && verb.roles.object !== index
    ? parties.at(pieces, verb.roles.object)
    : verb.subject;
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

const phraseTies = (reader: Reader, sentence: ParsedSentence): FoundTie[] => {
  const { document } = reader.around;
  const { pieces } = sentence;
  const out: FoundTie[] = [];
  for (const [index, piece] of pieces.entries()) {
    for (let t = piece.first; t < piece.last; t++) {
      const word = document.words[t]!;
      const phrase = word.opens.length > 0 ? phraseAt(document, t) : null;
      const single =
        word.kinds & EntryBit.tiePhrase ? word.senses.find((s) => s.entry.kind === 'tiePhrase')?.entry : undefined;
      const entry = phrase?.entries.find((e): e is TieTrigger => e.kind === 'tiePhrase') ?? single;
      if (entry?.kind !== 'tiePhrase') continue;
      const next = phrase?.entries.includes(entry) ? phrase.last : t + 1;
      const at = (slot: string): EntityDraft | null =>
        slot === 'before' ? partyBefore(reader, pieces, index, t) : partyAt(reader, pieces, next, slot);
      const [from, to] = [at(entry.from[0]!), at(entry.to[0]!)];
      if (from && to) out.push(tieAt(reader, sentence, index, t, next, entry, from, to, 'ar.tie.phrase'));
    }
  }
  return out;
};

/** The party that begins at token `t`, behind the attached preposition where the slot wants one. */
const partyAt = (
  { around, parties }: Reader,
  pieces: readonly Piece[],
  t: number,
  slot: string,
): EntityDraft | null => {
  const { document, names } = around;
  const piece = pieces.find(({ first, last }) => first <= t && t < last);
  if (piece?.kind !== 'np') return null;
  const name = names.get(t);
  const variant = name
    ? document.words[t]!.variants.find((v) => document.start[t]! + v.skip >= name.start)
    : document.words[t]!.shape;
  if (!variant) return null;
  const wanted = slot.startsWith('after-prep:') ? slot.slice(11) : '';
  if (wanted !== '' && variant.preposition !== wanted) return null;
  const phrase: Phrase = { first: t, last: piece.last, skip: variant.skip };
  return parties.party(phrase, true);
};

/** The nearest party before token `t`, in its own noun phrase or the one before. */
const partyBefore = ({ parties }: Reader, pieces: readonly Piece[], index: number, t: number): EntityDraft | null => {
  const own = pieces[index]!;
  if (own.kind === 'np' && t > own.first) {
    const found = parties.party({ first: own.first, last: t, skip: own.skip }, true);
    if (found) return found;
  }
  for (let i = index - 1; i >= 0 && index - i < 5; i--) {
    const piece = pieces[i]!;
    if (piece.kind === 'np') return parties.party(phraseOf(piece), true);
    if (piece.kind !== 'comma' && piece.kind !== 'adverb') return null;
  }
  return null;
};

const tieAt = (
  { around, parties, times, claims }: Reader,
  { pieces, governors }: ParsedSentence,
  piece: number,
  token: number,
  last: number,
  trigger: TieTrigger,
  from: EntityDraft | null,
  to: EntityDraft | null,
  rule: string,
): FoundTie => {
  const { document } = around;
  const { skip } = document.words[token]!.shape;
  const at = {
    start: skip === 0 ? document.start[token]! : offsetInToken(document, token, skip),
    end: document.end[token]!,
  };
  const bearing = claimsAround(claims, at);
  const governor = trigger.kind === 'tieNoun' ? governors.get(piece) : undefined;
  const isPurpose = governor && parties.slots.purpose.has(governor.slot) && governor.verb.inflection?.future;
  const time = trigger.kind === 'tiePhrase' ? null : timeOf(times, token, last, pieces);
  return {
    kind: trigger.tie,
    from,
    to,
    status: isPurpose ? 'planned' : statusOf(around, parties.slots, pieces, piece, token, trigger.inflection, bearing),
    since: sinceOf(time),
    span: {
      start: at.start,
      end: document.end[Math.max(token, (trigger.kind === 'tiePhrase' ? last : token + 1) - 1)]!,
    },
    claims: bearing.map(({ id }) => id),
    rule,
  };
};

const hasWord = ({ around: { document } }: Reader, first: number, last: number, words: readonly string[]): boolean => {
  for (let t = first; t < last; t++) {
    const { variants, shape } = document.words[t]!;
    if (words.includes(shape.stem) || variants.some(({ key }) => words.includes(key))) return true;
  }
  return false;
};
