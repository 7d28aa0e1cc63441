import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { Event } from '../../src/model/evidence.ts';
import { reportOf } from '../report.ts';

/** Every mention that the rules read, before the choice among them, with its parties by name. */
export const mentionsIn = (text: string) => {
  const mentions: Event[] = [];
  const watch = (event: Event): void => {
    mentions.push(event);
  };
  const { entities } = annotate(reportOf(text), { ...arabic, eventChoice: { ...arabic.eventChoice, watch } });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return mentions.map(({ type, trigger, actor, recipient, place, status }) => ({
    word: text.slice(trigger.start, trigger.end),
    type,
    status,
    actor: nameOf(actor),
    recipient: nameOf(recipient),
    place: nameOf(place),
  }));
};

/** The first of them with this word. */
export const mention = (text: string, word: string) => mentionsIn(text).find((each) => each.word === word);
