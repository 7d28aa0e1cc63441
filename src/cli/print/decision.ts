import type { Decision, DecisionTarget, LoggedDecision } from '../../model/decisions.ts';
import { type Page, quoted } from '../page.ts';
import { SEPARATOR } from './block.ts';

/** A line of the log: number, what, by whom, when. */
export const printDecision = (page: Page, { number, at, by, decision }: LoggedDecision): string =>
  [`${number}  ${page.paint('strong', decision.kind)} ${whatOf(page, decision)}`, quoted(page, by), at].join(SEPARATOR);

const whatOf = (page: Page, decision: Decision): string => {
  const named = (target: DecisionTarget): string => targetOf(page, target);
  if (decision.kind === 'undo') return String(decision.number);
  if (decision.kind === 'reliability')
    return `${quoted(page, decision.source)} ${decision.reliability}${decision.credibility ?? ''}`;
  if (decision.kind === 'merge') return decision.entities.map(named).join(', ');
  if (decision.kind === 'split') return `${named(decision.entity)}: ${quoted(page, decision.name)}`;
  if ('targets' in decision) return decision.targets.map(named).join(', ');
  if (decision.kind === 'note') return `${named(decision.target)}: ${quoted(page, decision.text)}`;
  if (decision.kind === 'correct')
    return `${named(decision.target)}: ${quoted(page, JSON.stringify(decision.correction))}`;
  return named(decision.target);
};

const targetOf = (page: Page, target: DecisionTarget): string => {
  const words =
    target.kind === 'claim'
      ? target.content.map((each) => each.words).join(' … ')
      : target.kind === 'event'
        ? `${target.type} ${target.trigger.words}`
        : target.kind === 'tie'
          ? `${target.from} ${target.type} ${target.to}`
          : target.kind === 'entity'
            ? target.name
            : target.kind === 'passage'
              ? target.passage.words
              : '';
  return `${target.kind} ${quoted(page, words)}${target.report === null ? '' : ` in ${quoted(page, target.report)}`}`;
};
