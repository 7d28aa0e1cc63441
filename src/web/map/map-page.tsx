import { useState } from 'react';
import type { HappeningsPage, Site, Sites } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { asked } from '../frame/find-bar.tsx';
import { OverviewFilters } from '../frame/overview-filters.tsx';
import { pathOf, setQuery, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Nothing, Waiting } from '../text/state.tsx';
import { HappeningRow } from '../timeline/happening-row.tsx';
import { counted, useTongue } from '../words/words.ts';
import { PlacesMap } from './places-map.tsx';

const ASKED = ['types', 'status', 'since', 'until'];
const LISTED = 60;
const SHOWN = 30;

/** The places of the case on a map that is drawn from the program's own files. */
export default function MapPage() {
  const { words } = useTongue();
  const { query } = useAddress();
  const question = asked(query, ASKED);
  const { data, failure } = useAnswer<Sites>(withQuery('/api/places', question));
  const [hovered, setHovered] = useState<number | null>(null);
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  const chosen = data.sites.find(({ key }) => String(key) === query.place) ?? null;
  const choose = (key: number | null): void => setQuery({ place: key === null ? '' : String(key) }, { replace: true });
  return (
    <div className="drawing-page">
      <section className="drawing-column" aria-label={words.map.title}>
        <OverviewFilters of="events" />
        <PlacesMap sites={data.sites} chosen={chosen?.key ?? null} onChoose={choose} onHover={setHovered} />
      </section>
      <aside className="beside" aria-label={words.map.title}>
        {chosen ? (
          <ChosenPlace site={chosen} question={question} onClose={() => choose(null)} />
        ) : (
          <PlaceList sites={data.sites} hovered={hovered} onChoose={choose} />
        )}
      </aside>
    </div>
  );
}

interface ListProps {
  readonly sites: readonly Site[];
  readonly hovered: number | null;
  readonly onChoose: (key: number) => void;
}

const PlaceList = ({ sites, hovered, onChoose }: ListProps) => {
  const tongue = useTongue();
  const { words } = tongue;
  if (sites.length === 0) return <Nothing />;
  return (
    <>
      <p className="aside">{words.map.choose}</p>
      <p className="aside map-legend">
        {(['town', 'region'] as const).map((precision) => (
          <span key={precision}>
            <span className={`place-sign is-${precision}`} /> {words.map.legend[precision]}
          </span>
        ))}
      </p>
      <ul className="plain-list">
        {sites
          .slice(-LISTED)
          .reverse()
          .map((site) => (
            <li key={site.key} className={site.key === hovered ? 'is-hovered' : undefined}>
              <button type="button" onClick={() => onChoose(site.key)}>
                <span className={`place-sign is-${site.precision}`} />
                <Quoted text={site.name} />
                <span className="grow" />
                <span className="aside">{counted(tongue, words.count.reports, site.reports)}</span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
};

interface PlaceProps {
  readonly site: Site;
  readonly question: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

const ChosenPlace = ({ site, question, onClose }: PlaceProps) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { data } = useAnswer<HappeningsPage>(
    withQuery('/api/events', { ...question, place: site.key, order: 'latest', limit: SHOWN }),
  );
  const events = data?.happenings ?? [];
  return (
    <>
      <div className="beside-bar">
        <h2>
          <Go href={pathOf({ page: 'actors', item: String(site.key) })}>
            <Quoted text={site.name} className="place-name" />
          </Go>
        </h2>
        <span className="grow" />
        <button type="button" className="quiet" aria-label={words.claim.close} onClick={onClose}>
          ✕
        </button>
      </div>
      <p className="claim-facts">
        {site.latin && <span>{site.latin}</span>}
        <span>{words.map.precision[site.precision]}</span>
        <span dir="ltr">
          {site.lat.toFixed(2)}, {site.lon.toFixed(2)}
        </span>
        <span>
          {words.map.mentions} {counted(tongue, words.count.reports, site.reports)}
        </span>
      </p>
      {events.length > 0 && (
        <section className="claim-panel">
          <h3>
            {words.map.events}{' '}
            <Go className="more" href={pathOf({ page: 'timeline', query: { ...question, place: String(site.key) } })}>
              {words.nav.timeline}
            </Go>
          </h3>
          {events.map((event) => (
            <HappeningRow key={`${event.report.id} ${event.id}`} happening={event} />
          ))}
        </section>
      )}
    </>
  );
};
