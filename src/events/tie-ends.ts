import { tokenAt } from '../language/parse.ts';
import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft } from '../names/entities.ts';
import { isState } from './is-state.ts';
import { areOneParty } from './one-party.ts';
import type { Parties } from './parties.ts';
import type { Reader } from './reader.ts';

const TO_PLACES_ALONE: ReadonlySet<string> = new Set(['returned-to', 'deploys-forces-in']);
/** Kinds that people, organisations and states have with each other: a town in them is where something happened. */
const BETWEEN_ACTORS: ReadonlySet<string> = new Set([
  'accuses',
  'allied-with',
  'cooperates-with',
  'linked-with',
  'meets',
  'negotiates-with',
  'recognises',
  'sanctions',
  'supports',
  'threatens',
]);
/** Kinds that nobody has with his own state. */
const WITH_OTHERS: ReadonlySet<string> = new Set([...BETWEEN_ACTORS, 'attacks', 'fights', 'opposes']);
/** Kinds of what is done, which anyone may do: مسلح هاجم; the others stand between those who are known. */
const DONE_BY_ANYONE: ReadonlySet<string> = new Set([
  'accuses',
  'attacks',
  'controls',
  'fights',
  'meets',
  'sanctions',
  'threatens',
]);
const OFFICES: ReadonlySet<string> = new Set(['office', 'royal', 'diplomatic', 'legal', 'role', 'religious', 'family']);
const MACHINES: ReadonlySet<string> = new Set(['aircraft', 'helicopter', 'missile', 'ship', 'tank', 'vehicle', 'bomb']);

/** Whether two parties can be the ends of a tie: who returns returns to a place, a court that rules (حكمت) controls nobody. */
export const canTie = (reader: Reader, kind: string, from: EntityDraft, to: EntityDraft): boolean => {
  const { parties, around } = reader;
  const { document } = around;
  if (from === to || areOneParty(from, to) || !isWhole(reader, from) || !isWhole(reader, to)) return false;
  // أصيب 20 عنصرا: who is counted is done to.
  if (from.type === 'THING' || isCounted(document, from)) return false;
  if (!DONE_BY_ANYONE.has(kind) && [from, to].some((party) => isAnyOne(document, party))) return false;
  if (BETWEEN_ACTORS.has(kind) && ![from, to].every((party) => isActor(document, party))) return false;
  if (WITH_OTHERS.has(kind) && (isOwnState(parties, from, to) || isOwnState(parties, to, from))) return false;
  switch (kind) {
    case 'relative-of':
      return from.type === 'PER' && (to.type === 'PER' || isHolder(document, to));
    case 'holds-post':
      return from.type === 'PER' && to.type !== 'PER';
    case 'heads':
      return (
        from.type === 'PER' &&
        to.type !== 'PER' &&
        !isCounted(document, to) &&
        !hasHead(document, to, isEvent) &&
        (to.type !== 'LOC' || isState(to))
      );
    case 'citizen-of':
      return from.type === 'PER' && isState(to);
    case 'appointed-by':
      return from.type === 'PER' && !isCounted(document, to);
    case 'based-in':
      return from.type !== 'LOC' && to.type === 'LOC';
    // إسقاط طائرة: nobody is opposed.
    case 'opposes':
      return to.type !== 'THING' && !isMachine(document, tokenAt(document, to.mentions[0]!.start));
    case 'designates-as-terrorist':
      return to.type !== 'LOC' && !isCounted(document, to);
    // قاطعه المذيع: a person breaks in on another.
    case 'sanctions':
      return from.type !== 'PER' || to.type !== 'PER';
    case 'relies-on':
      return to.names.length > 0 || to.type === 'LOC';
    case 'member-of':
      return to.type !== 'PER' && to.type !== 'LOC' && !parties.isCourt(from);
    case 'attacks':
      // هاجم الوزير: a person attacks in words.
      return from.type !== 'PER';
    case 'part-of':
      // أهداف تابعة للنظام: a state is part of nobody, a place of a place.
      return (
        !hasHead(document, from, (_, t) =>
          parties.isPremises({ first: t, last: tokensOf(document, from)[1], skip: 0 }),
        ) &&
        !isState(from) &&
        from.type !== 'PER' &&
        (from.type !== 'LOC' || to.type === 'LOC' || isPlace(document, to))
      );
    case 'exiled-in':
      return from.type === 'PER' && to.type === 'LOC';
    case 'present-in':
      return to.type === 'LOC' || isPlace(document, to);
    case 'controls':
      return to.type !== 'PER' && !parties.isCourt(from);
    default:
      return !TO_PLACES_ALONE.has(kind) || to.type === 'LOC';
  }
};

/** Who is behind machines of war: مقاتلات إسرائيلية are Israel's; `null` where nobody is named. */
export const ownerOf = ({ parties, around: { document } }: Reader, party: EntityDraft): EntityDraft | null => {
  if (party.names.length > 0 || !hasHead(document, party, isMachine)) return party;
  return parties.stateOf(party) ?? parties.namedIn(...tokensOf(document, party), 'ORG');
};

const isMachine = (document: Document, t: number): boolean =>
  document.words[t]!.senses.some(({ entry }) => entry.kind === 'countedNoun' && MACHINES.has(entry.of));

/** The tokens of an unnamed party. */
const tokensOf = (document: Document, { mentions: [mention] }: EntityDraft): [first: number, last: number] => {
  const first = tokenAt(document, mention!.start);
  let last = first + 1;
  while (last < document.size && document.start[last]! < mention!.end) last++;
  return [first, last];
};

const hasHead = (document: Document, party: EntityDraft, fits: (document: Document, t: number) => boolean): boolean =>
  party.names.length === 0 && party.type !== 'LOC' && fits(document, tokensOf(document, party)[0]);

/**
 * Whether an unnamed party says by itself who it is: by a noun of someone who acts, not by a pronoun (منافسه), a pointer (هذه
 * الحركات), an act (مساعدة المهاجرين) or the beginning of a phrase (ممثلو, جماعات من).
 */
const isWhole = ({ around: { document, names, times }, parties: { slots } }: Reader, party: EntityDraft): boolean => {
  if (party.names.length > 0 || party.type === 'LOC' || party.type === 'PER') return true;
  const [first, last] = tokensOf(document, party);
  const { words } = document;
  for (let t = first; t < last; t++) {
    // لقاء مع القادة الأحد, قتل شخصا برصاصة: a time or what stands behind a preposition is no part of them.
    if (t > first && (times.has(t) || (words[t]!.shape.preposition === 'ب' && !names.has(t)))) return false;
    if (words[t]!.shape.pronoun !== '') return false;
  }
  const head = words[first]!;
  // التفجيرين الدمويين: an adjective behind its noun.
  const isBehind =
    first > 0 && head.shape.conjunction === '' && words[first - 1]!.shape.definite && head.shape.definite;
  if (isBehind && (head.kinds === 0 || last - first === 1 || /يه?$/.test(head.key))) return false;
  // فلان المقرب منه: a participle behind a name.
  if (head.shape.definite && head.kinds & EntryBit.tiePhrase && first > 0 && names.has(first - 1)) return false;
  // ولفصائل: with its preposition it is no name of them.
  if (document.start[first]! + head.shape.skip > party.mentions[0]!.start) return false;
  if (!isParty(document, first, last) || isLoneAdjective(head)) return false;
  if (head.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'demonstrative')) return false;
  if (head.shape.act && !(head.kinds & ACTORS)) return false;
  // كل من الولايات: the first of several.
  if (last - first > 2 && head.kinds & EntryBit.function && isOf(document, first + 1, slots.of)) return false;
  const isOpenEnded = last - first === 1 && !head.shape.definite && last < document.size;
  if (isOpenEnded && (isOf(document, last, slots.of) || slots.owner.has(words[last]!.shape.preposition))) return false;
  if (isOpenEnded && head.kinds & EntryBit.title && isOf(document, last, slots.in)) return false;
  const end = words[last - 1]!;
  // الوكالة معدات: a second noun behind a definite one. رجل مثير للجدل: an adjective without what completes it.
  if (last - first > 1 && head.shape.definite && isNewNoun(words[first + 1]!)) return false;
  if (
    last - first > 1 &&
    !end.shape.definite &&
    end.kinds === 0 &&
    slots.owner.has(words[last]?.shape.preposition ?? '')
  )
    return false;
  const titles = end.shape.definite ? [] : end.senses.flatMap(({ entry }) => (entry.kind === 'title' ? [entry] : []));
  const isOpen = titles.some(({ number }) => number === 'p') && /[يو]$/.test(end.key);
  return !isOpen && !(last - first === 1 && titles.some(({ number, of }) => number === 's' && OFFICES.has(of)));
};

/** Whether a phrase has a noun of people or of who acts behind its numbers and quantities: not حياة الناس, 70, المئات. */
const isParty = ({ words }: Document, first: number, last: number): boolean => {
  for (let t = first; t < last; t++) {
    const { kinds, shape, grammar } = words[t]!;
    if (shape.part === 'number' || kinds & (EntryBit.numberWord | EntryBit.function)) continue;
    return (kinds & PARTIES) !== 0 || grammar.noun.agreement === 'people' || shape.part === 'mark';
  }
  return false;
};

/** حليفتها السورية, الروسية المدافعة: a singular adjective of nationality with its article. */
const isLoneAdjective = ({ shape, senses }: Word): boolean =>
  shape.definite && senses.some(({ entry }) => entry.kind === 'nisba' && entry.number === 's');

const isNewNoun = ({ shape, kinds, grammar }: Word): boolean =>
  shape.part === 'noun' && !shape.definite && shape.skip === 0 && kinds === 0 && grammar.noun.number !== '';

/** من, عن behind a party that they complete. */
const isOf = ({ words }: Document, t: number, of: ReadonlySet<string>): boolean => of.has(words[t]!.key);

const PARTIES =
  EntryBit.partyNoun |
  EntryBit.title |
  EntryBit.organisationHead |
  EntryBit.anonymousHead |
  EntryBit.placeHead |
  EntryBit.group |
  EntryBit.organisation |
  EntryBit.outlet |
  EntryBit.country |
  EntryBit.nisba;
const ACTORS =
  EntryBit.organisationHead | EntryBit.partyNoun | EntryBit.organisation | EntryBit.group | EntryBit.placeHead;

/** خمسة رجال, 4 بلدان, قتلى: a number, or who is counted by what befell him. */
const isCounted = (document: Document, party: EntityDraft): boolean =>
  hasHead(document, party, ({ words }, t) => {
    const { shape, senses } = words[t]!;
    return (
      shape.part === 'number' ||
      senses.some(
        ({ entry }) =>
          (entry.kind === 'numberWord' && entry.value !== null) ||
          (entry.kind === 'tollWord' && entry.role === 'counted'),
      )
    );
  });

/** أي دولة عضو في الاتحاد: one word without article is no certain one. */
const isAnyOne = (document: Document, party: EntityDraft): boolean => {
  if (party.names.length > 0 || party.type === 'LOC') return false;
  const [first, last] = tokensOf(document, party);
  const { shape, grammar } = document.words[first]!;
  return last - first === 1 && !shape.definite && grammar.noun.number === 's';
};

const isEvent = ({ words }: Document, t: number): boolean => (words[t]!.kinds & EntryBit.eventNoun) !== 0;

/** The holder of an office of which there is one: العاهل الإسباني. */
const isHolder = (document: Document, party: EntityDraft): boolean =>
  hasHead(document, party, ({ words }, t) =>
    words[t]!.senses.some(({ entry }) => entry.kind === 'title' && entry.number === 's' && OFFICES.has(entry.of)),
  );

const isPlace = (document: Document, party: EntityDraft): boolean =>
  hasHead(document, party, ({ words }, t) => (words[t]!.kinds & EntryBit.placeHead) !== 0);

const isActor = (document: Document, party: EntityDraft): boolean =>
  party.type === 'LOC' ? isState(party) || party.standsFor !== null : !hasHead(document, party, isBarePlace);

/** محافظة البصرة: a kind of place, and nobody who acts. */
const isBarePlace = ({ words }: Document, t: number): boolean =>
  (words[t]!.kinds & EntryBit.placeHead) !== 0 && (words[t]!.kinds & ACTORS) === EntryBit.placeHead;

/** Whether `state` is the one of which the other is an officer, an army or a citizen: وزير الخارجية الروسي, الجيش الروسي. */
const isOwnState = (parties: Parties, party: EntityDraft, state: EntityDraft): boolean => {
  if (!isState(state) || state.country === '' || party.type === 'LOC') return false;
  const own =
    party.type === 'PER' ? parties.stateOfTitle(party) : party.names.length > 0 ? party : parties.stateOf(party);
  return own?.country === state.country;
};
