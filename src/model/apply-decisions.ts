import { daysOfDate } from './days.ts';
import {
  type CorrectedField,
  type Correction,
  type Decided,
  type EvidenceTarget,
  inForce,
  type LoggedDecision,
  type Shown,
} from './decisions.ts';
import type { Chain, Claim, Event, Evidence, SentenceState, SourceLink, Tie, Time } from './evidence.ts';
import { claimsMeant, eventsMeant, locateAll, tiesMeant } from './find-target.ts';
import { mergeEntities, splitEntity } from './regroup-entities.ts';
import type { Report } from './report.ts';

/** The evidence of a report as it is shown. */
export interface ShownEvidence extends Omit<Evidence, 'claims' | 'events' | 'ties' | 'sentences'> {
  readonly claims: readonly Shown<Claim>[];
  readonly events: readonly Shown<Event>[];
  readonly ties: readonly Shown<Tie>[];
  readonly sentences: readonly Shown<SentenceState>[];
}

/** The rule that stands with what a person put in. */
const RULE = 'decision';
const NOTHING: Decided = { verdict: null, corrected: [], notes: [], decisions: [] };

/**
 * A reading with the decisions replayed on it, in the order of the log. Pure; decisions on other reports, and on what
 * this reading does not find, change nothing. What was rejected is left out, and what rests on it alone, unless
 * `withRejected`; then it is marked.
 */
export const applyDecisions = (
  report: Report,
  reading: Evidence,
  log: readonly LoggedDecision[],
  withRejected = false,
): ShownEvidence => {
  let shown: ShownEvidence = reading;
  for (const logged of inForce(log)) {
    const { decision } = logged;
    if (decision.kind === 'merge') shown = { ...shown, ...mergeEntities(report.id, shown, decision.entities) };
    else if (decision.kind === 'split') shown = { ...shown, ...splitEntity(report, shown, decision, logged.number) };
    else if ('target' in decision && decision.target.kind === 'passage')
      shown = { ...shown, sentences: sentencesMarked(report, shown, decision.target.passage.words, markOf(logged)) };
    else if ('target' in decision && isEvidence(decision.target) && decision.target.report === report.id) {
      // What is meant is sought in what was read: a correction must not hide a claim from the next decision on it.
      const ids = idsMeant(report, reading, shown, decision.target);
      if (ids.size === 0) continue;
      const mark = markOf(logged);
      if (decision.kind === 'correct') shown = corrected(report, shown, ids, decision.correction, logged.number);
      shown = { ...shown, ...markAll(shown, decision.target.kind, ids, mark) };
    }
  }
  return withRejected ? shown : withoutRejected(shown);
};

const isEvidence = (target: { readonly kind: string }): target is EvidenceTarget =>
  target.kind === 'claim' || target.kind === 'event' || target.kind === 'tie';

const idsMeant = (report: Report, reading: Evidence, shown: ShownEvidence, target: EvidenceTarget): Set<string> => {
  const found =
    target.kind === 'claim'
      ? claimsMeantNow(report, reading, shown, target)
      : target.kind === 'event'
        ? [...eventsMeant(report, reading, target), ...eventsMeant(report, shown, target)]
        : [...tiesMeant(reading, target), ...tiesMeant(shown, target)];
  return new Set(found.map(({ id }) => id));
};

/** What was corrected is decided on by the words that it shows. */
const claimsMeantNow = (
  report: Report,
  reading: Evidence,
  shown: ShownEvidence,
  target: EvidenceTarget & { readonly kind: 'claim' },
): Claim[] => {
  const asRead = claimsMeant(report, reading, target);
  return asRead.length > 0 ? asRead : claimsMeant(report, shown, target);
};

/** What one decision adds to what was decided before. */
const markOf =
  ({ number, by, at, decision }: LoggedDecision) =>
  (before: Decided = NOTHING): Decided => ({
    verdict: decision.kind === 'accept' ? 'accepted' : decision.kind === 'reject' ? 'rejected' : before.verdict,
    corrected:
      decision.kind === 'correct'
        ? [...new Set([...before.corrected, ...(Object.keys(decision.correction) as CorrectedField[])])]
        : before.corrected,
    notes: decision.kind === 'note' ? [...before.notes, { text: decision.text, by, at }] : before.notes,
    decisions: [...before.decisions, number],
  });

/** Sentences are known by their words, in whichever report they stand. */
const sentencesMarked = (
  { title, text }: Report,
  { sentences }: ShownEvidence,
  words: string,
  mark: (before?: Decided) => Decided,
): ShownEvidence['sentences'] =>
  sentences.map((sentence) => {
    const { start, end, in: part, decided } = sentence;
    const isMeant = (part ? (title ?? '') : text).slice(start, end) === words;
    return isMeant ? { ...sentence, decided: mark(decided) } : sentence;
  });

const markAll = (
  shown: ShownEvidence,
  kind: EvidenceTarget['kind'],
  ids: ReadonlySet<string>,
  mark: (before?: Decided) => Decided,
): Partial<ShownEvidence> => {
  const marked = <T extends { readonly id: string }>(all: readonly Shown<T>[]): Shown<T>[] =>
    all.map((each) => (ids.has(each.id) ? { ...each, decided: mark(each.decided) } : each));
  if (kind === 'claim') return { claims: marked(shown.claims) };
  return kind === 'event' ? { events: marked(shown.events) } : { ties: marked(shown.ties) };
};

const corrected = (
  report: Report,
  shown: ShownEvidence,
  ids: ReadonlySet<string>,
  correction: Correction,
  number: number,
): ShownEvidence => {
  const { type, date } = correction;
  const days = date === undefined ? null : daysOfDate(date);
  const timeId = `d${number}`;
  const first = [...shown.claims, ...shown.events].find(({ id }) => ids.has(id));
  const place = first && ('trigger' in first ? first.trigger : first.cue);
  const time: Time | null =
    days && place
      ? {
          id: timeId,
          type: 'DATE',
          value: date!,
          earliest: days.first,
          latest: days.last,
          age: false,
          start: place.start,
          end: place.end,
          rule: RULE,
        }
      : null;
  const change = <T extends { readonly id: string }>(all: readonly T[], to: (each: T) => Partial<T>): T[] =>
    all.map((each) => (ids.has(each.id) ? { ...each, ...to(each) } : each));
  return {
    ...shown,
    times: time ? [...shown.times, time] : shown.times,
    claims: change(shown.claims, (claim) => correctedClaim(report, shown, claim, correction, time && timeId)),
    events: change(shown.events, () => ({
      ...(type === undefined ? {} : { type: type as Event['type'], mode: null }),
      ...(time ? { time: timeId } : {}),
    })),
    ties: change(shown.ties, () => ({
      ...(type === undefined ? {} : { type }),
      ...(date === undefined ? {} : { since: date }),
    })),
  };
};

const correctedClaim = (
  report: Report,
  shown: ShownEvidence,
  claim: Claim,
  { certainty, polarity, speaker, content }: Correction,
  said: string | null,
): Partial<Claim> => {
  const spans = content ? locateAll(report, content) : [];
  return {
    ...(certainty === undefined ? {} : { certainty }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(said === null ? {} : { said }),
    ...(spans.length > 0 ? { content: spans } : {}),
    ...(speaker === undefined ? {} : { chain: correctedChain(report, shown, claim, speaker) }),
  };
};

const correctedChain = (
  report: Report,
  { entities }: ShownEvidence,
  { chain: [first, ...links], certainty }: Claim,
  { link, name, kind, at }: NonNullable<Correction['speaker']>,
): Chain => {
  const former = links[link - 1];
  const place = at ? locateAll(report, [at])[0] : undefined;
  const put: SourceLink[] =
    name === null
      ? []
      : [
          {
            kind: kind ?? former?.kind ?? 'person',
            name,
            entity: entities.find((each) => each.name === name)?.id ?? null,
            certainty: former?.certainty ?? certainty,
            ...place,
          },
        ];
  return [first, ...links.slice(0, link - 1), ...put, ...links.slice(link)];
};

/** Leaves out what was rejected, and the events and ties that only rejected claims tell. */
const withoutRejected = (shown: ShownEvidence): ShownEvidence => {
  const isRejected = ({ decided }: { readonly decided?: Decided }): boolean => decided?.verdict === 'rejected';
  const gone = new Set(shown.claims.filter(isRejected).map(({ id }) => id));
  const remaining = <T extends { readonly claims: readonly string[]; readonly decided?: Decided }>(
    all: readonly T[],
  ): T[] =>
    all.flatMap((each) => {
      const claims = each.claims.filter((id) => !gone.has(id));
      if (isRejected(each) || (claims.length === 0 && each.claims.length > 0)) return [];
      return [claims.length === each.claims.length ? each : { ...each, claims }];
    });
  return {
    ...shown,
    claims: shown.claims.filter(({ id }) => !gone.has(id)),
    events: remaining(shown.events),
    ties: remaining(shown.ties),
  };
};
