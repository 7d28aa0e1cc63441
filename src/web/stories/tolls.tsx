import type { WholeStory } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Quoted } from '../text/printed.tsx';
import { momentText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';

const [WIDTH, HEIGHT] = [600, 120];

/** The numbers that the reports of a story give: a line for each kind over time, and the same as a table. */
export const Tolls = ({ story: { reports, figures } }: { readonly story: WholeStory }) => {
  const tongue = useTongue();
  const { words, numbers } = tongue;
  const kinds = [...new Set(figures.map(({ what }) => what))];
  const telling = reports.filter(({ id }) => figures.some(({ report }) => report === id));
  const nameOf = (what: string): string => words.toll[what as 'dead'] ?? what;
  return (
    <>
      <TollLines story={{ reports, figures }} kinds={kinds} />
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{words.nav.reports}</th>
            {kinds.map((what) => (
              <th scope="col" key={what} className={`toll-${what}`}>
                {nameOf(what)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {telling.map(({ id, outlet, published }) => (
            <tr key={id}>
              <th scope="row">
                <Go href={pathOf({ page: 'reports', item: id })}>
                  <Quoted text={outlet ?? words.list.noOutlet} />
                </Go>{' '}
                <span className="aside">{momentText(tongue, published)}</span>
              </th>
              {kinds.map((what) => (
                <td key={what}>
                  {figures
                    .filter((figure) => figure.report === id && figure.what === what)
                    .map(({ value }) => numbers.format(value))
                    .join(' · ')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Time from the side where reading begins; height by the square root, so that few beside many are still seen. */
const TollLines = ({
  story: { reports, figures },
  kinds,
}: {
  readonly story: Pick<WholeStory, 'reports' | 'figures'>;
  readonly kinds: readonly string[];
}) => {
  const times = new Map(reports.map(({ id, published }) => [id, Date.parse(published ?? '')]));
  const points = figures
    .map(({ what, value, report }) => ({ what, value, time: times.get(report) ?? Number.NaN }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time);
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0];
  if (first === last) return null;
  const most = Math.max(1, ...points.map(({ value }) => value));
  const x = (time: number): number => 8 + ((time - first) / (last - first)) * (WIDTH - 16);
  const y = (value: number): number => HEIGHT - 8 - Math.sqrt(value / most) * (HEIGHT - 16);
  return (
    <svg className="toll-lines" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {kinds.map((what) => {
        const own = points.filter((point) => point.what === what);
        return (
          <g key={what} className={`toll-${what}`}>
            <polyline points={own.map(({ time, value }) => `${x(time)},${y(value)}`).join(' ')} />
            {own.map(({ time, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the points never move
              <circle key={i} cx={x(time)} cy={y(value)} r="4" />
            ))}
          </g>
        );
      })}
    </svg>
  );
};
