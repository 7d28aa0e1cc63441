import type { SourcesPage as Page, Source } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, FindBar, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { StillComing } from '../frame/still-coming.tsx';
import { pathOf, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { useTongue } from '../words/words.ts';
import { CitingView } from './citing.tsx';
import { SourceRow } from './source-row.tsx';
import { WordingList } from './wordings.tsx';

const PAGE = 25;

/** Whom the reports cite, with figures and ratings; and who cites whom. */
export default function SourcesPage() {
  const { words } = useTongue();
  const { query } = useAddress();
  const view = query.view === 'citing' || query.view === 'unnamed' ? query.view : '';
  return (
    <section className={`wide-page${view === 'citing' ? '' : ' list-page'}`}>
      <header>
        <h1>{words.sources.title}</h1>
        <p>{words.sources.intro}</p>
        <nav className="tabs" aria-label={words.sources.title}>
          <Go href="/sources" aria-current={view === '' ? 'page' : undefined}>
            {words.sources.list}
          </Go>
          <Go
            href={pathOf({ page: 'sources', query: { view: 'unnamed' } })}
            aria-current={view === 'unnamed' ? 'page' : undefined}
          >
            {words.sources.unnamed}
          </Go>
          <Go
            href={pathOf({ page: 'sources', query: { view: 'citing' } })}
            aria-current={view === 'citing' ? 'page' : undefined}
          >
            {words.sources.citing}
          </Go>
        </nav>
      </header>
      {view === 'citing' ? <CitingView /> : view === 'unnamed' ? <WordingList /> : <SourceList />}
    </section>
  );
}

const SourceList = () => {
  const { words } = useTongue();
  const { query } = useAddress();
  const question = asked(query, ['name']);
  const pages = usePages<Page, Source>(
    JSON.stringify(question),
    (known) => withQuery('/api/sources', { ...question, skip: known.length, limit: PAGE }),
    ({ sources, more }) => ({ items: sources, more }),
  );
  return (
    <>
      <FindBar>
        <FindField isMain name="name" type="search" label={words.sources.name} />
        <StillComing />
      </FindBar>
      <LongList
        pages={pages}
        label={words.sources.label}
        keyOf={({ id }) => id}
        rowHeight={84}
        render={(source) => <SourceRow source={source} />}
      />
    </>
  );
};
