import { tokenAt } from '../language/parse.ts';
import type { EventSlots } from '../model/event-slots.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import { stateNamed } from '../names/stand-ins.ts';
import type { Surroundings } from '../phrases/surroundings.ts';
import { isState } from './is-state.ts';
import type { Phrase } from './phrase.ts';
import { PhraseGender } from './phrase-gender.ts';
import { ACTS } from './phrase-kinds.ts';

/** How far back (tokens) the state stands that somebody calls his own. */
const HOMELAND_REACH = 40;

const PREMISES = EntryBit.outletHead | EntryBit.organisationHead;

/** The parties of a report that have a name: those named in a phrase, told by a title, a surname or a nationality. */
export abstract class NamedParties extends PhraseGender {
  protected readonly entities: EntityIndex;
  /** The person whose title stands at a token, and where that title begins. */
  protected readonly titled = new Map<number, { readonly entity: EntityDraft; readonly from: number }>();
  readonly #surnames = new Map<string, EntityDraft>();
  readonly #titles: { readonly entity: EntityDraft; readonly words: ReadonlySet<string> }[] = [];

  constructor(around: Surroundings, entities: EntityIndex, slots: EventSlots) {
    super(around, slots);
    this.entities = entities;
    const { words: all } = around.document;
    for (const entity of entities.drafts) {
      if (entity.type !== 'PER') continue;
      const words = new Set<string>();
      for (const { titled, first, keys } of entity.names) {
        if (keys.length > 1) this.#surnames.set(keys.at(-1)!, entity);
        for (let t = titled; t < first; t++) {
          words.add(all[t]!.shape.stem);
          this.titled.set(t, { entity, from: titled });
        }
      }
      if (words.size > 0) this.#titles.push({ entity, words });
    }
  }

  byId(id: string | null): EntityDraft | null {
    return (id && this.entities.drafts.find((draft) => draft.id === id)) || null;
  }

  /** The first name of one of these types that stands in a phrase. */
  namedIn(first: number, last: number, type?: string): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const entity = this.entities.byToken.get(t);
      if (entity && (!type || entity.type === type)) return entity;
    }
    return null;
  }

  /** The first place that a phrase names, or the seat of a government (في البيت الأبيض). */
  placeIn(first: number, last: number, seats = true): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const entity = this.entities.byToken.get(t);
      if (entity && (entity.type === 'LOC' || (seats && this.names.get(t)!.entry?.seat))) return entity;
    }
    return null;
  }

  /** The last name in a phrase. */
  protected last(first: number, last: number): EntityDraft | null {
    for (let t = last - 1; t >= first; t--) {
      const entity = this.entities.byToken.get(t);
      if (entity) return entity;
    }
    return null;
  }

  /** A single name or a singular: nobody that هم or هما stands for. */
  protected isOne(phrase: Phrase): boolean {
    if (this.members(phrase).length > 1) return false;
    if (this.isName(phrase) || this.namedIn(phrase.first, phrase.last, 'PER')) return true;
    return this.document.words[this.head(phrase)]!.grammar.noun.number === 's';
  }

  protected endsInPerson({ first, last }: Phrase): boolean {
    for (let t = last - 1; t >= first; t--) {
      const name = this.names.get(t);
      if (name) return name.type === 'PER' && name.last === last;
    }
    return false;
  }

  protected isStateAt(t: number): boolean {
    const entity = this.entities.byToken.get(t);
    return entity !== undefined && isState(entity);
  }

  /** Whether a phrase is a person: a name of one or a title. */
  isPerson({ first, last }: Phrase): boolean {
    return this.isTitle(first) || this.namedIn(first, last, 'PER') !== null;
  }

  /** Whether a phrase is a title whose holder stands elsewhere. */
  isUntold({ first }: Phrase): boolean {
    return this.isTitle(first) && !this.titled.has(first) && !this.names.has(first);
  }

  /** مواقع, مراكز: whether a phrase is headed by a place of someone's rather than by who speaks there. */
  isPremises(phrase: Phrase): boolean {
    const { kinds } = this.document.words[this.head(phrase)]!;
    return (
      (kinds & PREMISES) !== 0 && !(kinds & (ACTS & ~PREMISES)) && this.namedIn(phrase.first, phrase.last) === null
    );
  }

  /** The country of a nationality adjective in a phrase behind its head: الغارات الإسرائيلية. */
  nationality(first: number, last: number): EntityDraft | null {
    for (let t = first; t < last; t++) {
      const nisba = this.nisba(t);
      // الكوري alone is of no one state.
      if (!nisba?.country) continue;
      const span = {
        start: this.document.start[t]!,
        end: this.document.end[t]!,
        form: 'nationality',
        rule: 'ar.reference.nationality',
      } as const;
      return stateNamed(this.entities, nisba.name, nisba.country, span, 'ar.reference.nationality');
    }
    return null;
  }

  /** قال الوزير الروسي إن بلاده: the state named last before it, by itself, in a title or by the title of a person. */
  protected homeland(at: number): EntityDraft | null {
    const { shape } = this.document.words[at]!;
    if (shape.pronoun === '' || !this.slots.homeland.has(shape.stem)) return null;
    for (let t = at - 1; t >= 0 && at - t < HOMELAND_REACH; t--) {
      const entity = this.entities.byToken.get(t);
      if (entity?.type === 'LOC' && isState(entity)) return entity;
      const state = entity?.type === 'PER' ? this.stateOfTitle(entity) : this.nationality(t, t + 1);
      if (state) return state;
    }
    return null;
  }

  /** The state in the titles of a person: وزير الخارجية الروسي, رئيس مصر. */
  stateOfTitle({ names }: EntityDraft): EntityDraft | null {
    for (const { titled, first } of names) {
      const state = this.nationality(titled, first) ?? this.namedIn(titled, first, 'LOC');
      if (state) return state;
    }
    return null;
  }

  /** The state whose people a party is: دبلوماسيا روسيا. */
  stateOf({ mentions }: EntityDraft): EntityDraft | null {
    const { first, last } = this.phraseAt(mentions[0]!);
    return this.nationality(first, last) ?? this.namedIn(first, last, 'LOC');
  }

  /** الرئيس الأميركي: the person of this report whose title has all these words, if only one has. */
  protected byTitle(phrase: Phrase): EntityDraft | null {
    const { first, last } = phrase;
    const wanted: string[] = [];
    for (let t = first; t < last; t++) wanted.push(this.document.words[t]!.shape.stem);
    const fits = this.#titles.filter(({ words }) => wanted.every((word) => words.has(word)));
    if (fits.length > 0) return fits.length === 1 || wanted.length > 1 ? fits[0]!.entity : null;
    return this.#byHead(wanted, phrase);
  }

  /** حاكم الولاية ... الحاكم فلان: a title told before its holder is named by its head alone, where no other bears such a title. */
  #byHead(wanted: readonly string[], { first, last, skip }: Phrase): EntityDraft | null {
    for (let t = first; t < last; t++) if (this.names.has(t) || this.nisba(t)) return null;
    const [head] = wanted as [string];
    const holders = this.#titles.filter(({ words }) => words.has(head));
    const [holder] = holders;
    return holders.length === 1 && holder!.words.size === 1 && this.isDefinite({ first, last, skip })
      ? holder!.entity
      : null;
  }

  /** The person of this report whose name ends in the word at a token, which no table knows as a name: الزيداني. */
  protected bySurname(t: number): EntityDraft | null {
    const { shape, key } = this.document.words[t]!;
    if (shape.part !== 'unknown' && shape.part !== 'name') return null;
    return this.#surnames.get(key.slice(shape.skip)) ?? null;
  }

  /** The tokens of a mention. */
  protected phraseAt({ start, end }: Span): Phrase {
    const first = tokenAt(this.document, start);
    let last = first + 1;
    while (last < this.document.size && this.document.start[last]! < end) last++;
    return { first, last, skip: 0 };
  }
}
