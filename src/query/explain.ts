import type { Claim, Entity, Evidence, SourceLink } from '../model/evidence.ts';
import type { Language, RuleNote } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { wordsOf } from './context.ts';

/** One piece of a claim: the words that it stands on and the rule that read it. */
export interface ExplainedPart {
  readonly what: 'cue' | 'content' | 'link' | 'said' | 'via' | 'event' | 'tie';
  /** What the piece was read as. */
  readonly value: string;
  /** The words matched; `null` where the text leaves them out. */
  readonly words: string | null;
  readonly span: Span | null;
  readonly rule: RuleNote;
}

/** Every piece of a claim with its rule: the cue, the content, each link of the chain, the date, and the events and ties that hang on it. */
export const explainClaim = (report: Report, evidence: Evidence, claim: Claim, language: Language): ExplainedPart[] => {
  const part = (what: ExplainedPart['what'], value: string, span: Span | null, rule: string): ExplainedPart => ({
    what,
    value,
    words: span ? wordsOf(report, span) : null,
    span,
    rule: noteOf(rule, language),
  });
  const entities = new Map(evidence.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | null): string => (id === null ? '?' : (entities.get(id)?.name ?? id));
  const said = evidence.times.find(({ id }) => id === claim.said);
  return [
    part('cue', `${claim.certainty}${claim.polarity === '-' ? ', denied' : ''}`, claim.cue, claim.rule),
    ...claim.content.map((span) => part('content', claim.mode, span, claim.rule)),
    ...claim.chain.flatMap((link) =>
      link.kind === 'report'
        ? []
        : [part('link', linkValue(link, entities), spanOf(link), linkRule(claim, link, entities) ?? claim.rule)],
    ),
    ...(said ? [part('said', said.value, said, said.rule)] : []),
    ...(claim.via ? [part('via', claim.via.name, claim.via, claim.rule)] : []),
    ...evidence.events
      .filter(({ claims }) => claims.includes(claim.id))
      .map(({ type, mode, status, actor, recipient, trigger, rule }) =>
        part(
          'event',
          `${type}${mode ? ` ${mode}` : ''}, ${status}, by ${nameOf(actor)}, towards ${nameOf(recipient)}`,
          trigger,
          rule,
        ),
      ),
    ...evidence.ties
      .filter(({ claims }) => claims.includes(claim.id))
      .map(({ type, status, from, to, spans, rule }) =>
        part('tie', `${type}, ${status}, from ${nameOf(from)}, to ${nameOf(to)}`, spans[0] ?? null, rule),
      ),
  ];
};

const spanOf = ({ start, end, in: part }: SourceLink): Span | null =>
  start === undefined || end === undefined ? null : { start, end, ...(part === undefined ? {} : { in: part }) };

/** Who the source is, with the state that a capital or seat speaks for. */
const linkValue = ({ kind, name, certainty, entity }: SourceLink, entities: ReadonlyMap<string, Entity>): string => {
  const state = entities.get(entities.get(entity ?? '')?.standsFor ?? '');
  return `${kind} ${name ?? '(unnamed)'}${state ? ` for ${state.name}` : ''}, ${certainty}`;
};

/** Why a source is taken for its entity: the rule of the mention that stands there, or at the cue where it is left out. */
const linkRule = (claim: Claim, link: SourceLink, entities: ReadonlyMap<string, Entity>): string | null => {
  const entity = entities.get(link.entity ?? '');
  const start = link.start ?? claim.cue.start;
  return entity ? (entity.mentions.find((each) => each.rule && each.start === start)?.rule ?? entity.rule) : null;
};

const noteOf = (id: string, { rules }: Language): RuleNote =>
  rules.get(id) ?? { id, means: 'This rule has no description.', file: '' };
