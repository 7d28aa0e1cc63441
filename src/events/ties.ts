import type { Event, Tie } from '../model/evidence.ts';

/** Lasting ties that events leave: whoever arms, funds or trains someone supports them. */
export const readTies = (events: readonly Event[]): Tie[] =>
  events.flatMap(({ type, actor, recipient, time, status, trigger, claims }, i): Tie[] => {
    const tie = TIE_OF[type];
    if (!tie || !actor || !recipient) return [];
    return [
      {
        id: `r${i + 1}`,
        type: tie,
        from: actor,
        to: recipient,
        since: time,
        until: null,
        status,
        spans: [trigger],
        claims,
        rule: 'ar.tie.event',
      },
    ];
  });

const TIE_OF: Readonly<Partial<Record<Event['type'], string>>> = {
  AID: 'supports',
  SUPPORT: 'supports',
  CONSULT: 'meets',
  ASSAULT: 'attacks',
  ACCUSE: 'accuses',
  THREATEN: 'threatens',
  SANCTION: 'sanctions',
};
