import type { Kinds } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { setQuery, useAddress } from '../shell/address.ts';
import { useSettings } from '../shell/settings.ts';
import { useTongue } from '../words/words.ts';
import { DATE_TYPED, FindBar, FindChoice, FindField } from './find-bar.tsx';
import { StillComing } from './still-coming.tsx';

const STATUSES = ['actual', 'denied', 'possible', 'planned'] as const;

/** What the overview pages take from the address. */
export const OVERVIEW_ASKED = ['types', 'status', 'party', 'place', 'since', 'until'];

interface FiltersProps {
  readonly of: 'events' | 'ties';
  readonly children?: React.ReactNode;
}

/** Kind, status and period; and the party that everything is narrowed to. */
export const OverviewFilters = ({ of, children }: FiltersProps) => {
  const { words } = useTongue();
  const { language } = useSettings();
  const { query } = useAddress();
  const { data } = useAnswer<Kinds>('/api/kinds');
  const kinds = data?.[of] ?? [];
  return (
    <FindBar>
      <FindChoice
        name="types"
        label={words.find.kind}
        options={[
          { value: '', label: words.find.anyKind },
          ...kinds
            .map(({ kind, label }) => ({ value: kind, label: label[language] }))
            .sort((a, b) => a.label.localeCompare(b.label, language)),
        ]}
      />
      <FindChoice
        name="status"
        label={words.find.status}
        options={[
          { value: '', label: words.find.anyStatus },
          ...STATUSES.map((value) => ({ value, label: words.status[value] })),
        ]}
      />
      <FindField name="since" label={words.find.since} hint="2017-03" pattern={DATE_TYPED} />
      <FindField name="until" label={words.find.until} hint="2018" pattern={DATE_TYPED} />
      {children}
      {query.party && (
        <button type="button" className="chip" onClick={() => setQuery({ party: '' })}>
          {words.find.oneParty} ✕
        </button>
      )}
      <StillComing />
    </FindBar>
  );
};
