import { phraseAt } from '../language/phrases.ts';
import type { Document } from '../model/document.ts';
import type { EventSlots } from '../model/event-slots.ts';
import { EntryBit, type Nisba, type PartyNoun } from '../model/lexicon.ts';
import { Upos } from '../model/part-of-speech.ts';
import type { Word } from '../model/word.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { isDualHead } from './closed.ts';
import { isQuantifier } from './function-role.ts';
import { hasEventRole } from './has-event-role.ts';
import type { Phrase } from './phrase.ts';

export const ACTS =
  EntryBit.partyNoun |
  EntryBit.title |
  EntryBit.organisationHead |
  EntryBit.outletHead |
  EntryBit.group |
  EntryBit.organisation |
  EntryBit.anonymousHead;

/** What the words of a noun phrase say of it: whether it is counted, a title, a weapon, what it is headed by. */
export abstract class PhraseKinds {
  /** The prepositions and pronouns of the language by what they bring. */
  readonly slots: EventSlots;
  protected readonly document: Document;
  protected readonly names: Surroundings['names'];

  constructor({ document, names }: Surroundings, slots: EventSlots) {
    this.slots = slots;
    this.document = document;
    this.names = names;
  }

  /** The members of a phrase joined by و: فرنسا وبريطانيا. */
  members({ first, last, skip }: Phrase): Phrase[] {
    const out: Phrase[] = [];
    let from = first;
    let letters = skip;
    for (let t = first + 1; t < last; t++) {
      const name = this.names.get(t);
      const word = this.document.words[t]!;
      const joined = name
        ? name.start > this.document.start[t]! && word.key.startsWith('و')
        : word.shape.conjunction === 'و';
      if (!joined || (!name && t - 1 > from && this.#areOfOneNoun(t - 1, t))) continue;
      // وزيرا الدفاع والخارجية: of two holders.
      if (isDualHead(this.document, from)) continue;
      out.push({ first: from, last: t, skip: letters });
      from = t;
      letters = name ? 1 : word.shape.skip;
    }
    out.push({ first: from, last, skip: letters });
    return out;
  }

  /** قوات مصرية وسودانية, منظمات محلية ودولية: whether both words describe the noun before them. */
  #areOfOneNoun(one: number, other: number): boolean {
    const [before, behind] = [this.document.words[one]!, this.document.words[other]!];
    return (
      !this.names.has(one) &&
      describesNoun(before) &&
      describesNoun(behind) &&
      before.shape.definite === behind.shape.definite &&
      before.key.endsWith('ه') === behind.key.endsWith('ه')
    );
  }

  /** The token that says what a phrase is of: behind numbers and quantities (بعض المهاجرين, 30 مشتبها). */
  protected head({ first, last }: Phrase): number {
    for (let t = first; t + 1 < last; t++) {
      const { shape, kinds } = this.document.words[t]!;
      if (shape.part !== 'number' && !(kinds & (EntryBit.function | EntryBit.numberWord))) return t;
    }
    return last - 1;
  }

  /** Whether a phrase has a name or an article in it. */
  isDefinite({ first, last }: Phrase): boolean {
    for (let t = first; t < last; t++) if (this.names.has(t) || this.document.words[t]!.shape.definite) return true;
    return false;
  }

  /** انعقادها: whether a phrase begins with a noun that has a pronoun. */
  hasPronoun({ first }: Phrase): boolean {
    return this.document.words[first]!.shape.pronoun !== '';
  }

  /** Whether a phrase begins with a name. */
  isName({ first }: Phrase): boolean {
    return this.names.has(first);
  }

  /** Whether a phrase is headed by a name or a noun that can act. */
  isParty(phrase: Phrase): boolean {
    const { kinds, senses, shape } = this.document.words[this.head(phrase)]!;
    // شقيقه كريم الهاشمي: with a pronoun on its noun the phrase is who is named behind it.
    if (shape.pronoun !== '' && this.names.get(phrase.first + 1)?.type === 'PER') return true;
    return this.names.has(phrase.first) || (kinds & ACTS) !== 0 || senses.some(({ entry }) => entry.kind === 'nisba');
  }

  /** Whether a phrase begins with a number, said to be exact or not (زهاء 15 مسلحا). */
  isCounted({ first, last }: Phrase): boolean {
    return this.isNumber(first) || (first + 1 < last && this.isOneOf(first) && this.isNumber(first + 1));
  }

  protected isNumber(t: number): boolean {
    const { shape, kinds } = this.document.words[t]!;
    return shape.part === 'number' || (kinds & EntryBit.numberWord) !== 0;
  }

  /** في المئة: whether the word at a token is a hundred. */
  protected isHundred(t: number): boolean {
    return this.document.words[t]!.senses.some(({ entry }) => entry.kind === 'numberWord' && entry.value === 100);
  }

  /** زهاء, أكثر: how a number is meant. */
  protected isBound(t: number): boolean {
    return this.document.words[t]!.senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'bound');
  }

  protected isQuantity(t: number): boolean {
    return hasEventRole(this.document, t, 'quantity');
  }

  /** في واحدة من, إحدى: whether a phrase is one among others alone. */
  isOneAmong({ first, last }: Phrase): boolean {
    return last - first === 1 && (this.isOneOf(first) || this.isNumber(first));
  }

  /** أحد, إحدى, واحد. */
  protected isOneOf(t: number): boolean {
    return isQuantifier(this.document.words[t]!);
  }

  /** أردي قتيلا, سقط جريحا: how one falls, nobody. */
  isHowFallen({ first, last }: Pick<Phrase, 'first' | 'last'>): boolean {
    const { key, shape, senses, grammar } = this.document.words[first]!;
    return (
      last - first === 1 &&
      !shape.definite &&
      key.endsWith('ا') &&
      grammar.noun.number !== 'p' &&
      senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'counted')
    );
  }

  /** آخرين: others, of whoever was told before. */
  protected isOthers(t: number): boolean {
    const { kinds, senses } = this.document.words[t]!;
    return (
      !(kinds & EntryBit.partyNoun) && senses.some(({ entry }) => entry.kind === 'tollWord' && entry.role === 'person')
    );
  }

  /** قمع المظاهرات, فض الاعتصام: a protest may be put down. */
  protected isProtest({ first }: Phrase): boolean {
    return this.document.words[first]!.senses.some(
      ({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'PROTEST',
    );
  }

  /** Whether a title stands at a token, of one word or more. */
  protected isTitle(t: number): boolean {
    const { kinds, opens } = this.document.words[t]!;
    if (kinds & EntryBit.title) return true;
    return opens.length > 0 && (phraseAt(this.document, t)?.entries.some(({ kind }) => kind === 'title') ?? false);
  }

  protected isNationality(t: number): boolean {
    return this.nisba(t) !== null;
  }

  protected nisba(t: number): Nisba | null {
    const { kinds, senses } = this.document.words[t]!;
    if (!(kinds & EntryBit.nisba)) return null;
    for (const { entry } of senses) if (entry.kind === 'nisba') return entry;
    return null;
  }

  /** Whether a noun only names an office: وزير الخارجية والتعاون الدولي. */
  isOffice({ first }: Phrase, token: number): boolean {
    const { kinds } = this.document.words[first]!;
    return token > first && (kinds & EntryBit.title) !== 0 && this.document.words[token]!.shape.definite;
  }

  /** الاتفاق النووي: whether a phrase is headed by an agreement. */
  isAgreement({ first }: Phrase): boolean {
    return this.document.words[first]!.senses.some(
      ({ entry }) => entry.kind === 'eventNoun' && entry.frame.type === 'AGREE',
    );
  }

  /** قنبلة, سيارة مفخخة: whether a phrase is headed by a weapon or what is made one. */
  isWeapon(phrase: Phrase): boolean {
    if (hasEventRole(this.document, this.head(phrase), 'weapon')) return true;
    for (let t = phrase.first + 1; t < phrase.last; t++)
      for (const { entry } of this.document.words[t]!.senses)
        if (entry.kind === 'eventWord' && entry.role === 'mode' && entry.word === 'explosives') return true;
    return false;
  }

  /** Whether a phrase is headed by the seat of someone: مقره. */
  isSeat({ first }: Phrase): boolean {
    return this.document.words[first]!.senses.some(({ entry }) => entry.kind === 'eventWord' && entry.role === 'seat');
  }

  /** Whether a phrase of one word may be an adjective: an indefinite singular that is no name. */
  mayDescribe({ first }: Phrase): boolean {
    const { shape, grammar } = this.document.words[first]!;
    return !this.names.has(first) && !shape.definite && shape.pronoun === '' && grammar.noun.number === 's';
  }

  /** الرئيسيتان: whether a phrase begins with an adjective. */
  isAdjective({ first }: Phrase): boolean {
    return this.document.words[first]!.shape.adjective || this.document.parts[first] === Upos.ADJ;
  }

  /** القوي, المشاركة: whether a phrase is an adjective, or a lone definite word that neither names nor acts. */
  describes({ first, last }: Phrase): boolean {
    const { shape, kinds } = this.document.words[first]!;
    return shape.adjective || (last - first === 1 && shape.definite && !(kinds & ACTS) && !this.names.has(first));
  }

  /** The sector of who heads a phrase, behind numbers and pointers (هؤلاء الأشخاص). */
  sector(phrase: Phrase): string {
    for (const { entry } of this.document.words[this.head(phrase)]!.senses)
      if (entry.kind === 'partyNoun') return (entry as PartyNoun).sector;
    return '';
  }
}

/** An adjective, of a people or another. */
const describesNoun = ({ kinds, shape }: Word): boolean =>
  ((kinds & EntryBit.nisba) !== 0 || shape.adjective) && !(kinds & (EntryBit.title | EntryBit.partyNoun));
