import { tokenAt } from '../language/parse.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { EntityDraft } from '../names/entities.ts';
import { isState } from './is-state.ts';
import { NamedParties } from './named-parties.ts';

const DIPLOMAT = 'دبلوماسي';

/** What a party is: armed, the press, a court, a bare number. */
export abstract class PartyTraits extends NamedParties {
  /** Whether a party is an armed group. */
  isArmed({ names, mentions }: EntityDraft): boolean {
    if (names.some(({ entry }) => entry?.kind === 'group')) return true;
    return (
      names.length === 0 &&
      this.#senses(mentions[0]!.start).some(({ entry }) => entry.kind === 'partyNoun' && entry.sector === 'REB')
    );
  }

  /** Whether a party are journalists or an outlet, who attack in words. */
  isPress({ names, mentions }: EntityDraft): boolean {
    const [name] = names;
    // الاتحاد الأوروبي is not الاتحاد, the paper.
    const isOther = name?.entry && name.entry.kind !== 'outlet';
    return this.#senses(name ? this.document.start[name.first]! : mentions[0]!.start).some(
      ({ entry }) =>
        entry.kind === 'outletHead' ||
        (entry.kind === 'outlet' && !isOther) ||
        (entry.kind === 'partyNoun' && entry.sector === 'JRN'),
    );
  }

  /** Whether a party only tells what others did: the press, unnamed sources. */
  isTeller(party: EntityDraft): boolean {
    const { names, mentions } = party;
    return (
      this.isPress(party) ||
      (names.length === 0 && this.#senses(mentions[0]!.start).some(({ entry }) => entry.kind === 'anonymousHead'))
    );
  }

  isDiplomat({ names, mentions }: EntityDraft): boolean {
    const at = names[0]?.titled ?? this.head(this.phraseAt(mentions[0]!));
    return this.document.words[at]!.senses.some(
      ({ entry }) =>
        (entry.kind === 'title' && entry.of === 'diplomatic') ||
        (entry.kind === 'partyNoun' && entry.noun === DIPLOMAT),
    );
  }

  /** Whether a party is a court, named or not. */
  isCourt(party: EntityDraft): boolean {
    return this.#isHeadedBy(party, 'court');
  }

  /** Whether a party is a state or an organ of one (وزارة الخارجية), named or not. */
  isOfState(party: EntityDraft): boolean {
    return isState(party) || this.#isHeadedBy(party, 'state');
  }

  #isHeadedBy({ names, mentions }: EntityDraft, kind: string): boolean {
    return this.#senses(names[0] ? this.document.start[names[0].first]! : mentions[0]!.start).some(
      ({ entry }) => entry.kind === 'organisationHead' && entry.of === kind,
    );
  }

  #senses(offset: number) {
    return this.document.words[tokenAt(this.document, offset)]?.senses ?? [];
  }

  /** ستة, 31 آخرون: whether of those without a name only their number is told. */
  isBare({ names, mentions }: EntityDraft): boolean {
    if (names.length > 0) return false;
    const { first, last } = this.phraseAt(mentions[0]!);
    for (let t = first; t < last; t++)
      if (!this.isNumber(t) && !this.isOthers(t) && !(this.document.words[t]!.kinds & EntryBit.function)) return false;
    return true;
  }
}
