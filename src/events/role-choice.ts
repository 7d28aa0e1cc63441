import { Signs } from '../language/sign-weights.ts';
import type { EventRole, RoleChoice } from '../model/event-choice.ts';
import type { Event } from '../model/evidence.ts';
import type { Found } from './found.ts';
import { areOneParty } from './one-party.ts';
import { type Option, optionReader } from './options.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import type { Reader } from './reader.ts';

const ROLES: readonly EventRole[] = ['actor', 'recipient', 'place'];

/**
 * How likely the likeliest must be to stand in a role at all: a wrong party is worse than none, and of parties that are less likely
 * a third was right in five folds of the labels.
 */
const LEAST: Readonly<Record<EventRole, number>> = { actor: 0.4, recipient: 0.4, place: 0.3 };
/** Whom the rules found as well need not be as likely. */
const LEAST_IF_RULED = 0.2;
/** مسلحون, الجنود: whom the rules describe stays where nobody is as likely as this. */
const MUCH = 0.7;

/** What is known of who or what stands in the roles of a report's mentions. */
export interface Roles {
  /**
   * Fills the roles of an event with the likeliest of what its sentence and the ones before name or describe, the rules
   * gave it, or with nobody: the option whose signs weigh most.
   */
  readonly fill: (found: Found) => Event;
  /** How likely what the rules filled a role with is to stand in it, beside the others, 0 to 1; `null` where nothing was learned. */
  readonly likelihood: ((found: Found, role: EventRole) => number) | null;
}

export const roleChooser = (
  reader: Reader,
  sentences: readonly ParsedSentence[],
  all: readonly Found[],
  { weights, watch }: RoleChoice,
): Roles => {
  // What was learned of whole reports says little of a sentence by itself.
  if (sentences.length < 2 && !watch) return { fill: ({ event }) => event, likelihood: null };
  const optionsOf = optionReader(reader, sentences, all, (role) => new Signs(weights[role], watch !== undefined));
  const { parties } = reader;
  const weighed = new Map<Found, Partial<Record<EventRole, Weighed>>>();
  const weigh = (found: Found, role: EventRole): Weighed => {
    const known = weighed.get(found) ?? {};
    weighed.set(found, known);
    known[role] ??= weighedBy(optionsOf(found, role));
    return known[role];
  };
  const fill = (found: Found): Event => {
    let { event } = found;
    for (const role of ROLES) {
      const options = weigh(found, role);
      watch?.(
        event,
        role,
        options.options.map(({ name, signs }) => ({ name, signs: signs.names! })),
      );
      const isDescribed = role !== 'place' && parties.byId(event[role])?.type === 'GROUP';
      const best = likeliest(options, isDescribed ? MUCH : LEAST[role], parties.byId(event[role])?.name ?? null);
      // بعض الدول، بما فيها فرنسا، أرسلت: those rather than one of them.
      if (isDescribed && best?.isAmong) continue;
      if (best || !isDescribed) event = { ...event, [role]: best?.entity()?.id ?? null };
    }
    const [actor, recipient] = [event.actor, event.recipient].map((id) => parties.byId(id));
    return actor && recipient && areOneParty(actor, recipient) ? { ...event, recipient: null } : event;
  };
  const likelihood = (found: Found, role: EventRole): number => {
    const { options, odds, total } = weigh(found, role);
    const ruled = parties.byId(found.event[role]);
    // أنقرة and تركيا are one.
    const isRuled = ({ name, state }: Option): boolean =>
      name === (ruled?.name ?? null) || (ruled?.type === 'LOC' && state !== '' && state === ruled.country);
    return sum(odds.filter((_, i) => isRuled(options[i]!))) / total;
  };
  return { fill, likelihood };
};

/** Options with the odds of each. */
interface Weighed {
  readonly options: readonly Option[];
  readonly odds: readonly number[];
  readonly total: number;
}

const weighedBy = (options: readonly Option[]): Weighed => {
  const odds = options.map(({ signs }) => Math.exp(signs.weight));
  return { options, odds, total: sum(odds) };
};

/** The option whose signs weigh most, where it is likely enough beside the others. */
const likeliest = ({ options, odds, total }: Weighed, least: number, ruled: string | null): Option | null => {
  const most = Math.max(...odds);
  const best = options[odds.indexOf(most)]!;
  const isRuled = best.name !== null && best.name === ruled;
  return most >= (isRuled ? Math.min(least, LEAST_IF_RULED) : least) * total ? best : null;
};

const sum = (some: readonly number[]): number => some.reduce((total, each) => total + each, 0);
