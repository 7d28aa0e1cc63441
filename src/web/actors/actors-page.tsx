import type { CountedParty, PartiesPage } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, FindBar, FindChoice, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { pathOf, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Quoted } from '../text/printed.tsx';
import { counted, useTongue } from '../words/words.ts';
import { Dossier } from './dossier.tsx';

const PAGE = 100;
const TYPES = ['PER', 'ORG', 'LOC'] as const;

/** Persons, organisations and places that the reports name, the most named first; or one of them. */
export default function ActorsPage() {
  const { item } = useAddress();
  return item === '' ? <ActorList /> : <Dossier party={item} />;
}

const ActorList = () => {
  const tongue = useTongue();
  const { words } = tongue;
  const { query } = useAddress();
  const question = asked(query, ['name', 'types']);
  const pages = usePages<PartiesPage, CountedParty>(
    JSON.stringify(question),
    (known) => withQuery('/api/parties', { ...question, skip: known.length, limit: PAGE }),
    ({ parties, more }) => ({ items: parties, more }),
  );
  return (
    <section className="wide-page list-page">
      <header>
        <h1>{words.actors.title}</h1>
        <p>{words.actors.intro}</p>
      </header>
      <FindBar>
        <FindField isMain name="name" type="search" label={words.actors.name} />
        <FindChoice
          name="types"
          label={words.find.kind}
          options={[
            { value: '', label: words.find.anyKind },
            ...TYPES.map((value) => ({ value, label: words.entity[value] })),
          ]}
        />
      </FindBar>
      <LongList
        pages={pages}
        label={words.actors.title}
        keyOf={({ key }) => String(key)}
        rowHeight={48}
        render={({ key, type, name, latin, reports }) => (
          <Go className="actor-row" href={pathOf({ page: 'actors', item: String(key) })}>
            <span className={`type-sign is-${type}`} title={words.entity[type]} />
            <Quoted text={name} />
            {latin && <span className="aside">{latin}</span>}
            <span className="grow" />
            <span className="aside">{counted(tongue, words.count.reports, reports)}</span>
          </Go>
        )}
      />
    </section>
  );
};
