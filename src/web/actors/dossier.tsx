import type { ClaimsPage, Dossier as DossierAnswer, HappeningsPage } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { ClaimRow } from '../claims/claim-row.tsx';
import { ToldTies } from '../network/told-ties.tsx';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { StatusWord } from '../text/badges.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { HappeningRow } from '../timeline/happening-row.tsx';
import { counted, useTongue } from '../words/words.ts';
import { Merge } from './merge.tsx';

const SHOWN = 8;

/** What the case holds of one person, organisation or place. */
export const Dossier = ({ party: key }: { readonly party: string }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { data, failure } = useAnswer<DossierAnswer>(`/api/parties/${encodeURIComponent(key)}`);
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  const { party, names, ties, events } = data;
  return (
    <article className="wide-page dossier" aria-label={party.name}>
      <header>
        <p className="aside">
          {words.entity[party.type]} · {counted(tongue, words.count.reports, party.reports)}
        </p>
        <h1>
          <Quoted text={party.name} /> {party.latin && <span className="latin-name">{party.latin}</span>}
        </h1>
        {names.length > 1 && (
          <p>
            <span className="aside">{words.actors.written}</span>{' '}
            {names.map(({ name, reports }) => (
              <span key={name} className="spelling">
                <Quoted text={name} /> <span className="aside">{tongue.numbers.format(reports)}</span>
              </span>
            ))}
          </p>
        )}
        <Merge party={party} />
      </header>
      {ties.length > 0 && (
        <section>
          <h2>
            {words.actors.ties}{' '}
            <Go className="more" href={pathOf({ page: 'network', query: { party: key } })}>
              {words.nav.network}
            </Go>
          </h2>
          <Ties ties={ties} party={party.key} />
        </section>
      )}
      <Words title={words.actors.by} question={{ by: party.name }} />
      <Words title={words.actors.about} question={{ about: party.name }} />
      {events > 0 && <Events party={key} />}
    </article>
  );
};

const Ties = ({ ties, party }: { readonly ties: DossierAnswer['ties']; readonly party: number }) => {
  const tongue = useTongue();
  const kinds = useKindNames();
  return (
    <ul className="dossier-ties">
      {ties.map(({ type, from, to, reports, roots, status, other }) => (
        <li key={`${type} ${from} ${to}`}>
          <details>
            <summary>
              <span className="tie-kind">{from === party ? kinds.tie(type) : kinds.inverse(type)}</span>{' '}
              <Quoted text={other.name} /> <StatusWord status={status} />
              <span className="aside">
                {counted(tongue, tongue.words.count.reports, reports)} ·{' '}
                {counted(tongue, tongue.words.count.roots, roots)}
              </span>
            </summary>
            <ToldTies type={type} from={from} to={to} />
            <Go href={pathOf({ page: 'actors', item: String(other.key) })}>
              <Quoted text={other.name} />
            </Go>
          </details>
        </li>
      ))}
    </ul>
  );
};

const Words = ({ title, question }: { readonly title: string; readonly question: Record<string, string> }) => {
  const { words } = useTongue();
  const { data } = useAnswer<ClaimsPage>(withQuery('/api/claims', { ...question, limit: SHOWN }));
  if (!data || data.claims.length === 0) return null;
  return (
    <section>
      <h2>
        {title}{' '}
        {data.more && (
          <Go className="more" href={pathOf({ page: 'claims', query: question })}>
            {words.state.more}
          </Go>
        )}
      </h2>
      {data.claims.map((found) => (
        <ClaimRow key={`${found.report.id} ${found.claim.id}`} found={found} />
      ))}
    </section>
  );
};

const Events = ({ party }: { readonly party: string }) => {
  const { words } = useTongue();
  const { data } = useAnswer<HappeningsPage>(withQuery('/api/events', { party, limit: SHOWN }));
  if (!data || data.happenings.length === 0) return null;
  return (
    <section>
      <h2>
        {words.actors.events}{' '}
        <Go className="more" href={pathOf({ page: 'timeline', query: { party } })}>
          {words.state.more}
        </Go>
      </h2>
      {data.happenings.map((happening) => (
        <HappeningRow key={`${happening.report.id} ${happening.id}`} happening={happening} />
      ))}
    </section>
  );
};
