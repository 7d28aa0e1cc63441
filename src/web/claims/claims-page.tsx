import type { FoundClaim, ClaimsPage as Page } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { usePages } from '../ask/use-pages.ts';
import { asked, DATE_TYPED, FindBar, FindChoice, FindField } from '../frame/find-bar.tsx';
import { LongList } from '../frame/long-list.tsx';
import { setQuery, useAddress } from '../shell/address.ts';
import { useTongue } from '../words/words.ts';
import { ClaimRow } from './claim-row.tsx';

const ASKED = [
  'text',
  'by',
  'about',
  'byParty',
  'aboutParty',
  'root',
  'since',
  'until',
  'certainty',
  'denied',
  'order',
];
const PAGE = 100;
const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

/** Claims of the whole case, narrowed by who says them, of whom, when, how surely. */
export const ClaimsPage = () => {
  const { words } = useTongue();
  const { query } = useAddress();
  const question = asked(query, ASKED);
  const pages = usePages<Page, FoundClaim>(
    JSON.stringify(question),
    (known) => withQuery('/api/claims', { ...question, skip: known.length, limit: PAGE }),
    ({ claims, more }) => ({ items: claims, more }),
  );
  return (
    <section className="wide-page list-page">
      <header>
        <h1>{words.claims.title}</h1>
        <p>{words.claims.intro}</p>
      </header>
      <FindBar>
        <FindField isMain name="text" type="search" label={words.find.text} />
        <FindField name="by" label={words.find.by} />
        <FindField name="root" label={words.statements.by} />
        <FindField name="about" label={words.find.about} />
        <FindField name="since" label={words.find.since} hint="2017-03" pattern={DATE_TYPED} />
        <FindField name="until" label={words.find.until} hint="2018" pattern={DATE_TYPED} />
        <FindChoice
          name="certainty"
          label={words.find.certainty}
          options={[
            { value: '', label: words.find.anyCertainty },
            ...CERTAINTIES.map((value) => ({ value, label: words.certainty[value] })),
          ]}
        />
        <FindChoice
          name="denied"
          label={words.find.polarity}
          options={[
            { value: '', label: words.find.anyPolarity },
            { value: 'true', label: words.find.denied },
          ]}
        />
        <FindChoice
          name="order"
          label={words.timeline.order}
          options={[
            { value: '', label: words.claims.published },
            { value: 'said', label: words.claims.said },
          ]}
        />
        {(query.byParty || query.aboutParty) && (
          <button type="button" className="chip" onClick={() => setQuery({ byParty: '', aboutParty: '' })}>
            {words.find.oneParty} ✕
          </button>
        )}
      </FindBar>
      <LongList
        pages={pages}
        label={words.claims.label}
        keyOf={({ report, claim }) => `${report.id} ${claim.id}`}
        rowHeight={110}
        render={(found) => <ClaimRow found={found} />}
      />
    </section>
  );
};
