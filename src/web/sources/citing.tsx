import type { Citing } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { isolatedName } from '../text/controls.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Nothing, Waiting } from '../text/state.tsx';
import { counted, fill, useTongue } from '../words/words.ts';

/** Edges that are drawn; the list holds all that are given. */
const DRAWN = 36;
const ROW = 26;
const WIDTH = 720;
/** Where the lines begin and end, in units of the drawing. */
const [FROM, TO] = [230, 470];

/** Which outlets cite which sources: drawn, and as a list; and outlets that cite each other. */
export const CitingView = () => {
  const tongue = useTongue();
  const { words } = tongue;
  const { data, failure } = useAnswer<Citing>('/api/sources/citing');
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  if (data.citing.length === 0) return <Nothing />;
  return (
    <>
      <CitingDrawing citing={data.citing.slice(0, DRAWN)} />
      <h2>{words.sources.mutual}</h2>
      {data.mutual.length === 0 ? (
        <p className="aside">{words.sources.noMutual}</p>
      ) : (
        <ul>
          {data.mutual.map(({ a, b, ab, ba }) => (
            <li key={`${a} ${b}`} className="loop">
              <CitedBy outlet={a} source={b} claims={ab} />
              <br />
              <CitedBy outlet={b} source={a} claims={ba} />
            </li>
          ))}
        </ul>
      )}
      <h2>{words.sources.loops}</h2>
      {data.loops.length === 0 ? (
        <p className="aside">{words.sources.noLoops}</p>
      ) : (
        <ul>
          {data.loops.map(({ a, b, statements }) => (
            <li key={`${a} ${b}`} className="loop">
              {fill(words.sources.loop, { a: isolatedName(a), b: isolatedName(b) })}{' '}
              <span className="aside">{counted(tongue, words.count.statements, statements)}</span>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.sources.heaviest}</h2>
      <ol className="citing-list">
        {data.citing.map(({ outlet, source, claims }) => (
          <li key={`${outlet} ${source}`}>
            <Quoted text={outlet} />
            <span aria-hidden="true" className="arrow" />
            <Go href={pathOf({ page: 'sources', query: { name: source } })}>
              <Quoted text={source} />
            </Go>
            <span className="grow" />
            <span className="aside">{counted(tongue, words.count.claims, claims)}</span>
          </li>
        ))}
      </ol>
    </>
  );
};

const CitedBy = ({ outlet, source, claims }: Citing['citing'][number]) => {
  const tongue = useTongue();
  const { words } = tongue;
  return (
    <>
      {fill(words.sources.edge, { a: isolatedName(outlet), b: isolatedName(source) })}{' '}
      <span className="aside">{counted(tongue, words.count.claims, claims)}</span>
    </>
  );
};

/** Outlets on the side where reading begins, sources on the other. */
const CitingDrawing = ({ citing }: Pick<Citing, 'citing'>) => {
  const { words, direction, numbers } = useTongue();
  const outlets = [...new Set(citing.map(({ outlet }) => outlet))];
  const sources = [...new Set(citing.map(({ source }) => source))];
  const height = Math.max(outlets.length, sources.length) * ROW + ROW;
  const y = (i: number, of: number): number => ((i + 0.5) * height) / of;
  const x = (at: number): number => (direction === 'rtl' ? WIDTH - at : at);
  const most = Math.max(...citing.map(({ claims }) => claims));
  const middle = (FROM + TO) / 2;
  return (
    <svg className="citing" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.sources.drawing}>
      {citing.map(({ outlet, source, claims }) => {
        const [a, b] = [y(outlets.indexOf(outlet), outlets.length), y(sources.indexOf(source), sources.length)];
        return (
          <path
            key={`${outlet} ${source}`}
            d={`M${x(FROM)} ${a}C${x(middle)} ${a} ${x(middle)} ${b} ${x(TO)} ${b}`}
            strokeWidth={1 + 9 * Math.sqrt(claims / most)}
          >
            <title>{`${fill(words.sources.edge, { a: isolatedName(outlet), b: isolatedName(source) })}: ${numbers.format(claims)}`}</title>
          </path>
        );
      })}
      {outlets.map((outlet, i) => (
        <text key={outlet} x={x(FROM - 12)} y={y(i, outlets.length) + 5} textAnchor="end">
          {isolatedName(outlet)}
        </text>
      ))}
      {sources.map((source, i) => (
        <text key={source} x={x(TO + 12)} y={y(i, sources.length) + 5} textAnchor="start">
          {isolatedName(source)}
        </text>
      ))}
    </svg>
  );
};
