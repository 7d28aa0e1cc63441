import { lazy, Suspense, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Kinds } from '../contract/index.ts';
import { useAnswer } from './ask/use-answer.ts';
import { ClaimsPage } from './claims/claims-page.tsx';
import { Mishap } from './frame/mishap.tsx';
import { ReportsPage } from './reports/reports-page.tsx';
import { goTo, useAddress } from './shell/address.ts';
import { Header } from './shell/header.tsx';
import { useKeys } from './shell/keys.ts';
import { useSettings } from './shell/settings.ts';
import { Waiting } from './text/state.tsx';
import { useTongue } from './words/words.ts';

const ActorsPage = lazy(() => import('./actors/actors-page.tsx'));
const TimelinePage = lazy(() => import('./timeline/timeline-page.tsx'));
const NetworkPage = lazy(() => import('./network/network-page.tsx'));
const MapPage = lazy(() => import('./map/map-page.tsx'));
const LogPage = lazy(() => import('./log/log-page.tsx'));
const StatementsPage = lazy(() => import('./statements/statements-page.tsx'));
const StoriesPage = lazy(() => import('./stories/stories-page.tsx'));
const SourcesPage = lazy(() => import('./sources/sources-page.tsx'));
const QueuePage = lazy(() => import('./queue/queue-page.tsx'));
const MissedPage = lazy(() => import('./missed/missed-page.tsx'));

const PAGES: Readonly<Record<string, React.ComponentType>> = {
  reports: ReportsPage,
  claims: ClaimsPage,
  statements: StatementsPage,
  stories: StoriesPage,
  sources: SourcesPage,
  actors: ActorsPage,
  network: NetworkPage,
  timeline: TimelinePage,
  map: MapPage,
  queue: QueuePage,
  missed: MissedPage,
  log: LogPage,
};

/** The workbench: a header and the page that the address names. */
export const App = () => {
  const { language, theme } = useSettings();
  const { words, direction, locale } = useTongue();
  const { page } = useAddress();
  // Wanted by nearly every page: asked for before they are.
  useAnswer<Kinds>('/api/kinds');
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dir = direction;
    if (theme === 'system') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme;
    document.title = `${words.name} · ${words.nav[page as 'reports'] ?? words.motto}`;
  }, [language, direction, theme, words, page]);
  useEffect(() => {
    if (!(page in PAGES)) goTo('/reports', { replace: true });
  }, [page]);
  useKeys({ '/': () => document.querySelector<HTMLInputElement>('[data-main-search]')?.focus() });
  const Page = PAGES[page] ?? ReportsPage;
  return (
    <I18nProvider locale={locale}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Mishap page={page}>
          <Suspense fallback={<Waiting />}>
            <Page />
          </Suspense>
        </Mishap>
      </main>
    </I18nProvider>
  );
};
