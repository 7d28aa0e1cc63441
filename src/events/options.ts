import { knownWord, numeral, type Signs, signWord } from '../language/sign-weights.ts';
import type { EventRole } from '../model/event-choice.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Found } from './found.ts';
import { isState } from './is-state.ts';
import { type Occurrence, occurrences, stateOf } from './occurrences.ts';
import { type Place, positionOf, tellPosition } from './option-signs.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Piece } from './piece.ts';
import type { Reader } from './reader.ts';
import { claimsAround } from './status.ts';
import { tallyOf } from './tally.ts';

/** Who or what may stand in a role of an event, `null` for nobody, with the signs of it. */
export interface Option {
  readonly name: string | null;
  /** The code of the state that a place is or lies in, '' for all else. */
  readonly state: string;
  readonly entity: () => EntityDraft | null;
  /** It is told as one of those before it: بما فيها الولايات المتحدة. */
  readonly isAmong: boolean;
  readonly signs: Signs;
}

/** How many sentences back a party or place may be. */
const REACH: Readonly<Record<EventRole, number>> = { actor: 2, recipient: 2, place: 3 };

/** What may stand in each role of the mentions of a report. */
export const optionReader = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  all: readonly Found[],
  signsFor: (role: EventRole) => Signs,
): ((found: Found, role: EventRole) => readonly Option[]) => {
  const { parties, claims } = reader;
  const tally = tallyOf(all);
  return (found, role) => {
    const { event } = found;
    const type = knownWord(event.type);
    const parsed = sentences[found.sentence]!;
    const ruled = parties.byId(event[role]);
    const own = parsed.verbs.get(found.from);
    const over = parsed.governors.get(found.piece)?.verb;
    const [main] = parsed.verbs.values();
    const person = knownWord(own ? `${own.inflection.person} ${own.inflection.number}` : 'noun');
    const lemma = found.setting[0]!;
    const mode = knownWord(event.mode ?? 'no mode');
    const ruledAs = knownWord(ruled?.type ?? 'nobody');
    const speakers = new Set(
      claimsAround(claims, event.trigger).flatMap(({ chain }) =>
        chain.map((link) => ('entity' in link ? link.entity : null)),
      ),
    );
    /** Tells what is known of a party wherever it stands, and how that goes with where it stands. */
    const tell = (
      signs: Signs,
      draft: EntityDraft | null,
      name: string,
      kind: Occurrence['kind'],
      { link, preposition }: Place,
    ): void => {
      const what = knownWord(draft ? kindOf(draft) : kind);
      signs.add(IS, what);
      signs.add(type, IS, what);
      signs.add(lemma, what);
      signs.add(lemma, link);
      signs.add(lemma, preposition);
      signs.add(mode, what);
      signs.add(mode, link);
      if (ruled && (draft === ruled || name === ruled.name)) {
        signs.add(RULE);
        signs.add(RULE, type);
        signs.add(RULE_IS, ruledAs);
      } else signs.add(NO_RULE, ruledAs);
      if (!draft) return;
      signs.add(TOLD, numeral(Math.min(draft.mentions.length, 4)));
      if (role !== 'actor' && draft === found.actor) {
        signs.add(ACTOR);
        signs.add(ACTOR, type);
      }
      if (role !== 'recipient' && draft.id === event.recipient) signs.add(RECIPIENT, type);
      if (speakers.has(draft.id)) {
        signs.add(SPEAKER);
        signs.add(SPEAKER, person);
        signs.add(SPEAKER, type);
      }
      if (own?.subject === draft) {
        signs.add(SUBJECT);
        signs.add(SUBJECT, type);
      }
      if (parties.isTeller(draft)) {
        signs.add(TELLER);
        signs.add(TELLER, type);
      }
      if (own?.topic === draft) signs.add(TOPIC, person);
      if (over?.subject === draft) signs.add(SUBJECT_OVER, knownWord(over.cue ?? (over.support ? 'support' : 'verb')));
      if (main?.subject === draft) signs.add(MAIN);
      tally(found, draft.id, signs, [type, link, what]);
    };
    const options = new Map<string, Option>();
    const add = ({ name, state, entity, piece }: Occurrence, pieces: readonly Piece[]): Signs => {
      const signs = signsFor(role);
      options.set(name, { name, state, entity, isAmong: isOneAmong(reader, pieces, piece), signs });
      return signs;
    };
    const near = occurrences(reader, parsed, role).toSorted(
      (a, b) => Math.abs(a.token - found.token) - Math.abs(b.token - found.token) || a.token - b.token,
    );
    for (const one of near) {
      if (options.has(one.name)) continue;
      const nearest = options.size;
      const signs = add(one, parsed.pieces);
      const position = positionOf(parsed, found, one);
      tell(signs, one.draft, one.name, one.kind, position);
      tellPosition(reader, parsed, found, one, role, position, signs);
      signs.add(NEAREST, numeral(Math.min(nearest, 4)));
      signs.add(type, NEAREST, numeral(Math.min(nearest, 2)));
    }
    for (let back = 1; back <= REACH[role] && found.sentence >= back; back++)
      for (const one of occurrences(reader, sentences[found.sentence - back]!, role).toReversed()) {
        if (one.kind !== 'name' || options.has(one.name)) continue;
        const signs = add(one, sentences[found.sentence - back]!.pieces);
        tell(signs, one.draft, one.name, one.kind, BACK);
        signs.add(BACK.link, numeral(back));
      }
    for (const one of occurrences(reader, sentences[0]!, role)) {
      if (one.kind !== 'name') continue;
      const known = options.get(one.name)?.signs;
      const signs = known ?? add(one, sentences[0]!.pieces);
      if (!known) tell(signs, one.draft, one.name, one.kind, FAR);
      signs.add(LEAD);
      signs.add(LEAD, type);
    }
    if (ruled && !options.has(ruled.name)) {
      const signs = signsFor(role);
      tell(signs, ruled, ruled.name, 'name', FAR);
      options.set(ruled.name, { name: ruled.name, state: stateOf(ruled), entity: () => ruled, isAmong: false, signs });
    }
    const signs = signsFor(role);
    const form = knownWord(event.rule.slice(event.rule.lastIndexOf('.') + 1));
    signs.add(NONE);
    for (const word of [type, form, ruled ? BUT_RULE : AS_RULE, lemma, mode]) signs.add(NONE, word);
    signs.add(NONE_OF, numeral(Math.min(options.size, 5)));
    return [{ name: null, state: '', entity: () => null, isAmong: false, signs }, ...options.values()];
  };
};

/** بما فيها الولايات المتحدة, من بينهم طفل, على رأسها فرنسا: behind a pronoun for those of whom it is one. */
const isOneAmong = ({ around: { document } }: Reader, pieces: readonly Piece[], piece: number): boolean => {
  const [before, earlier] = [pieces[piece - 1], pieces[piece - 2]];
  if (!before || earlier?.kind === 'verb' || pieces[piece]!.governed !== '') return false;
  return (
    before.kind === 'resumptive' ||
    (before.kind === 'np' && before.governed !== '' && document.words[before.last - 1]!.shape.pronoun !== '')
  );
};

/** A state, its capital (موسكو) or the seat of its government (الكرملين), another place, or whatever else a party is. */
const kindOf = (draft: EntityDraft): string => {
  if (isState(draft)) return 'state';
  const acting = draft.names.find(({ entry }) => entry && entry.state !== '')?.entry;
  return !acting ? draft.type : acting.seat ? 'seat' : 'capital';
};

const IS = signWord('is');
const RULE = signWord('rule');
const RULE_IS = signWord('rule is');
const NO_RULE = signWord('no rule but');
const ACTOR = signWord('actor');
const RECIPIENT = signWord('recipient');
const SPEAKER = signWord('speaker');
const SUBJECT = signWord('subject');
const TELLER = signWord('teller');
const TOPIC = signWord('topic');
const MAIN = signWord('main');
const LEAD = signWord('lead');
const TOLD = signWord('told');
const NEAREST = signWord('nearest');
const SUBJECT_OVER = signWord('subject over');
const NONE = signWord('none');
const NONE_OF = signWord('none of');
const BUT_RULE = signWord('but rule');
const AS_RULE = signWord('as rule');

/** Where a party stands that is told some sentences before, or only where the report begins. */
const BACK: Place = { link: signWord('back'), preposition: signWord('back by') };
const FAR: Place = { link: signWord('far'), preposition: signWord('far by') };
