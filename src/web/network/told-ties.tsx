import type { Told } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { StatusWord } from '../text/badges.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { publishedText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';

interface ToldProps {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The sentences that a tie stands on. */
export const ToldTies = ({ type, from, to }: ToldProps) => {
  const tongue = useTongue();
  const { data, failure } = useAnswer<Told>(withQuery('/api/tie', { type, from, to }));
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  return (
    <ul className="told">
      {data.told.map(({ report, claims: [claim], at, sentence, status }) => (
        <li key={`${report.id} ${at}`}>
          <Go
            href={pathOf({
              page: 'reports',
              item: report.id,
              query: { ...(claim === undefined ? {} : { claim }), at: String(at) },
            })}
          >
            <span className="arabic" dir="auto">
              <Printed text={sentence} />
            </span>
            <span className="aside">
              <Quoted text={report.outlet ?? tongue.words.list.noOutlet} /> · {publishedText(tongue, report.published)}{' '}
              <StatusWord status={status} />
            </span>
          </Go>
        </li>
      ))}
    </ul>
  );
};
