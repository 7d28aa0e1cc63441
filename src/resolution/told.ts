import type { Shown } from '../model/decisions.ts';
import type { Event, Evidence, Tie } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ToldDecision, ToldEvent, ToldTie } from '../model/told.ts';

type PartyOf = (entity: string | null) => number;

/** The events of a report as they are listed over a case. */
export const toldEvents = (report: Report, evidence: Evidence, partyOf: PartyOf): ToldEvent[] => {
  const times = new Map(evidence.times.map((time) => [time.id, time]));
  return evidence.events.map((event: Shown<Event>) => {
    const { id, type, mode, status, claims, trigger, actor, recipient, place, quantity } = event;
    const time = times.get(event.time ?? '');
    return {
      id,
      type,
      mode,
      status,
      claims,
      span: spanOf(trigger),
      sentence: sentenceAround(trigger, report, evidence),
      actor: partyOf(actor),
      recipient: partyOf(recipient),
      place: partyOf(place),
      date: time?.value ?? null,
      earliest: time?.earliest ?? null,
      latest: time?.latest ?? null,
      quantity: quantity && { value: quantity.value, what: quantity.what },
      ...decidedOf(event),
    };
  });
};

/** The ties of a report as they are listed over a case. */
export const toldTies = (report: Report, evidence: Evidence, partyOf: PartyOf): ToldTie[] =>
  evidence.ties.flatMap((tie: Shown<Tie>): ToldTie[] => {
    const { id, type, status, claims, spans, from, to, since, until } = tie;
    const span = spans.find(({ in: part }) => part === undefined) ?? spans[0];
    if (!span) return [];
    return [
      {
        id,
        type,
        status,
        claims,
        span: spanOf(span),
        sentence: sentenceAround(span, report, evidence),
        from: partyOf(from),
        to: partyOf(to),
        since,
        until,
        ...decidedOf(tie),
      },
    ];
  });

const decidedOf = ({ decided }: Pick<Shown<Tie>, 'decided'>): { decided?: ToldDecision } =>
  decided && decided.corrected.length > 0
    ? { decided: 'corrected' }
    : decided?.verdict === 'accepted'
      ? { decided: 'accepted' }
      : {};

const spanOf = ({ start, end, in: part }: Span): Span => ({ start, end, ...(part ? { in: part } : {}) });

/** The sentence in which something stands; the headline as a whole. */
const sentenceAround = ({ start, end, in: part }: Span, { title }: Report, { sentences }: Evidence): Span => {
  if (part) return { start: 0, end: title?.length ?? 0, in: part };
  const sentence = sentences.find((each) => each.start <= start && each.end >= end);
  return sentence ? { start: sentence.start, end: sentence.end } : { start, end };
};
