import type { CaseHead, FoundReport, ReportsPage as Page } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, DATE_TYPED, FindBar, FindChoice, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { Reader } from '../reader/reader.tsx';
import { pathOf, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { useTongue } from '../words/words.ts';
import { ReportRow } from './report-row.tsx';

const ASKED = ['text', 'outlet', 'since', 'until'];
const PAGE = 50;

/** The reports of the case, and the one that is being read. */
export const ReportsPage = () => {
  const { words } = useTongue();
  const { item, query } = useAddress();
  return (
    <div className={`reports-page${item === '' ? '' : ' has-report'}`}>
      <ReportList />
      {item === '' ? (
        <p className="choose">{words.list.choose}</p>
      ) : (
        <>
          <Go className="back" href={pathOf({ page: 'reports', query: asked(query, ASKED) })}>
            {words.list.back}
          </Go>
          <Reader id={item} />
        </>
      )}
    </div>
  );
};

const ReportList = () => {
  const { words } = useTongue();
  const { item, query } = useAddress();
  const { data: head } = useAnswer<CaseHead>('/api/case');
  const question = asked(query, ASKED);
  const pages = usePages<Page, FoundReport>(
    JSON.stringify(question),
    (known) => withQuery('/api/reports', { ...question, after: known.at(-1)?.id, limit: PAGE }),
    ({ reports, more }) => ({ items: reports, more }),
  );
  return (
    <section className="list-column" aria-label={words.nav.reports}>
      <FindBar>
        <FindField isMain name="text" type="search" label={words.find.reports} hint={words.find.phrase} />
        <FindChoice
          name="outlet"
          label={words.find.outlet}
          options={[
            { value: '', label: words.find.anyOutlet },
            ...(head?.outletNames ?? []).map(({ name, reports }) => ({ value: name, label: `${name} (${reports})` })),
          ]}
        />
        <FindField name="since" label={words.find.since} hint="2017-03" pattern={DATE_TYPED} />
        <FindField name="until" label={words.find.until} hint="2018" pattern={DATE_TYPED} />
      </FindBar>
      <LongList
        pages={pages}
        label={words.list.label}
        keyOf={(report) => report.id}
        rowHeight={92}
        current={item === '' ? null : item}
        render={(report) => <ReportRow report={report} isCurrent={report.id === item} query={question} />}
      />
    </section>
  );
};
