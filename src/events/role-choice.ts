import type { EventRole, RoleChoice } from '../model/event-choice.ts';
import type { Event } from '../model/evidence.ts';
import type { Found } from './found.ts';
import { areOneParty } from './one-party.ts';
import { type Option, optionReader } from './options.ts';
import type { Reader } from './reader.ts';
import type { ParsedSentence } from './sentence.ts';

const ROLES: readonly EventRole[] = ['actor', 'recipient', 'place'];

/** How likely the likeliest must be to stand in a role at all: a wrong party is worse than none. */
const LEAST: Readonly<Record<EventRole, number>> = { actor: 0.3, recipient: 0.3, place: 0.3 };

const MUCH = 0.6;

/**
 * Fills the roles of an event with the likeliest of what its sentence and the ones before name or describe, the rules gave
 * it, or with nobody: the option whose signs weigh most.
 */
export const roleChooser = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  all: readonly Found[],
  { weights, watch }: RoleChoice,
): ((found: Found) => Event) => {
  // What was learned of whole reports says little of a sentence by itself.
  if (sentences.length < 2 && !watch) return ({ event }) => event;
  const optionsOf = optionReader(reader, sentences, all);
  return (found) => {
    let { event } = found;
    for (const role of ROLES) {
      const options = optionsOf(found, role);
      watch?.(event, role, options);
      // مسلحون, الجنود: whom the rules describe stays where nobody is much likelier.
      const isDescribed = role !== 'place' && reader.parties.byId(event[role])?.type === 'GROUP';
      const best = likeliest(options, weights[role], isDescribed ? MUCH : LEAST[role]);
      if (best || !isDescribed) event = { ...event, [role]: best?.entity()?.id ?? null };
    }
    const [actor, recipient] = [event.actor, event.recipient].map((id) => reader.parties.byId(id));
    return actor && recipient && areOneParty(actor, recipient) ? { ...event, recipient: null } : event;
  };
};

/** The option whose signs weigh most, where it is likely enough beside the others. */
const likeliest = (options: readonly Option[], weights: ReadonlyMap<string, number>, least: number): Option | null => {
  const odds = options.map(({ signs }) => Math.exp(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)));
  const total = odds.reduce((sum, each) => sum + each, 0);
  const most = Math.max(...odds);
  return most >= least * total ? options[odds.indexOf(most)]! : null;
};
