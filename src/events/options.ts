import type { EventRole } from '../model/event-choice.ts';
import type { EntityDraft } from '../names/entities.ts';
import type { Found } from './found.ts';
import { isState } from './is-state.ts';
import { type Occurrence, occurrences, stateOf } from './occurrences.ts';
import { positionSigns } from './option-signs.ts';
import type { Reader } from './reader.ts';
import type { ParsedSentence } from './sentence.ts';
import { claimsAround } from './status.ts';
import { tallyOf } from './tally.ts';

/** Who or what may stand in a role of an event, `null` for nobody, with the signs of it. */
export interface Option {
  readonly name: string | null;
  /** The code of the state that a place is or lies in, '' for all else. */
  readonly state: string;
  readonly entity: () => EntityDraft | null;
  readonly signs: readonly string[];
}

/** How many sentences back a party or place may be. */
const REACH: Readonly<Record<EventRole, number>> = { actor: 2, recipient: 2, place: 3 };

/** What may stand in each role of the mentions of a report. */
export const optionReader = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  all: readonly Found[],
): ((found: Found, role: EventRole) => readonly Option[]) => {
  const { parties, claims } = reader;
  const tally = tallyOf(all);
  return (found, role) => {
    const { event } = found;
    const { type } = event;
    const parsed = sentences[found.sentence]!;
    const ruled = parties.byId(event[role]);
    const form = event.rule.slice(event.rule.lastIndexOf('.') + 1);
    const own = parsed.verbs.get(found.from);
    const over = parsed.governors.get(found.piece)?.verb;
    const [main] = parsed.verbs.values();
    const as = found.subject ?? (own?.roles.passive ? 'passive' : form);
    const person = own ? `${own.inflection.person} ${own.inflection.number}` : 'noun';
    const speakers = new Set(
      claimsAround(claims, event.trigger).flatMap(({ chain }) =>
        chain.map((link) => ('entity' in link ? link.entity : null)),
      ),
    );
    /** What is known of a party wherever it stands. */
    const known = (draft: EntityDraft | null, name: string, kind: Occurrence['kind'] = 'name'): string[] => {
      const what = draft ? `${draft.type}${isState(draft) ? ' state' : ''}` : kind;
      const signs = [`is ${what}`, `${type} is ${what}`];
      if (ruled && (draft === ruled || name === ruled.name))
        signs.push('rule', `rule ${type}`, `rule ${form}`, `rule is ${ruled.type}`);
      else signs.push('no rule', `no rule but ${ruled?.type ?? 'nobody'}`);
      if (!draft) return signs;
      signs.push(`told ${Math.min(draft.mentions.length, 4)}`);
      if (role !== 'actor' && draft === found.actor) signs.push('actor', `actor ${type}`);
      if (role !== 'recipient' && draft.id === event.recipient) signs.push('recipient', `recipient ${type}`);
      if (speakers.has(draft.id)) signs.push('speaker', `speaker ${type}`, `speaker ${person}`);
      if (own?.subject === draft) signs.push('subject', `subject ${type}`, `subject ${form}`, `subject as ${as}`);
      if (parties.isTeller(draft)) signs.push('teller', `teller ${type}`);
      if (own?.topic === draft) signs.push('topic', `topic ${form}`);
      if (over?.subject === draft)
        signs.push('subject over', `subject over ${over.cue ?? (over.support ? 'support' : 'verb')}`);
      if (main?.subject === draft) signs.push('main', `main ${type}`);
      tally(found, draft.id, signs);
      return signs;
    };
    const options = new Map<string, Option>();
    const add = ({ name, state, entity }: Occurrence, signs: readonly string[]): void => {
      options.set(name, { name, state, entity, signs });
    };
    const near = occurrences(reader, parsed, role).toSorted(
      (a, b) => Math.abs(a.token - found.token) - Math.abs(b.token - found.token) || a.token - b.token,
    );
    for (const one of near) {
      if (options.has(one.name)) continue;
      add(one, [
        ...known(one.draft, one.name, one.kind),
        ...positionSigns(reader, parsed, found, one, role),
        `nearest ${Math.min(options.size, 4)}`,
        `${type} nearest ${Math.min(options.size, 2)}`,
      ]);
    }
    for (let back = 1, nearest = options.size; back <= REACH[role] && found.sentence >= back; back++)
      for (const one of occurrences(reader, sentences[found.sentence - back]!, role).toReversed()) {
        if (one.kind !== 'name' || options.has(one.name)) continue;
        const signs = [`back ${back}`, `${type} back`, `back nearest ${Math.min(nearest++, 4)}`];
        add(one, [...known(one.draft, one.name), ...signs]);
      }
    for (const one of occurrences(reader, sentences[0]!, role))
      if (one.kind === 'name')
        add(one, [...(options.get(one.name)?.signs ?? [...known(one.draft, one.name), 'far']), 'lead', `lead ${type}`]);
    if (ruled && !options.has(ruled.name))
      options.set(ruled.name, {
        name: ruled.name,
        state: stateOf(ruled),
        entity: () => ruled,
        signs: [...known(ruled, ruled.name), 'elsewhere'],
      });
    const scene = parsed.scene && options.get(parsed.scene.name);
    if (role === 'place' && scene)
      options.set(parsed.scene!.name, { ...scene, signs: [...scene.signs, 'scene', `scene ${type}`] });
    const nobody: Option = {
      name: null,
      state: '',
      entity: () => null,
      signs: [
        'none',
        `none ${type}`,
        `none ${form}`,
        ruled ? 'none but rule' : 'none as rule',
        `none of ${Math.min(options.size, 5)}`,
      ],
    };
    return [nobody, ...options.values()];
  };
};
