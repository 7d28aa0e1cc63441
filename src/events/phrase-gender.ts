import { EntryBit } from '../model/lexicon.ts';
import type { NameMention } from '../names/mention.ts';
import type { Gender, Phrase } from './phrase.ts';
import { PhraseKinds } from './phrase-kinds.ts';

/** Gender and number of noun phrases, by which verbs and pronouns agree with them. */
export abstract class PhraseGender extends PhraseKinds {
  gender({ first }: Phrase): Gender {
    const name = this.names.get(first);
    if (name?.type === 'LOC') return this.#genderOfPlace(name);
    if (name) return name.type === 'PER' ? name.gender : '';
    // هذا النظام: the noun behind it.
    const at = this.document.words[first]!;
    const points = at.senses.some(({ entry }) => entry.kind === 'function' && entry.role === 'demonstrative');
    const { grammar, shape, kinds, key } = (points && this.document.words[first + 1]) || at;
    if (shape.part === 'number' || shape.part === 'function' || kinds & EntryBit.numberWord) return '';
    const { agreement, gender, number, case: shown } = grammar.noun;
    // اتفق البلدان: two countries, in the letters of many.
    if (agreement === 'f' && gender === 'm' && number === 'p' && key.endsWith('ان')) return '';
    // A verb before a sound plural of people is masculine, before a broken one it may be either.
    return agreement !== 'people' ? agreement : shown === '' ? '' : 'm';
  }

  /** موسكو, تركيا are feminine, العراق may be either; إقليم كردستان is what its first noun is. */
  #genderOfPlace({ first, entry, keys }: NameMention): Gender {
    const { kinds, grammar } = this.document.words[first]!;
    if (kinds & EntryBit.placeHead) return grammar.noun.agreement === 'people' ? '' : grammar.noun.agreement;
    if (!entry || entry.seat) return '';
    return this.slots.masculine.has(keys.join(' ')) ? '' : 'f';
  }

  /** Whether a phrase is headed by a plural of people, behind which a verb stands in the plural. */
  arePeople(phrase: Phrase): boolean {
    if (this.names.has(phrase.first)) return false;
    const { agreement, number } = this.document.words[this.head(phrase)]!.grammar.noun;
    return agreement === 'people' && number === 'p';
  }

  /** The gender that a pronoun for a phrase has: that of its first noun where it is a name of one (القنصلية, الحزب). */
  genderOfAny(phrase: Phrase): Gender {
    const own = this.gender(phrase);
    if (own !== '' || this.names.get(phrase.first)?.type !== 'ORG') return own;
    const { grammar, kinds } = this.document.words[phrase.first]!;
    // طالبان is written as a dual.
    if (!(kinds & HEADS)) return '';
    return grammar.noun.agreement === 'people' ? '' : grammar.noun.agreement;
  }

  /** غارة شنتها, هجوم شنه: whether a pronoun agrees with the noun at a token. */
  mayStandFor(pronoun: string, t: number): boolean {
    const { agreement } = this.document.words[t]!.grammar.noun;
    return !(agreement === 'f' && this.slots.him.has(pronoun)) && !(agreement === 'm' && this.slots.her.has(pronoun));
  }
}

const HEADS = EntryBit.organisationHead | EntryBit.outletHead | EntryBit.partyNoun;
