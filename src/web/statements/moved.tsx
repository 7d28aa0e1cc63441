import { useEffect } from 'react';
import type { Failure, StatementsPage, StoriesPage } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { goTo, pathOf, setQuery, useAddress } from '../shell/address.ts';
import { FailureNote, Waiting } from '../text/state.tsx';

type Page = 'statements' | 'stories';
/** What the address remembers of each: its first claim, its first report. */
const REMEMBERED = { statements: 'claim', stories: 'report' } as const;

/** Writes into the address what a statement or story begins with. Its id follows from all that is in it and changes with it. */
export const useRemembered = (page: Page, first: string | undefined): void => {
  const { query } = useAddress();
  const name = REMEMBERED[page];
  const isKnown = query[name] === first;
  useEffect(() => {
    if (first !== undefined && !isKnown) setQuery({ [name]: first }, { replace: true });
  }, [first, isKnown, name]);
};

interface MovedProps {
  readonly page: Page;
  readonly failure: Failure;
}

/** In the place of a statement or story that is gone: the one that holds its beginning now, else why it cannot be shown. */
export const Moved = ({ page, failure }: MovedProps) => {
  const { query } = useAddress();
  const name = REMEMBERED[page];
  const first = query[name];
  const isSought = failure.code === 'not-found' && first !== undefined;
  const { data, isWaiting } = useAnswer<Partial<StatementsPage & StoriesPage>>(
    isSought
      ? withQuery(`/api/${page}`, { [name]: first, limit: 1, ...(page === 'stories' ? { reports: 1 } : {}) })
      : null,
  );
  const id = data?.[page]?.[0]?.id;
  useEffect(() => {
    if (id !== undefined) goTo(pathOf({ page, item: id, query: { [name]: first! } }), { replace: true });
  }, [id, page, name, first]);
  return isSought && (isWaiting || id !== undefined) ? <Waiting /> : <FailureNote failure={failure} />;
};
