import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import type { EventSlots } from '../model/event-slots.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Word } from '../model/word.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import { spanOfTokens } from '../names/mention.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { hasEventRole } from './has-event-role.ts';
import { PartyTraits } from './party-traits.ts';
import type { Phrase } from './phrase.ts';
import { areDefinite } from './phrase-end.ts';
import { ACTS } from './phrase-kinds.ts';

/** An adverb of an adjective in ي. */
const MANNER = /.{3}يا$/;
/** A phrase that is a party without a name. */
const UNNAMED = 'unnamed';

/** Turns noun phrases into entities: the name that the phrase is, else an unnamed party of this report (GROUP). */
export abstract class PartyOfPhrase extends PartyTraits {
  readonly #references: Surroundings['references'];

  constructor(around: Surroundings, entities: EntityIndex, slots: EventSlots) {
    super(around, entities, slots);
    this.#references = around.references;
  }

  /**
   * The party that a phrase is, or `null` where it is none. With `anyName` also a name that only stands in it. Who has no
   * name is called by the phrase up to the token `to`.
   */
  party(phrase: Phrase, anyName = false, to = phrase.last): EntityDraft | null {
    const [member] = this.members(phrase) as [Phrase];
    const found = this.#find(member, anyName);
    if (found !== UNNAMED) return found;
    return this.unnamed(member.last === phrase.last ? { ...member, last: to } : member, 'GROUP');
  }

  /** The name that an unnamed party at a phrase has or would get, `null` where the phrase is none or names one. */
  unnamedAt(phrase: Phrase): string | null {
    return this.#find(phrase, false) === UNNAMED ? this.#written(this.#closed(phrase)) : null;
  }

  /** The party that one member of a phrase is; `UNNAMED` where it is one that only this report tells of. */
  #find(member: Phrase, anyName: boolean): EntityDraft | typeof UNNAMED | null {
    const document = this.document;
    const { first } = member;
    const name = this.names.get(first);
    if (name) return this.entities.byToken.get(first) ?? null;
    const titled = this.titled.get(first);
    if (titled) return titled.entity;
    const homeland = this.homeland(first);
    if (homeland) return homeland;
    const reference = this.#references.get(first);
    if (reference && member.last <= reference.last) return reference.entity;
    const bearer = member.last - first === 1 ? this.bySurname(first) : null;
    if (bearer) return bearer;
    const head = document.words[this.head(member)]!;
    let inside: EntityDraft | null = null;
    for (let t = first; t < member.last; t++) {
      const entity = this.entities.byToken.get(t);
      if (!entity) continue;
      const mention = this.names.get(t)!;
      // وزير الدفاع جيمس ماتيس is he; محامي الرئيس نيكولا ساركوزي is another.
      const bare = mention.titled === mention.first && isTitleOfOne(head);
      // شقيقه كريم الهاشمي: behind a noun with a pronoun stands no genitive.
      const isApposed = t === first + 1 && head.shape.pronoun !== '' && document.words[first] === head;
      // المصرفي كريم الهاشمي: behind definite words a name stands beside them.
      const isBeside = isApposed || areDefinite({ document, names: this.names }, first, t);
      if (entity.type === 'PER' && (mention.titled <= first || bare || isBeside)) return entity;
      inside ??= entity;
    }
    if (head.kinds & EntryBit.title && !(head.kinds & EntryBit.partyNoun)) {
      const known = this.byTitle(member);
      if (known) return known;
    }
    // 10 إيرانيين: people of a state.
    const arePeople = this.isCounted(member) && this.isNationality(this.head(member));
    if (head.kinds & ACTS || arePeople || this.isNationality(first) || this.isTitle(first)) {
      if (inside && member.last - first <= 2 && inside.type === 'ORG') return inside;
      return UNNAMED;
    }
    if (inside) return anyName ? inside : null;
    // المحتجزين, مدافعين, أعداء: a plural of people.
    if (head.grammar.noun.agreement === 'people') return UNNAMED;
    // المتلاعبين, a participle that no table knows.
    if (head.shape.adjective && head.shape.definite && /..[وي]ن$/.test(head.shape.stem)) return UNNAMED;
    // A person or group that no table knows.
    return head.shape.part === 'name' ? UNNAMED : null;
  }

  /** Who must be someone, as the subject of a verb of what is done in words: a phrase that names no party by the tables. */
  someone(phrase: Phrase): EntityDraft | null {
    const [member] = this.members(phrase) as [Phrase];
    const { shape, kinds } = this.document.words[this.head(member)]!;
    if (shape.act || shape.adjective || (shape.part !== 'noun' && shape.part !== 'name' && shape.part !== 'unknown'))
      return null;
    if (kinds & (EntryBit.eventWord | EntryBit.eventNoun | EntryBit.cueNoun | EntryBit.function)) return null;
    return this.unnamed(member, 'GROUP');
  }

  /** What is done to: a party, a name in the phrase, else the thing that it names (مبنى حكومي, ستة مستشفيات). */
  target(phrase: Phrase): EntityDraft | null {
    const [member] = this.members(phrase) as [Phrase];
    const { key, shape, kinds } = this.document.words[this.head(member)]!;
    // تفجير سيارة مفخخة, إلقاء قنبلة: with what it is done.
    if (this.isWeapon(member)) return null;
    if (this.isPremises(member)) return this.unnamed(member, 'THING');
    const party = this.party(phrase, true);
    if (party) return party;
    // مقتل 13 في هجوم, إصابة آخرين: those counted without a noun are people.
    if (this.isCounted({ ...member, first: this.head(member) }) || this.isOthers(this.head(member)))
      return this.unnamed(member, 'GROUP');
    if (this.isProtest(member)) return this.unnamed(member, 'THING');
    if (shape.act || shape.adjective || shape.part !== 'noun') return null;
    // قصفوا البلدة عشوائيا: how it is done.
    if (MANNER.test(key) && !shape.definite && member.last - member.first === 1) return null;
    // الطائفة الدرزية: with its article a word of quantity names who they are.
    if (kinds & EntryBit.eventWord && shape.definite && this.isQuantity(member.first))
      return this.unnamed(member, 'GROUP');
    if (kinds & (EntryBit.eventWord | EntryBit.function)) return null;
    // سوق, a market rather than the bringing of proof.
    if (kinds & EntryBit.cueNoun && !(kinds & EntryBit.placeHead)) return null;
    if (kinds & EntryBit.eventNoun) return null;
    return this.unnamed(member, 'THING');
  }

  /** دوافع الرجل: the last noun in a phrase that can act, with what describes it. */
  protected lastActing(first: number, last: number): EntityDraft | null {
    for (let t = last - 1; t > first; t--)
      // هجوم انتحاري: how it was done. الأحزاب السياسية: an adjective.
      if (
        !(this.document.words[t]!.shape.definite && this.document.words[t - 1]!.shape.definite) &&
        this.document.words[t]!.kinds & ACTS &&
        !hasEventRole(this.document, t, 'mode')
      )
        return this.unnamed({ first: t, last, skip: 0 }, 'GROUP');
    return null;
  }

  /** A name in quotation marks that no table knows: جيش التحرير. */
  protected quoted(first: number, last: number): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const close = this.document.partner[t]!;
      if (close > t + 1 && close <= last) return this.unnamed({ first: t + 1, last: close, skip: 0 }, 'GROUP');
    }
    return null;
  }

  protected unnamed(phrase: Phrase, type: 'GROUP' | 'THING'): EntityDraft {
    const { first, last, skip } = this.#closed(phrase);
    const text = this.#written({ first, last, skip });
    const known = this.entities.drafts.find(
      (draft) => draft.type !== 'PER' && draft.names.length > 0 && draft.name === text,
    );
    if (known) return known;
    const { start, end } = spanOfTokens(this.document, first, last, skip);
    return this.entities.add(type, text, { start, end, form: 'description' }, 'ar.party.unnamed');
  }

  /** القوات الموالية ل: what goes on behind the phrase is no part of it without its end. زهاء 15 مسلحا are 15 مسلحا. */
  #closed({ first, last: to, skip }: Phrase): Phrase {
    const last = to - first > 1 && opensTie(this.document, to - 1) ? to - 1 : to;
    const isAbout = last - first > 1 && this.isNumber(first + 1) && this.isBound(first);
    return isAbout ? { first: first + 1, last, skip: 0 } : { first, last, skip };
  }

  /** A phrase as it is written; للجيش is الجيش: the article that the preposition swallowed comes back. */
  #written({ first, last, skip }: Phrase): string {
    const document = this.document;
    const { start, end } = spanOfTokens(document, first, last, skip);
    const written = document.text.slice(start, end);
    const key = document.words[first]!.variants.find((variant) => variant.skip === skip)?.key ?? '';
    return key.startsWith('ال') && written.startsWith('ل') ? `ا${written}` : written;
  }
}

/** مساعدو فلان are others than he: of a plural only the definite one stands before its names. */
const isTitleOfOne = ({ kinds, senses, shape }: Word): boolean =>
  (kinds & EntryBit.title) !== 0 &&
  (shape.definite || senses.some(({ entry }) => entry.kind === 'title' && entry.number === 's'));

/** الموالية, التابعة, المدعومة من: a participle that leads to whom the one before is tied. */
const opensTie = (document: Document, t: number): boolean => {
  const { kinds, opens, shape } = document.words[t]!;
  if (kinds & EntryBit.title || shape.pronoun !== '') return false;
  const isSingle = (kinds & EntryBit.tiePhrase) !== 0 && document.words[t + 1]?.shape.preposition !== '';
  return (
    isSingle || (opens.length > 0 && (phraseAt(document, t)?.entries.some(({ kind }) => kind === 'tiePhrase') ?? false))
  );
};
