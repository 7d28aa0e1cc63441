import type { FoundReport, Span } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { publishedText } from '../words/dates.ts';
import { counted, useTongue } from '../words/words.ts';

interface RowProps {
  readonly report: FoundReport;
  readonly isCurrent: boolean;
  readonly query: Readonly<Record<string, string>>;
}

/** A report on the list: headline, outlet and date, what was read in it, and where the words stand that were looked for. */
export const ReportRow = ({ report, isCurrent, query }: RowProps) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { id, title, outlet, published, claims, unread, snippet } = report;
  return (
    <Go
      className="report-row"
      href={pathOf({ page: 'reports', item: id, query })}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <span className="row-title arabic" dir="auto">
        {snippet?.in === 'title' ? (
          <Found text={snippet.text} start={snippet.start} found={snippet.found} />
        ) : (
          <Printed text={title ?? words.list.untitled} />
        )}
      </span>
      {snippet && snippet.in !== 'title' && (
        <span className="row-snippet arabic" dir="auto">
          <Found text={snippet.text} start={snippet.start} found={snippet.found} />
        </span>
      )}
      <span className="row-facts">
        <Quoted text={outlet ?? words.list.noOutlet} />
        <span>{publishedText(tongue, published)}</span>
        <span>{counted(tongue, words.count.claims, claims)}</span>
        {unread > 0 && <span className="row-unread" title={counted(tongue, words.count.unread, unread)} />}
      </span>
    </Go>
  );
};

/** A stretch of a text with the words in it that were looked for. */
const Found = ({
  text,
  start,
  found,
}: {
  readonly text: string;
  readonly start: number;
  readonly found: readonly Span[];
}) => {
  let done = 0;
  return (
    <>
      {found.map((span) => {
        const from = span.start - start;
        const before = text.slice(done, from);
        done = span.end - start;
        return (
          <span key={span.start}>
            <Printed text={before} />
            <mark>
              <Printed text={text.slice(from, done)} />
            </mark>
          </span>
        );
      })}
      <Printed text={text.slice(done)} />
    </>
  );
};
