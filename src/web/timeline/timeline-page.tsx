import type { Happening, HappeningsPage, Months } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, FindChoice } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { OVERVIEW_ASKED, OverviewFilters } from '../frame/overview-filters.tsx';
import { useAddress } from '../shell/address.ts';
import { fill, useTongue } from '../words/words.ts';
import { HappeningRow } from './happening-row.tsx';
import { MonthBars } from './month-bars.tsx';

const PAGE = 100;

/** The dated events of the case in order, as each report tells them. */
export default function TimelinePage() {
  const { words, numbers } = useTongue();
  const { query } = useAddress();
  const question = { order: 'latest', ...asked(query, [...OVERVIEW_ASKED, 'order']) };
  const { data: bars } = useAnswer<Months>(
    withQuery('/api/events/months', { ...question, since: '', until: '', order: '' }),
  );
  const pages = usePages<HappeningsPage, Happening>(
    JSON.stringify(question),
    (known) => withQuery('/api/events', { ...question, skip: known.length, limit: PAGE }),
    ({ happenings, more }) => ({ items: happenings, more }),
  );
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
      </OverviewFilters>
      <LongList
        pages={pages}
        label={words.timeline.title}
        keyOf={({ report, id }) => `${report.id} ${id}`}
        rowHeight={100}
        render={(happening) => <HappeningRow happening={happening} />}
      />
    </section>
  );
}
