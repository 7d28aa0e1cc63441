import type { Document } from '../model/document.ts';
import type { EventChoice } from '../model/event-choice.ts';
import type { EventSlots } from '../model/event-slots.ts';
import type { Claim, ClaimPart, Event, Tie } from '../model/evidence.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import type { Likelihood } from './event-ties.ts';
import { eventsIn } from './events.ts';
import { headlineOf } from './headline.ts';
import { Parties } from './parties.ts';
import type { Reader } from './reader.ts';
import { likelihoodOf, withLikelyRoles } from './role-choice.ts';
import { sceneAfter } from './scene.ts';
import { selectEvents } from './select.ts';
import { type Agreement, type ParsedSentence, parseSentence } from './sentence.ts';
import { readTies } from './ties.ts';

/**
 * Reads PLOVER events and lasting ties out of all sentences behind the dateline: verbs, nouns and their combinations from
 * the tables, with the parties, place and time of their clause. One event of a type in a sentence, each event once.
 */
export const readEventsAndTies = (
  around: Surroundings,
  title: Document | null,
  /** Of all sentences. */
  parts: readonly (ClaimPart | null)[],
  dateline: number,
  entities: EntityIndex,
  times: readonly PlacedTime[],
  claims: readonly Claim[],
  choice: EventChoice,
  slots: EventSlots,
  published: string | null,
): { events: Event[]; ties: Tie[] } => {
  const parties = new Parties(around, entities, slots);
  const reader: Reader = { around, entities, parties, times, claims, headline: headlineOf(title), published };
  const sentences: ParsedSentence[] = [];
  const genders = new Map<EntityDraft, Agreement>();
  let topic: EntityDraft | null = null;
  let scene: EntityDraft | null = null;
  for (const { first, last } of around.document.sentences) {
    if (last <= dateline) continue;
    const parsed = parseSentence(around, Math.max(first, dateline), last, parties, topic, scene, genders);
    scene = sceneAfter(parties, parsed.pieces, scene);
    topic = parsed.topic;
    sentences.push(parsed);
  }
  const found = sentences.flatMap((sentence, index) => eventsIn(reader, sentence, index));
  if (choice.roles.watch) for (const one of found) withLikelyRoles(reader, sentences, one, choice.roles);
  // What was learned of whole reports says little of a sentence by itself.
  const likelihood: Likelihood | null =
    sentences.length < 2 ? null : (one, role) => likelihoodOf(reader, sentences, one, role, choice.roles);
  const { events, beside } = selectEvents(found, parts.slice(parts.length - sentences.length), choice);
  return {
    events: events.map((one, i) => ({ ...withLikelyRoles(reader, sentences, one, choice.roles), id: `v${i + 1}` })),
    ties: readTies(reader, sentences, [...events, ...beside], likelihood),
  };
};
