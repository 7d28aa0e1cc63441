import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FoundTie } from '../../contract/index.ts';
import { Unfolding } from '../frame/unfolding.tsx';
import { ToldTies } from '../network/told-ties.tsx';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { StatusWord } from '../text/badges.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { dateText } from '../words/dates.ts';
import { counted, fill, useTongue } from '../words/words.ts';

/** Ties that are shown before more are asked for. */
const SHOWN = 12;

/** When it began by the reports, else when it was first reported. */
const beginOf = ({ since, first }: FoundTie): string => since ?? first ?? '';

/** The latest first; of those of one time the most told. */
export const byTime = (ties: readonly FoundTie[]): FoundTie[] =>
  [...ties].sort((a, b) => (beginOf(a) < beginOf(b) ? 1 : beginOf(a) > beginOf(b) ? -1 : b.reports - a.reports));

interface TiesProps {
  readonly ties: readonly FoundTie[];
  readonly party: number;
}

/** What ties someone to others, each with its time, how many tell it, and its sentences when it is opened. */
export const Ties = ({ ties, party }: TiesProps) => {
  const { words, numbers } = useTongue();
  const [isAll, setAll] = useState(false);
  return (
    <>
      <ul className="dossier-ties">
        {(isAll ? ties : ties.slice(0, SHOWN)).map((tie) => (
          <TieItem key={`${tie.type} ${tie.from.key} ${tie.to.key}`} tie={tie} party={party} />
        ))}
      </ul>
      {ties.length > SHOWN && !isAll && (
        <Button className="plain" onPress={() => setAll(true)}>
          {fill(words.actors.all, { n: numbers.format(ties.length) })}
        </Button>
      )}
    </>
  );
};

const TieItem = ({ tie, party }: { readonly tie: FoundTie; readonly party: number }) => {
  const tongue = useTongue();
  const kinds = useKindNames();
  const { type, from, to, reports, roots, status } = tie;
  const other = from.key === party ? to : from;
  return (
    <li>
      <Unfolding
        summary={
          <>
            <span className="tie-kind">{from.key === party ? kinds.tie(type) : kinds.inverse(type)}</span>{' '}
            <Quoted text={other.name} /> <StatusWord status={status} />
            <span className="aside">
              <Period tie={tie} /> · {counted(tongue, tongue.words.count.reports, reports)} ·{' '}
              {counted(tongue, tongue.words.count.roots, roots)}
            </span>
          </>
        }
      >
        <ToldTies type={type} from={from.key} to={to.key} />
        <Go href={pathOf({ page: 'actors', item: String(other.key) })}>
          <Quoted text={other.name} />
        </Go>
      </Unfolding>
    </li>
  );
};

/** Since when and until when, as a report says; where none does, in reports of which time. */
const Period = ({ tie: { since, until, first, last } }: { readonly tie: FoundTie }) => {
  const tongue = useTongue();
  const { words } = tongue;
  if (since === null && until === null) {
    if (first === null || last === null) return <span>{words.list.undated}</span>;
    const [a, b] = [dateText(tongue, first), dateText(tongue, last)];
    return <span>{a === b ? fill(words.actors.reportedOn, { a }) : fill(words.actors.reported, { a, b })}</span>;
  }
  return (
    <span>
      {since !== null && fill(words.date.from, { a: dateText(tongue, since) })}{' '}
      {until !== null && fill(words.date.to, { b: dateText(tongue, until) })}
    </span>
  );
};
