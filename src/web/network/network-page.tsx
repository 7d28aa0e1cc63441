import type { CountedParty, Network, TieEdge } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { asked, FindChoice, FindField } from '../frame/find-bar.tsx';
import { OVERVIEW_ASKED, OverviewFilters } from '../frame/overview-filters.tsx';
import { Unfolding } from '../frame/unfolding.tsx';
import { pathOf, setQuery, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { StatusWord } from '../text/badges.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Nothing, Waiting } from '../text/state.tsx';
import { counted, fill, useTongue } from '../words/words.ts';
import { type Choice, NetworkDrawing } from './network-drawing.tsx';
import { ToldTies } from './told-ties.tsx';

const LISTED = 60;
/** How many ties are drawn: at first so many that their names can be read. */
const SHOWN = ['250', '1000', '4000', '20000'] as const;
const NUMBER = /^[1-9]\d{0,3}$/;

/** Who is tied to whom: a drawing, and beside it the same as a list with the words behind each tie. */
export default function NetworkPage() {
  const { words, numbers } = useTongue();
  const { query } = useAddress();
  const question = { limit: SHOWN[0], ...asked(query, [...OVERVIEW_ASKED, 'reports', 'roots', 'limit']) };
  const { data, failure } = useAnswer<Network>(withQuery('/api/network', question));
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  const chosen = choiceOf(query.chosen ?? '');
  return (
    <div className="drawing-page">
      <section className="drawing-column" aria-label={words.network.title}>
        <OverviewFilters of="ties">
          <FindField name="reports" label={words.find.reports_least} hint="1" pattern={NUMBER} />
          <FindField name="roots" label={words.find.roots_least} hint="1" pattern={NUMBER} />
          <FindChoice
            name="limit"
            label={words.network.shown}
            options={SHOWN.map((n) => ({
              value: n === SHOWN[0] ? '' : n,
              label: fill(words.network.most, { n: numbers.format(Number(n)) }),
            }))}
          />
        </OverviewFilters>
        {data.edges.length === 0 ? <Nothing /> : <NetworkDrawing network={data} chosen={chosen} onChoose={choose} />}
      </section>
      <aside className="beside" aria-label={words.actors.ties}>
        <TieList network={data} chosen={chosen} />
      </aside>
    </div>
  );
}

/** In the address: `7` for a party, `7-9` for what is between two. */
const choiceOf = (text: string): Choice => {
  const [a, b] = text.split('-').map(Number);
  return !a ? null : b ? { between: [a, b] } : { party: a };
};
const choose = (choice: Choice): void =>
  setQuery(
    { chosen: choice === null ? '' : 'party' in choice ? String(choice.party) : choice.between.join('-') },
    { replace: true },
  );

const TieList = ({ network, chosen }: { readonly network: Network; readonly chosen: Choice }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const parties = new Map(network.parties.map((party) => [party.key, party]));
  const edges = network.edges.filter(({ from, to }) =>
    chosen === null
      ? true
      : 'party' in chosen
        ? from === chosen.party || to === chosen.party
        : chosen.between.includes(from) && chosen.between.includes(to),
  );
  const party = chosen && 'party' in chosen ? parties.get(chosen.party) : undefined;
  return (
    <>
      {chosen === null ? (
        <p className="aside">
          {words.network.choose}{' '}
          {network.left > 0 && fill(words.network.left, { n: tongue.numbers.format(network.left) })}
        </p>
      ) : (
        <div className="beside-bar">
          {party && (
            <h2>
              <Go href={pathOf({ page: 'actors', item: String(party.key) })}>
                <Quoted text={party.name} className="place-name" />
              </Go>
            </h2>
          )}
          <span className="grow" />
          <button type="button" className="quiet" onClick={() => choose(null)}>
            {words.network.all}
          </button>
        </div>
      )}
      <ul className="dossier-ties">
        {edges.slice(0, LISTED).map((edge) => (
          <TieItem
            key={`${edge.type} ${edge.from} ${edge.to}`}
            edge={edge}
            parties={parties}
            isOpen={chosen !== null && 'between' in chosen && edges.length === 1}
          />
        ))}
      </ul>
    </>
  );
};

interface ItemProps {
  readonly edge: TieEdge;
  readonly parties: ReadonlyMap<number, CountedParty>;
  readonly isOpen: boolean;
}

const TieItem = ({ edge: { type, from, to, reports, roots, status }, parties, isOpen }: ItemProps) => {
  const tongue = useTongue();
  const kinds = useKindNames();
  return (
    <li>
      <Unfolding
        isOpen={isOpen}
        summary={
          <>
            <Quoted text={parties.get(from)?.name ?? '?'} /> <span className="tie-kind">{kinds.tie(type)}</span>{' '}
            <Quoted text={parties.get(to)?.name ?? '?'} /> <StatusWord status={status} />
            <span className="aside">
              {counted(tongue, tongue.words.count.reports, reports)} ·{' '}
              {counted(tongue, tongue.words.count.roots, roots)}
            </span>
          </>
        }
      >
        <ToldTies type={type} from={from} to={to} />
      </Unfolding>
    </li>
  );
};
