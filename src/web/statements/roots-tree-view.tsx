import type { WholeStatement } from '../../contract/index.ts';
import { Go } from '../shell/go.tsx';
import { Quoted } from '../text/printed.tsx';
import { momentText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';
import { rootsTree, type SourceNode, type Telling } from './roots-tree.ts';
import { toldAddress } from './told-address.ts';

/** The roots of a statement as trees: at the top who says it, under it who passed it on, at the leaves who printed it. */
export const RootsTree = ({ statement }: { readonly statement: WholeStatement }) => (
  <ul className="roots-tree">
    {rootsTree(statement).map((node, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the roots of a statement never move
      <Source key={i} node={node} statement={statement} isRoot isUnnamed={statement.roots[i]!.unnamed} />
    ))}
  </ul>
);

interface SourceProps {
  readonly node: SourceNode;
  readonly statement: WholeStatement;
  readonly isRoot?: boolean;
  readonly isUnnamed?: boolean;
}

const Source = ({ node: { kind, name, passedOnBy, tellings }, statement, isRoot, isUnnamed }: SourceProps) => {
  const { words } = useTongue();
  return (
    <li className={`tree-source kind-${kind}${isRoot ? ' is-root' : ''}`}>
      <span className="tree-line">
        <span className="knot" aria-hidden="true" />
        {name === null ? <em>{words.claim.unnamed}</em> : <Quoted text={name} className="tree-name" />}
        <span className="aside">
          {kind === 'own' ? words.claim.ownVoice : words.source[kind as 'person']}
          {isUnnamed && kind !== 'anonymous' && ` · ${words.statements.unnamed}`}
        </span>
      </span>
      <ul>
        {passedOnBy.map((child) => (
          <Source key={`${child.kind} ${child.name}`} node={child} statement={statement} />
        ))}
        {tellings.map((telling) => (
          <Printing key={telling.claim} telling={telling} statement={statement} />
        ))}
      </ul>
    </li>
  );
};

/** A report that printed it, and under it those that took its words. */
const Printing = ({ telling, statement }: { readonly telling: Telling; readonly statement: WholeStatement }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { report, outlet, published, title, assertion, content, step, takenFrom } = statement.claims[telling.claim]!;
  return (
    <li className="tree-printing">
      <Go className="tree-line" href={toldAddress({ report, assertion, at: content[0]?.start ?? 0 })}>
        <Quoted text={outlet ?? words.list.noOutlet} />
        <span className="aside">{momentText(tongue, published)}</span>
        {step !== 'repeated' && <span className={`step is-${step}`}>{words.step[step]}</span>}
        {takenFrom !== null && <span className="step is-copy">{words.statements.sameWords}</span>}
        {title !== null && (
          <span className="tree-title">
            <Quoted text={title} />
          </span>
        )}
      </Go>
      {telling.copies.length > 0 && (
        <ul>
          {telling.copies.map((copy) => (
            <Printing key={copy.claim} telling={copy} statement={statement} />
          ))}
        </ul>
      )}
    </li>
  );
};
