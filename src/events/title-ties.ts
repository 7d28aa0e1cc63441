import { type Document, TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { NameMention } from '../names/mention.ts';
import type { FoundTie } from './found-tie.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Reader } from './reader.ts';
import { claimsAround } from './status.ts';

/** Kinds of title that are posts: not ranks, occupations and forms of address. */
const POSTS: ReadonlySet<string> = new Set(['office', 'diplomatic', 'legal', 'royal']);
const LONGEST_TITLE = 9;
/** In the table of titles: with an article and a nationality the holder is one of the state's. */
const ONE_OF = 'one';
/** And with a noun behind it he heads what that names, whose nationality is no state's post. */
const OF_OWN = 'own';
const PREPOSITIONS: ReadonlySet<string> = new Set(['preposition', 'np-preposition']);

/** What the titles beside names say: وزير الخارجية الروسي سيرغي لافروف holds a post of Russia, رئيس الحزب heads it. */
export const titleTies = (reader: Reader, { pieces }: ParsedSentence): FoundTie[] => {
  const { around } = reader;
  const { names } = around;
  const out: FoundTie[] = [];
  for (const [index, { kind, first, last }] of pieces.entries()) {
    if (kind !== 'np') continue;
    for (let t = first; t < last; t++) {
      const name = names.get(t);
      if (name?.type !== 'PER') continue;
      if (name.titled < name.first) out.push(...titleAt(reader, name.titled, name.first, name));
      else {
        // سيرغي لافروف، وزير الخارجية الروسي: the title behind a comma.
        const after = pieces[index + 2];
        if (pieces[index + 1]?.kind === 'comma' && after?.kind === 'np' && name.last === last)
          out.push(...titleAt(reader, after.first, after.last, name));
        const before = pieces[index - 2];
        if (pieces[index - 1]?.kind === 'comma' && before?.kind === 'np' && t === first)
          out.push(...titleAt(reader, before.first, before.last, name));
      }
    }
  }
  return out;
};

/** The tie that a title, tokens `first` to `last` (half-open), makes between a person and the state or organisation in it. */
const titleAt = (reader: Reader, first: number, last: number, name: NameMention): FoundTie[] => {
  const { around, parties, claims, entities } = reader;
  const { document, names } = around;
  if (last - first > LONGEST_TITLE) return [];
  const head = document.words[first]!;
  if (!(head.kinds & EntryBit.title)) return [];
  const title = head.senses.find(
    ({ entry }) => entry.kind === 'title' && (POSTS.has(entry.of) || entry.of === 'role' || entry.of === 'occupation'),
  )?.entry;
  // وزراء الخارجية are others than he; محافظة is a province where a man is named.
  const isOther = title?.kind === 'title' && (title.number === 'p' || (title.gender === 'f' && name.gender === 'm'));
  if (title?.kind !== 'title' || isOther) return [];
  // محامي مؤسس الموقع فلان: the founder is another.
  const before = first > 0 ? document.words[first - 1]! : null;
  if (before && before.kinds & EntryBit.title && !before.shape.definite && head.shape.skip === 0) return [];
  const from = entities.byToken.get(name.first) ?? null;
  const held = heldWhen(document, first, last, name);
  if (held === 'past') return [];
  const special = head.senses.find(({ entry }) => entry.kind === 'tieTitle')?.entry;
  let to: EntityDraft | null = null;
  let isAway = false;
  for (let t = first; t < last && !to; t++) {
    const entity = entities.byToken.get(t);
    const { senses, shape } = document.words[t]!;
    const stands =
      shape.preposition !== '' ||
      (names.get(t)?.start ?? 0) > document.start[t]! ||
      senses.some(({ entry }) => entry.kind === 'function' && PREPOSITIONS.has(entry.role));
    // المبعوث إلى اليمن, رئيس اللجنة القطرية لإعمار غزة: where someone is sent or works is not whose he is.
    const isElsewhere = isAway || (stands && title.of === 'diplomatic');
    if (
      entity &&
      entity !== from &&
      entity.type !== 'PER' &&
      !(isElsewhere && (entity.type === 'LOC' || title.of === 'diplomatic'))
    )
      to = entity;
    isAway ||= stands;
  }
  const organisation = to !== null && to.type === 'ORG';
  // مدير المرصد السوري: of what he heads, not of the state.
  const isDirector = special?.kind === 'tieTitle' && special.extra.includes(OF_OWN) && !head.shape.definite;
  // رئيس حزب الغد المصري: nor of a party or company that is not known by name.
  const isOwn = isDirector || isOrganisation(document, first + 1, last);
  if (!isOwn) to ??= parties.nationality(first, freeEnd(document, first, last));
  if (!from || !to) return [];
  // الزعيم العراقي, القائد الليبي: one of the state's, who need not lead it.
  const isOneOf =
    special?.kind === 'tieTitle' && special.extra.includes(ONE_OF) && head.shape.definite && !organisation;
  const kind = special?.kind !== 'tieTitle' ? null : isOneOf ? 'citizen-of' : special.tie;
  // Who is president of a state holds its post; who is president of a party heads it.
  const tie =
    kind && (organisation || kind === 'heads' || isOneOf)
      ? kind
      : POSTS.has(title.of)
        ? 'holds-post'
        : title.of === 'occupation' && !organisation
          ? 'citizen-of'
          : null;
  if (!tie) return [];
  const span = { start: document.start[first]!, end: document.end[last - 1]! };
  return [
    {
      // الرئيس التركي، فلان leads the state; رئيس الوزراء التركي holds a post of it.
      kind: tie === 'heads' && !organisation && countWords(document, first, last) > 2 ? 'holds-post' : tie,
      from,
      to,
      // مدرب المنتخب: of a team, where no post is told.
      status: held === 'coming' && tie !== 'citizen-of' ? 'planned' : 'actual',
      since: null,
      span,
      claims: claimsAround(claims, span).map(({ id }) => id),
      rule: 'ar.tie.title',
    },
  ];
};

const isOrganisation = ({ words }: Document, t: number, last: number): boolean =>
  t < last &&
  !words[t]!.shape.definite &&
  words[t]!.senses.some(({ entry }) => entry.kind === 'organisationHead' && !OF_STATES.has(entry.of));

/** Kinds of organisations that are the state's. */
const OF_STATES: ReadonlySet<string> = new Set([
  'state',
  'military',
  'police',
  'intelligence',
  'court',
  'diplomatic',
  'royal',
]);

/** Where a title's own words end: before the first preposition that stands alone (عضو البرلمان عن القائمة الصربية). */
const freeEnd = ({ words }: Document, first: number, last: number): number => {
  for (let t = first; t < last; t++)
    if (words[t]!.senses.some(({ entry }) => entry.kind === 'function' && PREPOSITIONS.has(entry.role))) return t;
  return last;
};

/** Whether a title's holder no longer holds it (السابق, آنذاك) or does not yet (المكلف): told in it or right behind the name. */
const heldWhen = (
  { words, size }: Document,
  first: number,
  last: number,
  name: NameMention,
): 'past' | 'coming' | null => {
  const end = name.last < size && name.last >= last ? name.last : last - 1;
  for (let t = first; t <= end; t++) {
    if (t >= last && t < end) continue;
    for (const { entry } of words[t]!.senses)
      if (entry.kind === 'postWord' && entry.when !== 'ended') return entry.when;
  }
  return null;
};

/** How many words stand from token `first` to `last` (half-open), without marks. */
const countWords = ({ kind }: Document, first: number, last: number): number => {
  let count = 0;
  for (let t = first; t < last; t++) if (kind[t] === TokenKind.word) count++;
  return count;
};
