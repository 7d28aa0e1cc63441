import type { Claim, Entity, Event, Report, Shown, Tie, WholeReport } from '../../contract/index.ts';
import { eventTarget, tieTarget } from '../deciding/decide.ts';
import { HappeningDecision } from '../deciding/happening-decision.tsx';
import { StatusWord } from '../text/badges.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { dateText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';

interface EventsProps {
  readonly whole: WholeReport;
  /** `null`: what the report tells in its own voice. */
  readonly claim: Claim | null;
}

/** The events and relations that hang on a claim, or on none. */
export const ClaimEvents = ({ whole: { report, evidence }, claim }: EventsProps) => {
  const { words } = useTongue();
  const isOwn = ({ claims }: { readonly claims: readonly string[] }): boolean =>
    claim === null ? claims.length === 0 : claims.includes(claim.id);
  const events = evidence.events.filter(isOwn);
  const ties = evidence.ties.filter(isOwn);
  const entities = new Map(evidence.entities.map((entity) => [entity.id, entity]));
  const times = new Map(evidence.times.map(({ id, value }) => [id, value]));
  return (
    <>
      {events.length > 0 && (
        <section>
          <h3>{words.claim.events}</h3>
          <ul className="happenings">
            {events.map((event) => (
              <EventLine
                key={event.id}
                report={report}
                event={event}
                entities={entities}
                time={times.get(event.time ?? '') ?? null}
              />
            ))}
          </ul>
        </section>
      )}
      {ties.length > 0 && (
        <section>
          <h3>{words.claim.ties}</h3>
          <ul className="happenings">
            {ties.map((tie) => (
              <TieLine key={tie.id} report={report} tie={tie} entities={entities} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

const wasClass = ({ decided }: Shown<object>): string => (decided?.verdict ? `was-${decided.verdict}` : '');

type Entities = ReadonlyMap<string, Entity>;

interface EventLineProps {
  readonly report: Report;
  readonly event: Shown<Event>;
  readonly entities: Entities;
  readonly time: string | null;
}

const EventLine = ({ report, event, entities, time }: EventLineProps) => {
  const tongue = useTongue();
  const { words } = tongue;
  const kinds = useKindNames();
  return (
    <li className={wasClass(event)}>
      <strong>{kinds.event(event.type, event.mode)}</strong> <StatusWord status={event.status} />
      {(['actor', 'recipient', 'place'] as const).map((role) => {
        const entity = entities.get(event[role] ?? '');
        return entity ? (
          <span key={role} className="role">
            <span className="aside">{words.role[role]}</span> <Quoted text={entity.name} />
          </span>
        ) : null;
      })}
      {time !== null && (
        <span className="role">
          <span className="aside">{words.role.time}</span> {dateText(tongue, time)}
        </span>
      )}
      {event.quantity && (
        <span className="role">
          <bdi dir="auto">
            {event.quantity.value} {event.quantity.what}
          </bdi>
        </span>
      )}
      <HappeningDecision target={eventTarget(report, event)} decided={event.decided} date={time ?? ''} />
    </li>
  );
};

interface TieLineProps {
  readonly report: Report;
  readonly tie: Shown<Tie>;
  readonly entities: Entities;
}

const TieLine = ({ report, tie, entities }: TieLineProps) => {
  const kinds = useKindNames();
  const name = (id: string): string => entities.get(id)?.name ?? '?';
  return (
    <li className={wasClass(tie)}>
      <Quoted text={name(tie.from)} /> <strong>{kinds.tie(tie.type)}</strong> <Quoted text={name(tie.to)} />{' '}
      <StatusWord status={tie.status} />
      <HappeningDecision target={tieTarget(report, tie, entities)} decided={tie.decided} date={tie.since ?? ''} />
    </li>
  );
};
