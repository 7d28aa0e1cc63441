import { canBeOneName } from '../language/matching-key.ts';
import type { Document } from '../model/document.ts';
import type { Entity, EntityType, Mention } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import type { Place, RelativePlace } from '../model/place.ts';
import type { NameMention } from './mention.ts';

/** A draft of an entity: what the later steps look up and add mentions to. */
export interface EntityDraft {
  readonly id: string;
  readonly type: EntityType;
  name: string;
  readonly latin: string;
  readonly country: string;
  readonly gender: 'm' | 'f' | '';
  readonly mentions: Mention[];
  readonly names: NameMention[];
  readonly rule: string;
  /** The state that a capital, a seat of government or a people acts for, where it does. */
  standsFor: EntityDraft | null;
}

/** The entities of a report: one a person, organisation or place, with all its mentions. */
export interface EntityIndex {
  readonly drafts: EntityDraft[];
  /** The entity that each name mention belongs to, by the mention's first token. */
  readonly byToken: ReadonlyMap<number, EntityDraft>;
  /** An entity of this report only: an unnamed party or source. */
  readonly add: (type: EntityType, name: string, mention: Mention, rule: string, country?: string) => EntityDraft;
}

/**
 * Gathers mentions into entities. Listed names join under the table's row; persons join by family name when the given
 * names do not contradict; organisations by equal words or one holding all words of the other.
 */
export const gatherEntities = (
  document: Document,
  mentions: readonly NameMention[],
  romanise: Language['romanise'],
): EntityIndex => {
  const drafts: EntityDraft[] = [];
  const byToken = new Map<number, EntityDraft>();
  const groups = groupMentions(mentions, spelledAlike(romanise));
  for (const group of groups) {
    const fullest = namingOf(group, document);
    const entry = fullest.entry;
    const draft: EntityDraft = {
      id: `e${drafts.length + 1}`,
      type: fullest.type,
      name: displayName(document, fullest),
      latin: (fullest.rule !== 'ar.name.place-head' && entry?.latin) || romanise(displayName(document, fullest)),
      country: entry?.country ?? '',
      gender: group.find((m) => m.gender !== '')?.gender ?? '',
      mentions: group.map((m) => ({ start: m.start, end: m.end, form: 'name' as const })),
      names: group,
      rule: fullest.rule,
      standsFor: null,
    };
    drafts.push(draft);
    for (const m of group) byToken.set(m.first, draft);
  }
  const add: EntityIndex['add'] = (type, name, mention, rule, country = '') => {
    const known = drafts.find((d) => d.type === type && d.name === name && d.names.length === 0);
    if (known) {
      known.mentions.push(mention);
      return known;
    }
    const draft: EntityDraft = {
      id: `e${drafts.length + 1}`,
      type,
      name,
      latin: type === 'GROUP' || type === 'THING' ? '' : romanise(name),
      country,
      gender: '',
      mentions: [mention],
      names: [],
      rule,
      standsFor: null,
    };
    drafts.push(draft);
    return draft;
  };
  return { drafts, byToken, add };
};

/** Drafts as evidence, mentions in order, none twice, with what is known of places by entity id and by mention start. */
export const finishEntities = (
  index: EntityIndex,
  places: ReadonlyMap<string, Place>,
  relatives: ReadonlyMap<number, RelativePlace>,
): Entity[] =>
  index.drafts.map(({ id, type, name, latin, country: listed, mentions: drafted, rule, standsFor }) => {
    const place = places.get(id);
    const country = place?.country || listed;
    const mentions =
      place && relatives.size > 0
        ? drafted.map((mention) => {
            const relative = mention.in ? undefined : relatives.get(mention.start);
            return relative ? { ...mention, relative } : mention;
          })
        : drafted;
    return {
      id,
      type,
      name,
      ...(latin === '' ? {} : { latin }),
      ...(country === '' ? {} : { country }),
      ...(place ? { place } : {}),
      ...(standsFor ? { standsFor: standsFor.id } : {}),
      mentions: [...new Map(mentions.map((m) => [`${m.in ?? ''}${m.start}-${m.end}-${m.form}`, m])).values()].sort(
        (a, b) => a.start - b.start,
      ),
      rule,
    };
  });

/** The mention that names a group: the fullest form; of a listed state a shorter one where it stands much more often. */
const namingOf = (group: readonly NameMention[], { text }: Document): NameMention => {
  // كوريا_الشمالية in a hash tag and with a blank: the usual spelling.
  const isPlain = ({ start, end }: NameMention): boolean => !text.slice(start, end).includes('_');
  const fullest = group.reduce((a, b) =>
    fullness(b) > fullness(a) || (fullness(b) === fullness(a) && isPlain(b) && !isPlain(a)) ? b : a,
  );
  if (fullest.entry?.kind !== 'country') return fullest;
  const uses = new Map<string, number>();
  for (const { keys } of group) uses.set(keys.join(' '), (uses.get(keys.join(' ')) ?? 0) + 1);
  const usesOf = ({ keys }: NameMention): number => uses.get(keys.join(' '))!;
  const usual = group.reduce((a, b) => (usesOf(b) > usesOf(a) ? b : a));
  return !usual.entry?.seat && usesOf(usual) >= MUCH_MORE_OFTEN * usesOf(fullest) ? usual : fullest;
};

const MUCH_MORE_OFTEN = 2;

const fullness = (m: NameMention): number => m.keys.join('').length + (m.entry?.seat ? -100 : 0);

/** للأمم المتحدة is الأمم المتحدة: the article that the preposition swallowed comes back. */
const displayName = (document: Document, m: NameMention): string => {
  const text = document.text.slice(m.start, m.end);
  const key = m.keys[0] ?? '';
  return key.startsWith('ال') && text.startsWith('ل') && !text.startsWith('ال') ? `ا${text}` : text;
};

const groupMentions = (mentions: readonly NameMention[], same: SameWord): NameMention[][] => {
  const groups: NameMention[][] = [];
  const listed = new Map<string, NameMention[]>();
  const open = (m: NameMention): NameMention[] => {
    const group = [m];
    groups.push(group);
    return group;
  };
  // Longest names first, so that short forms find the full name wherever it stands.
  const persons: NameMention[][] = [];
  const organisations: NameMention[][] = [];
  for (const m of [...mentions].sort((a, b) => b.keys.length - a.keys.length || a.first - b.first)) {
    if (m.entry) {
      const id = `${m.type}:${m.entry.kind}:${m.entry.name}`;
      const group = listed.get(id);
      if (group) group.push(m);
      else listed.set(id, open(m));
    } else if (m.type === 'PER') {
      const group = persons.find((g) => samePerson(g[0]!.keys, m.keys, same));
      if (group) group.push(m);
      else persons.push(open(m));
    } else {
      const group = organisations.find((g) => g[0]!.type === m.type && sameWords(g[0]!.keys, m.keys, same));
      if (group) group.push(m);
      else organisations.push(open(m));
    }
  }
  return groups.sort((a, b) => Math.min(...a.map((m) => m.first)) - Math.min(...b.map((m) => m.first)));
};

/** Whether two folded words are one. */
type SameWord = (a: string, b: string) => boolean;

const equal: SameWord = (a, b) => a === b;

/** Shorter words that sound alike are rather two names: سالم, سليم. */
const LEAST_ALIKE = 5;

/** Equal words, and longer ones that are spellings of one name: غوتيريش, غوتيريس. */
const spelledAlike =
  (romanise: Language['romanise']): SameWord =>
  (a, b) =>
    a === b ||
    (a.length >= LEAST_ALIKE &&
      b.length >= LEAST_ALIKE &&
      (a[0] === b[0] || isLatin(a) !== isLatin(b)) &&
      canBeOneName(a, b, romanise));

const isLatin = (word: string): boolean => word.charAt(0) < '\u0250';

/** `short` is the full name, or its family name, or a run of its words that ends it or begins it. */
export const samePerson = (full: readonly string[], short: readonly string[], same: SameWord = equal): boolean => {
  // عبدالفتاح is عبد الفتاح.
  if (full.join('') === short.join('')) return true;
  if (short.length > full.length) return false;
  const last = short.at(-1)!;
  if (short.length === 1)
    return (
      same(full.at(-1)!, last) ||
      (full.length > 1 && full.includes(last) && last.length > 3 && full[0] !== last) ||
      full[0] === last
    );
  let at = 0;
  for (const word of full) if (at < short.length && same(word, short[at]!)) at++;
  return at === short.length;
};

const sameWords = (full: readonly string[], short: readonly string[], same: SameWord): boolean => {
  if (short.length === full.length) return short.every((w, i) => same(w, full[i]!));
  return short.length > 1 && full.slice(0, short.length).every((w, i) => w === short[i]);
};
