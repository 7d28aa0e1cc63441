import type { WordingsPage as Page, Wording } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, FindBar, FindChoice, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { StillComing } from '../frame/still-coming.tsx';
import { pathOf, useAddress } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Quoted } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';

const PAGE = 50;
const KINDS = ['anonymous', 'unknown', 'organization', 'document', 'outlet', 'person', 'own'] as const;

/** By which words reports cite those who have no name, or none that is known. */
export const WordingList = () => {
  const { words } = useTongue();
  const { query } = useAddress();
  const question = asked(query, ['words', 'kind']);
  const pages = usePages<Page, Wording>(
    JSON.stringify(question),
    (known) => withQuery('/api/sources/unnamed', { ...question, skip: known.length, limit: PAGE }),
    ({ wordings, more }) => ({ items: wordings, more }),
  );
  return (
    <>
      <p className="aside">{words.sources.unnamedHint}</p>
      <FindBar>
        <FindField isMain name="words" type="search" label={words.sources.wording} />
        <FindChoice
          name="kind"
          label={words.find.kind}
          options={[
            { value: '', label: words.find.anyKind },
            ...KINDS.map((value) => ({ value, label: words.source[value] })),
          ]}
        />
        <StillComing />
      </FindBar>
      <LongList
        pages={pages}
        label={words.sources.unnamed}
        keyOf={({ words: said, kind }) => `${kind} ${said}`}
        rowHeight={84}
        render={(wording) => <WordingRow wording={wording} />}
      />
    </>
  );
};

const WordingRow = ({ wording }: { readonly wording: Wording }) => {
  const { words, numbers } = useTongue();
  const { words: said, kind, by } = wording;
  return (
    <div className="source-row is-wording">
      <p className="source-name">
        {said === '' ? <em>{words.claim.unnamed}</em> : <Quoted text={said} />}{' '}
        <span className="aside">{words.source[kind as 'anonymous']}</span>
      </p>
      <p className="source-figures">
        {(['cited', 'root', 'reports'] as const).map((what) => (
          <span key={what}>
            <b>{numbers.format(wording[what])}</b> {words.sources[what]}
          </span>
        ))}
        <span>
          {by.map(({ outlet, claims }) => (
            <span key={outlet ?? ''} className="spelling">
              <Quoted text={outlet ?? words.list.noOutlet} /> {numbers.format(claims)}
            </span>
          ))}
        </span>
        {said !== '' && <Go href={pathOf({ page: 'claims', query: { by: said } })}>{words.sources.claims}</Go>}
      </p>
    </div>
  );
};
