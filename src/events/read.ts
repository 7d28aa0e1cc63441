import type { Document } from '../model/document.ts';
import type { EventChoice } from '../model/event-choice.ts';
import type { EventSlots } from '../model/event-slots.ts';
import type { Claim, ClaimPart, Event, Tie } from '../model/evidence.ts';
import type { EntityDraft, EntityIndex } from '../names/entities.ts';
import type { PlacedTime, Surroundings } from '../phrases/surroundings.ts';
import { dayOfSpeech } from './day-of-speech.ts';
import { eventsIn } from './events.ts';
import { headlineOf } from './headline.ts';
import type { Agreement } from './left-out.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { Parties } from './parties.ts';
import type { Reader } from './reader.ts';
import { roleChooser } from './role-choice.ts';
import { atScenes } from './scenes.ts';
import { selectEvents } from './select.ts';
import { parseSentence } from './sentence.ts';
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
  now: string | null,
  choice: EventChoice,
  slots: EventSlots,
): { events: Event[]; ties: Tie[] } => {
  const parties = new Parties(around, entities, slots);
  const reader: Reader = { around, entities, parties, times, claims, now, headline: headlineOf(title) };
  const sentences: ParsedSentence[] = [];
  const genders = new Map<EntityDraft, Agreement>();
  let topic: EntityDraft | null = null;
  for (const { first, last } of around.document.sentences) {
    if (last <= dateline) continue;
    const parsed = parseSentence(around, Math.max(first, dateline), last, parties, topic, genders);
    topic = parsed.topic;
    sentences.push(parsed);
  }
  const found = atScenes(
    parties,
    sentences.flatMap((sentence, index) => eventsIn(reader, sentence, index)),
  );
  const { fill, likelihood } = roleChooser(reader, sentences, found, choice.roles);
  if (choice.roles.watch) for (const one of found) fill(one);
  const { events, beside } = selectEvents(found, parts.slice(parts.length - sentences.length), choice);
  return {
    events: events.map((one, i) => {
      const event = fill(one);
      const time = event.time ?? dayOfSpeech(event, one, sentences[one.sentence]!, around.document, claims, times);
      return { ...event, id: `v${i + 1}`, time };
    }),
    ties: readTies(reader, sentences, [...events, ...beside], likelihood),
  };
};
