import type {
  Claim,
  DecidedNow,
  Decision,
  Entity,
  Event,
  EvidenceTarget,
  PlacedWords,
  Report,
  Span,
  Tie,
} from '../../contract/index.ts';
import { send } from '../ask/ask.ts';
import { caseChanged } from '../ask/use-answer.ts';

/** Numbers of what was decided in this window, the latest last; what was taken back is gone from it. */
const made: number[] = [];

/** Writes a decision into the log. The page then shows the case as it is. */
export const decide = async (decision: Decision, by: string): Promise<void> => {
  const { number } = await send<DecidedNow>('/api/decisions', { decision, by });
  if (decision.kind !== 'undo') made.push(number);
  caseChanged();
};

/** Takes back the latest decision of this window. Answers whether there was one. */
export const undoLast = async (by: string): Promise<boolean> => {
  const number = made.pop();
  if (number === undefined) return false;
  await decide({ kind: 'undo', number }, by);
  return true;
};

/** The words of a span with their place: found again when the report is read anew. */
export const placed = ({ title, text }: Report, { start, end, in: part }: Span): PlacedWords => ({
  start,
  end,
  ...(part ? { in: part } : {}),
  words: (part ? (title ?? '') : text).slice(start, end),
});

export const claimTarget = (report: Report, { cue, content }: Claim): EvidenceTarget => ({
  kind: 'claim',
  report: report.id,
  cue: placed(report, cue),
  content: content.map((span) => placed(report, span)),
});

export const eventTarget = (report: Report, { type, trigger }: Event): EvidenceTarget & { readonly kind: 'event' } => ({
  kind: 'event',
  report: report.id,
  type,
  trigger: placed(report, trigger),
});

/** A tie is meant by its kind and the names of its ends. */
export const tieTarget = (
  report: Report,
  { type, from, to }: Tie,
  entities: ReadonlyMap<string, Entity>,
): EvidenceTarget & { readonly kind: 'tie' } => ({
  kind: 'tie',
  report: report.id,
  type,
  from: entities.get(from)?.name ?? from,
  to: entities.get(to)?.name ?? to,
});
