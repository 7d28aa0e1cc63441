import type { GoldReport } from '../../src/score/gold.ts';

/** Makes a faulty reading out of labels: things dropped, doubled, shifted, renamed and misjudged, by `random`. */
export const perturbed = (gold: GoldReport, text: string, random: () => number): object => {
  const chance = (share: number) => random() < share;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const shifted = ([start, end]: readonly [number, number]) => {
    const move = (by: number) => (chance(0.2) ? Math.floor((random() - 0.5) * by) : 0);
    const from = Math.min(Math.max(0, start + move(60)), text.length);
    return { start: from, end: Math.min(Math.max(from, end + move(60)), text.length) };
  };
  const renamed = (name: string | null | undefined) => {
    if (!name || chance(0.7)) return name ?? null;
    const words = name.split(' ');
    return pick([
      words.slice(1).join(' '),
      `الرئيس ${name}`,
      `${name} السابق أمس`,
      'وزير',
      words.at(-1)!,
      `ال${name}`,
      null,
    ]);
  };
  const kept = <T>(items: readonly T[]): T[] =>
    items.flatMap((item) => (chance(0.15) ? [] : chance(0.1) ? [item, item] : [item]));
  const mostly = <T>(value: T, others: readonly T[]): T => (chance(0.75) ? value : pick(others));

  const entities = kept(gold.entities).map((entity, i) => ({
    id: `e${i}`,
    type: mostly(entity.type, ['PER', 'ORG', 'LOC', 'GROUP', 'THING']),
    name: renamed(entity.name) ?? 'الوكالة',
    mentions: kept(entity.mentions).flatMap((form) => {
      const start = text.indexOf(form);
      const how = mostly('name', ['title', 'nationality', 'pronoun']);
      return start < 0
        ? []
        : [{ ...shifted([start, start + form.length]), ...(chance(0.5) && how === 'name' ? {} : { form: how }) }];
    }),
  }));
  const entityOf = (name: string | null | undefined) =>
    (chance(0.2) ? null : entities.find((entity) => entity.name === name)?.id) ?? (chance(0.2) ? 'e0' : null);
  const times = kept(gold.times).map((time, i) => ({
    id: `t${i}`,
    ...shifted(time.span),
    type: mostly(time.type, ['DATE', 'RANGE']),
    value: mostly(time.value, ['2018-05', '2018', 'PRESENT_REF', null]),
  }));
  return {
    report: { id: gold.id, text },
    entities,
    times,
    claims: kept(gold.claims).map((claim) => ({
      cue: chance(0.05) ? null : shifted(claim.cue ?? [0, 0]),
      content: claim.content.map(shifted),
      mode: mostly(claim.mode, ['direct', 'indirect']),
      certainty: mostly(claim.certainty, ['certain', 'probable', 'possible', 'unknown', null]),
      polarity: mostly(claim.polarity, ['+', '-']),
      ...(chance(0.1) ? { part: 'footer' } : {}),
      chain: [
        { kind: 'report' },
        ...kept(claim.chain).map((link) => ({
          kind: mostly(link.kind, ['person', 'unknown', 'outlet']),
          name: renamed(link.name),
          ...(link.span ? shifted(link.span) : {}),
        })),
      ],
    })),
    events: kept(gold.events).map((event) => ({
      type: mostly(event.type, ['ASSAULT', 'CONSULT']),
      trigger: chance(0.05) ? null : shifted(event.trigger),
      actor: entityOf(event.actor),
      recipient: entityOf(event.recipient),
      place: entityOf(event.place),
      time: mostly(times.find(({ value }) => value === event.date)?.id ?? null, [times[0]?.id ?? null]),
      ...(chance(0.1) ? {} : { status: mostly(event.status, ['actual', 'denied', 'possible', 'planned', null]) }),
    })),
  };
};
