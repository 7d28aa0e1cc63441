import type { Source } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { useKindNames } from '../text/kinds.ts';
import { Quoted } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';
import { Rate } from './rate.tsx';
import { RatingBadge } from './rating.tsx';

/** A source with its figures; opened, who cites it for what, and what is held of it. */
export const SourceRow = ({ source }: { readonly source: Source }) => {
  const { words, numbers } = useTongue();
  const kinds = useKindNames();
  const { id, name, type, by, about } = source;
  return (
    <details className="source-row">
      <summary>
        <span className={`type-sign is-${type}`} title={words.entity[type as 'PER']} />
        <Quoted text={name} className="source-name" />
        <RatingBadge rating={source.rating} />
        <span className="source-figures">
          {(['cited', 'root', 'reports', 'statements', 'alone', 'first', 'disputed'] as const).map((what) => (
            <span key={what} className={source[what] === 0 ? 'is-none' : `figure-${what}`}>
              <b>{numbers.format(source[what])}</b> {words.sources[what]}
            </span>
          ))}
        </span>
      </summary>
      <p>
        <span className="aside">{words.sources.by}</span>{' '}
        {by.map(({ outlet, claims }) => (
          <span key={outlet ?? ''} className="spelling">
            <Quoted text={outlet ?? words.list.noOutlet} /> <span className="aside">{numbers.format(claims)}</span>
          </span>
        ))}
      </p>
      {about.length > 0 && (
        <p>
          <span className="aside">{words.sources.about}</span>{' '}
          {about.map(({ type: kind, claims }) => (
            <span key={kind} className="spelling">
              {kinds.event(kind, null)} <span className="aside">{numbers.format(claims)}</span>
            </span>
          ))}
        </p>
      )}
      <p className="source-links">
        <Go href={pathOf({ page: 'claims', query: { by: name } })}>{words.sources.claims}</Go>
        <Go href={pathOf({ page: 'statements', query: { root: id } })}>{words.sources.openStatements}</Go>
        <Go href={pathOf({ page: 'statements', query: { root: id, single: 'true' } })}>
          {words.sources.aloneStatements}
        </Go>
      </p>
      <Rate source={name} rating={source.rating} />
    </details>
  );
};
