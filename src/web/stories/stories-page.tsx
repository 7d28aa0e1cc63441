import type { StoriesPage as Page, StoryHead } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, DATE_TYPED, FindBar, FindCheck, FindChoice, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { StillComing } from '../frame/still-coming.tsx';
import { pathOf, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Printed } from '../text/printed.tsx';
import { momentText } from '../words/dates.ts';
import { counted, fill, useTongue } from '../words/words.ts';
import { StoryView } from './story-view.tsx';

const ASKED = ['text', 'reports', 'since', 'until', 'disputed', 'order'];
const PAGE = 100;
const NUMBER = /^[1-9]\d{0,3}$/;

/** Reports that tell the same event; or one such story. */
export default function StoriesPage() {
  const { item } = useAddress();
  return item === '' ? <StoryList /> : <StoryView id={item} />;
}

const StoryList = () => {
  const { words } = useTongue();
  const { query } = useAddress();
  const question = asked(query, ASKED);
  const pages = usePages<Page, StoryHead>(
    JSON.stringify(question),
    (known) => withQuery('/api/stories', { ...question, skip: known.length, limit: PAGE }),
    ({ stories, more }) => ({ items: stories, more }),
  );
  return (
    <section className="wide-page list-page">
      <header>
        <h1>{words.stories.title}</h1>
        <p>{words.stories.intro}</p>
      </header>
      <FindBar>
        <FindField isMain name="text" type="search" label={words.find.inReports} hint={words.find.phrase} />
        <FindField name="reports" label={words.find.reports_least} hint="2" pattern={NUMBER} />
        <FindField name="since" label={words.find.since} hint="2017-03" pattern={DATE_TYPED} />
        <FindField name="until" label={words.find.until} hint="2018" pattern={DATE_TYPED} />
        <FindChoice
          name="order"
          label={words.timeline.order}
          options={[
            { value: '', label: words.timeline.latest },
            { value: 'largest', label: words.stories.largest },
          ]}
        />
        <FindCheck name="disputed" label={words.find.disputed} />
        <StillComing />
      </FindBar>
      <LongList
        pages={pages}
        label={words.stories.label}
        keyOf={({ id }) => id}
        rowHeight={84}
        render={(story) => <StoryRow story={story} />}
      />
    </section>
  );
};

const StoryRow = ({ story }: { readonly story: StoryHead }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { id, title, reports, outlets, copies, roots, contradictions, first, last } = story;
  const [a, b] = [momentText(tongue, first), momentText(tongue, last)];
  return (
    <Go className="claim-row" href={pathOf({ page: 'stories', item: id })}>
      <span className="claim-words arabic" dir="auto">
        <Printed text={title ?? words.list.untitled} />
      </span>
      <span className="row-facts">
        <span>
          {counted(tongue, words.count.reports, reports)} · {counted(tongue, words.count.outlets, outlets)} ·{' '}
          {counted(tongue, words.count.roots, roots)}
        </span>
        {copies > 0 && <span>{counted(tongue, words.count.copies, copies)}</span>}
        {contradictions > 0 && (
          <span className="denied">{counted(tongue, words.count.contradictions, contradictions)}</span>
        )}
        <span>{a === b ? a : fill(words.stories.from, { a, b })}</span>
      </span>
    </Go>
  );
};
