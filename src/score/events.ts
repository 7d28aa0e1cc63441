import { assign, candidates, overlap } from './matching.ts';
import type { ReportScore } from './report-score.ts';
import { sameName } from './same-name.ts';

/** How far apart (code points) two triggers of one type may stand when a party agrees. */
const NEAR = 120;
const PARTIES = ['actor', 'recipient'] as const;

/** Counts events: same type, and triggers overlap or a party agrees nearby; then what matched events agree on. */
export const scoreEvents = (score: ReportScore): void => {
  const { text, counts, reading } = score;
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const dates = new Map(reading.times.map(({ id, value }) => [id, value]));
  const labels = score.gold.events.map((event) => ({ ...event, stretch: score.labelled(event.trigger) }));
  const finds = reading.events.flatMap((event) => {
    const stretch = score.read(event.trigger);
    const nameOf = (id: string | null | undefined) => (id == null ? null : (names.get(id) ?? null));
    const { actor, recipient, place } = event;
    return stretch
      ? [{ ...event, stretch, actor: nameOf(actor), recipient: nameOf(recipient), place: nameOf(place) }]
      : [];
  });
  const pairs = assign(
    candidates(labels, finds, (a, b) => {
      if (a.type !== b.type) return null;
      const trigger = overlap(a.stretch, b.stretch);
      const near = Math.abs(a.stretch[0] - b.stretch[0]) <= NEAR;
      const party = near && PARTIES.some((role) => a[role] && sameName(a[role], b[role]));
      return trigger || party ? 2 * Number(trigger) + Number(party) : null;
    }),
  );
  const both = pairs.map(({ label, found }) => ({ label: labels[label]!, found: finds[found]! }));

  counts.tally('events', pairs.length, labels.length, finds.length);
  counts.tally(
    'status.marked',
    both.filter(({ label, found }) => label.status === found.status && label.status !== 'actual').length,
    labels.filter(({ status }) => status !== 'actual').length,
    finds.filter(({ status = 'actual' }) => status !== 'actual').length,
  );
  for (const { label, found } of both) {
    for (const role of [...PARTIES, 'place'] as const) {
      if (role === 'place' && label.place == null) continue;
      const neither = label[role] == null && found[role] == null;
      counts.share(`event.${role}`, neither || sameName(label[role], found[role]));
    }
    if (!label.date) continue;
    const date = dates.get(found.time);
    counts.share('event.date', Boolean(date && (label.date.startsWith(date) || date.startsWith(label.date))));
  }

  for (const [i, { type, stretch, actor, recipient }] of labels.entries())
    if (!pairs.some(({ label }) => label === i)) score.fault('event missed', type, text.cut(stretch), actor, recipient);
  for (const [j, { type, stretch, actor, recipient, rule }] of finds.entries())
    if (!pairs.some(({ found }) => found === j))
      score.fault('event false', type, text.cut(stretch), actor, recipient, rule);
};
