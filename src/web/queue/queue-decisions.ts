import type { Decision, DecisionTarget, QueueItem, Span } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { toldAddress } from '../statements/told-address.ts';

/** Tells the items of the queue apart. */
export const keyOf = (item: QueueItem): string =>
  item.kind === 'name'
    ? `${item.kind} ${item.type} ${item.name} ${item.of}`
    : item.kind === 'sentence'
      ? `${item.kind} ${item.report.id} ${item.start}`
      : `${item.kind} ${[item.dispute.a, item.dispute.b].map(({ report, span }) => `${report} ${span.start}`).join(' ')}`;

/**
 * What it means to say of an item that the program is right: a contradiction is one, a name is the other's, nothing was to
 * be read in a sentence; or that it is not.
 */
export const decisionOn = (item: QueueItem, isRight: boolean): Decision => {
  if (item.kind === 'sentence')
    return {
      kind: isRight ? 'accept' : 'reject',
      target: passage(item.report.id, { start: item.start, end: item.end }, item.words),
    };
  const kind = isRight ? 'same' : 'different';
  if (item.kind === 'name') return { kind, targets: [entity(item.of), entity(item.name)] };
  const { a, b } = item.dispute;
  return { kind, targets: [passage(a.report, a.span, a.words), passage(b.report, b.span, b.words)] };
};

const entity = (name: string) => ({ kind: 'entity' as const, report: null, name });

const passage = (report: string, span: Span, words: string): DecisionTarget & { readonly kind: 'passage' } => ({
  kind: 'passage',
  report,
  passage: { ...span, words },
});

/** Where an item can be looked at, and corrected. */
export const addressOf = (item: QueueItem): string => {
  if (item.kind === 'name') return pathOf({ page: 'actors', query: { name: item.of } });
  if (item.kind === 'sentence')
    return pathOf({ page: 'reports', item: item.report.id, query: { at: String(item.start) } });
  const { report, assertion, span } = item.dispute.a;
  return toldAddress({ report, assertion, at: span.start });
};
