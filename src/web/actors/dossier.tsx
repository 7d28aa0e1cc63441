import type { Dossier as DossierAnswer, FoundClaim } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { ClaimRow } from '../claims/claim-row.tsx';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Rate } from '../sources/rate.tsx';
import { RatingBadge, useRating } from '../sources/rating.tsx';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { HappeningRow } from '../timeline/happening-row.tsx';
import { counted, useTongue } from '../words/words.ts';
import { Merge } from './merge.tsx';
import { ShareActor } from './share-actor.tsx';
import { Spellings } from './spellings.tsx';
import { byTime, Ties } from './ties.tsx';

/** What the case holds of one person, organisation or place. */
export const Dossier = ({ party: key }: { readonly party: string }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { data, failure } = useAnswer<DossierAnswer>(`/api/parties/${encodeURIComponent(key)}`);
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  const { entity: party, offices, ties, events, eventCount, says, saidOf } = data;
  return (
    <article className="wide-page dossier" aria-label={party.name}>
      <header>
        <p className="aside">
          {words.entity[party.type]} · {counted(tongue, words.count.reports, party.reports)}
        </p>
        <h1>
          <Quoted text={party.name} /> {party.latin && <span className="latin-name">{party.latin}</span>}
        </h1>
        <Spellings dossier={data} />
        <Merge party={party} />
        <ActorRating name={party.name} />
        <ShareActor dossier={data} />
      </header>
      {offices.length > 0 && (
        <section>
          <h2>{words.actors.offices}</h2>
          <Ties ties={byTime(offices)} party={party.key} />
        </section>
      )}
      {ties.length > 0 && (
        <section>
          <h2>
            {words.actors.ties}{' '}
            <Go className="more" href={pathOf({ page: 'network', query: { party: key } })}>
              {words.nav.network}
            </Go>
          </h2>
          <Ties ties={ties} party={party.key} />
        </section>
      )}
      <Words title={words.actors.by} claims={says} question={{ byParty: key }} />
      <Words title={words.actors.about} claims={saidOf} question={{ aboutParty: key }} />
      {eventCount > 0 && <Events events={events} party={key} />}
    </article>
  );
};

const ActorRating = ({ name }: { readonly name: string }) => {
  const { words } = useTongue();
  const rating = useRating(name);
  return (
    <details className="actor-rating">
      <summary>
        {words.sources.rating} <RatingBadge rating={rating} />
      </summary>
      <Rate key={rating?.number} source={name} rating={rating} />
    </details>
  );
};

interface WordsProps {
  readonly title: string;
  readonly claims: readonly FoundClaim[];
  readonly question: Readonly<Record<string, string>>;
}

const Words = ({ title, claims, question }: WordsProps) => {
  const { words } = useTongue();
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>
        {title}{' '}
        <Go className="more" href={pathOf({ page: 'claims', query: question })}>
          {words.state.more}
        </Go>
      </h2>
      {claims.map((found) => (
        <ClaimRow key={`${found.report.id} ${found.claim.id}`} found={found} />
      ))}
    </section>
  );
};

const Events = ({ events, party }: { readonly events: DossierAnswer['events']; readonly party: string }) => {
  const { words } = useTongue();
  return (
    <section>
      <h2>
        {words.actors.events}{' '}
        <Go className="more" href={pathOf({ page: 'timeline', query: { party } })}>
          {words.state.more}
        </Go>
      </h2>
      {events.map((happening) => (
        <HappeningRow key={`${happening.report.id} ${happening.id}`} happening={happening} />
      ))}
    </section>
  );
};
