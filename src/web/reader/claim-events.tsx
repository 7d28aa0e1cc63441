import type { Claim, Entity, Event, Tie, WholeReport } from '../../contract/index.ts';
import { StatusWord } from '../text/badges.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { dateText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';

/** The events and relations that hang on a claim. */
export const ClaimEvents = ({ whole: { evidence }, claim }: { readonly whole: WholeReport; readonly claim: Claim }) => {
  const { words } = useTongue();
  const events = evidence.events.filter(({ claims }) => claims.includes(claim.id));
  const ties = evidence.ties.filter(({ claims }) => claims.includes(claim.id));
  const entities = new Map(evidence.entities.map((entity) => [entity.id, entity]));
  const times = new Map(evidence.times.map(({ id, value }) => [id, value]));
  return (
    <>
      {events.length > 0 && (
        <section>
          <h3>{words.claim.events}</h3>
          <ul className="happenings">
            {events.map((event) => (
              <EventLine key={event.id} event={event} entities={entities} time={times.get(event.time ?? '') ?? null} />
            ))}
          </ul>
        </section>
      )}
      {ties.length > 0 && (
        <section>
          <h3>{words.claim.ties}</h3>
          <ul className="happenings">
            {ties.map((tie) => (
              <TieLine key={tie.id} tie={tie} entities={entities} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

type Entities = ReadonlyMap<string, Entity>;

const EventLine = ({
  event,
  entities,
  time,
}: {
  readonly event: Event;
  readonly entities: Entities;
  readonly time: string | null;
}) => {
  const tongue = useTongue();
  const { words } = tongue;
  const kinds = useKindNames();
  return (
    <li>
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
    </li>
  );
};

const TieLine = ({ tie, entities }: { readonly tie: Tie; readonly entities: Entities }) => {
  const kinds = useKindNames();
  const name = (id: string): string => entities.get(id)?.name ?? '?';
  return (
    <li>
      <Quoted text={name(tie.from)} /> <strong>{kinds.tie(tie.type)}</strong> <Quoted text={name(tie.to)} />{' '}
      <StatusWord status={tie.status} />
    </li>
  );
};
