import type { Claim, Entity, SourceLink, WholeReport } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { RatingBadge, useRating } from '../sources/rating.tsx';
import { CertaintyWord } from '../text/badges.tsx';
import { Quoted } from '../text/printed.tsx';
import { fill, useTongue } from '../words/words.ts';

interface ChainProps {
  readonly whole: WholeReport;
  readonly claim: Claim;
}

/** The chain of a claim as it is told: the report at the top, under it whom it has it from, down to the root. */
export const ChainView = ({ whole: { report, evidence }, claim: { chain } }: ChainProps) => {
  const { words } = useTongue();
  const entities = new Map(evidence.entities.map((entity) => [entity.id, entity]));
  return (
    <ol className="chain" aria-label={words.claim.chain}>
      {chain.map((link, i) => {
        const isRoot = i === chain.length - 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the links of a chain never move
          <li key={i} className={`link kind-${link.kind}${isRoot ? ' is-root' : ''}`}>
            <span className="knot" aria-hidden="true" />
            <span className="link-kind">
              {words.source[link.kind]}
              {isRoot && <span className="root-word">{words.claim.root}</span>}
            </span>
            {link.kind === 'report' ? (
              <span className="link-name">
                <Quoted text={report.outlet ?? words.list.noOutlet} />
              </span>
            ) : (
              <LinkName link={link} entities={entities} report={report.id} />
            )}
            <CertaintyWord certainty={link.certainty} />
          </li>
        );
      })}
    </ol>
  );
};

interface LinkNameProps {
  readonly link: SourceLink;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly report: string;
}

const LinkName = ({ link, entities, report }: LinkNameProps) => {
  const { words } = useTongue();
  const entity = entities.get(link.entity ?? '');
  const state = entities.get(entity?.standsFor ?? '');
  const rating = useRating(entity?.name ?? link.name);
  const isUnnamed = link.kind === 'anonymous' || link.kind === 'unknown';
  return (
    <span className="link-name">
      {link.name === null ? (
        <em>{words.claim.unnamed}</em>
      ) : entity ? (
        <Go href={pathOf({ page: 'reports', item: report, query: { entity: entity.id } })}>
          <Quoted text={link.name} />
        </Go>
      ) : (
        <Quoted text={link.name} />
      )}{' '}
      <RatingBadge rating={rating} />
      {entity?.latin && <span className="latin">{entity.latin}</span>}
      {state && <span className="aside">{fill(words.claim.forState, { name: state.name })}</span>}
      {link.name !== null && isUnnamed && <span className="aside">{words.claim.unnamed}</span>}
      {link.name !== null && link.start === undefined && <span className="aside">{words.claim.omitted}</span>}
    </span>
  );
};
