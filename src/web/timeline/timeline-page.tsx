import type { Happening, HappeningsPage, Months } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, FindChoice } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { OVERVIEW_ASKED, OverviewFilters } from '../frame/overview-filters.tsx';
import { setQuery, useAddress } from '../shell/address.ts';
import { dateText } from '../words/dates.ts';
import { fill, useTongue } from '../words/words.ts';
import { endOf } from './bars.ts';
import { HappeningRow } from './happening-row.tsx';
import { LAST, MonthBars } from './month-bars.tsx';

const PAGE = 100;

/** The dated events of the case in order, as each report tells them. */
export default function TimelinePage() {
  const tongue = useTongue();
  const { words, numbers } = tongue;
  const { query } = useAddress();
  const question = { order: 'latest', ...asked(query, [...OVERVIEW_ASKED, 'order']) };
  const isAll = query.since || query.until || query.order;
  const { data: bars } = useAnswer<Months>(
    withQuery('/api/events/months', { ...question, since: '', until: '', order: '' }),
  );
  const end = bars && bars.months.length > 1 && !isAll ? endOf(bars.months) : null;
  return (
    <section className="wide-page list-page">
      <header>
        <h1>{words.timeline.title}</h1>
        <p>
          {words.timeline.intro}{' '}
          {bars && bars.undated > 0 && fill(words.timeline.undated, { n: numbers.format(bars.undated) })}
        </p>
      </header>
      {bars && bars.months.length > 1 && <MonthBars months={bars.months} />}
      <OverviewFilters of="events">
        <FindChoice
          name="order"
          label={words.timeline.order}
          options={[
            { value: '', label: words.timeline.latest },
            { value: 'earliest', label: words.timeline.earliest },
          ]}
        />
        {query.place && (
          <button type="button" className="chip" onClick={() => setQuery({ place: '' })}>
            {words.find.onePlace} ✕
          </button>
        )}
      </OverviewFilters>
      {end && end.later > 0 && (
        <p className="later">
          <button
            type="button"
            className="chip"
            onClick={() => setQuery({ since: end.until, until: LAST, order: 'earliest' })}
          >
            {fill(words.timeline.later, { n: numbers.format(end.later), date: dateText(tongue, end.until) })}
          </button>
        </p>
      )}
      {/* Where the list begins is known with the bars. */}
      {(bars || isAll) && <EventList question={end ? { ...question, until: end.until } : question} />}
    </section>
  );
}

const EventList = ({ question }: { readonly question: Readonly<Record<string, string>> }) => {
  const { words } = useTongue();
  const pages = usePages<HappeningsPage, Happening>(
    JSON.stringify(question),
    (known) => withQuery('/api/events', { ...question, skip: known.length, limit: PAGE }),
    ({ happenings, more }) => ({ items: happenings, more }),
  );
  return (
    <LongList
      pages={pages}
      label={words.timeline.title}
      keyOf={({ report, id }) => `${report.id} ${id}`}
      rowHeight={100}
      render={(happening) => <HappeningRow happening={happening} />}
    />
  );
};
