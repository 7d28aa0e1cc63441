import type { StatementsPage as Page, StatementHead } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, DATE_TYPED, FindBar, FindCheck, FindChoice, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { StillComing } from '../frame/still-coming.tsx';
import { setQuery, useAddress } from '../shell/address.ts';
import { useTongue } from '../words/words.ts';
import { StatementRow } from './statement-row.tsx';
import { StatementView } from './statement-view.tsx';

const ASKED = ['text', 'about', 'by', 'root', 'certainty', 'since', 'until', 'disputed', 'single'];
const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;
const PAGE = 50;

/** What several reports say alike; or one of it. */
export default function StatementsPage() {
  const { item } = useAddress();
  return item === '' ? <StatementList /> : <StatementView id={item} />;
}

const StatementList = () => {
  const { words } = useTongue();
  const { query } = useAddress();
  const question = asked(query, ASKED);
  const pages = usePages<Page, StatementHead>(
    JSON.stringify(question),
    (known) => withQuery('/api/statements', { ...question, skip: known.length, limit: PAGE }),
    ({ statements, more }) => ({ items: statements, more }),
  );
  return (
    <section className="wide-page list-page">
      <header>
        <h1>{words.statements.title}</h1>
        <p>{words.statements.intro}</p>
      </header>
      <FindBar>
        <FindField isMain name="text" type="search" label={words.find.text} />
        <FindField name="about" label={words.find.about} />
        <FindField name="by" label={words.statements.by} />
        <FindChoice
          name="certainty"
          label={words.find.certainty}
          options={[
            { value: '', label: words.find.anyCertainty },
            ...CERTAINTIES.map((value) => ({ value, label: words.certainty[value] })),
          ]}
        />
        <FindField name="since" label={words.find.firstSince} hint="2017-03" pattern={DATE_TYPED} />
        <FindField name="until" label={words.find.until} hint="2018" pattern={DATE_TYPED} />
        <FindCheck name="disputed" label={words.find.disputed} />
        <FindCheck name="single" label={words.find.single} />
        {query.root && (
          <button type="button" className="chip" onClick={() => setQuery({ root: '' })}>
            {words.statements.oneRoot} ✕
          </button>
        )}
        <StillComing />
      </FindBar>
      <LongList
        pages={pages}
        label={words.statements.label}
        keyOf={({ id }) => id}
        rowHeight={104}
        render={(statement) => <StatementRow statement={statement} />}
      />
    </section>
  );
};
