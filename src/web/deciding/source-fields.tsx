import { useId } from 'react';
import type { Claim, Correction, Entity, SourceKind, WholeReport } from '../../contract/index.ts';
import { fill, useTongue } from '../words/words.ts';

/** Who stands at a place of the chain, as it is typed and chosen. */
export interface SourceGiven {
  /** 1 for the link behind the report; one more than there are puts a source behind the last. */
  readonly link: number;
  /** '' takes the link out. */
  readonly name: string;
  readonly kind: SourceKind;
}

const KINDS = ['person', 'organization', 'outlet', 'document', 'anonymous', 'unknown'] as const;
const OF_TYPE: Readonly<Record<Entity['type'], SourceKind>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'organization',
  GROUP: 'anonymous',
  THING: 'document',
};

export const sourceAt = ({ chain }: Claim, link: number): SourceGiven => {
  const there = chain[link];
  return !there || there.kind === 'report'
    ? { link, name: '', kind: 'person' }
    : { link, name: there.name ?? '', kind: there.kind };
};

/** What is different from what was read; `null` for nothing. */
export const speakerCorrected = (claim: Claim, { link, name, kind }: SourceGiven): Correction['speaker'] | null => {
  const former = sourceAt(claim, link);
  const given = name.trim();
  if (given === former.name && (kind === former.kind || given === '')) return null;
  return given === '' ? { link, name: null } : { link, name: given, kind };
};

interface FieldsProps {
  readonly whole: WholeReport;
  readonly claim: Claim;
  readonly given: SourceGiven;
  readonly onChange: (given: SourceGiven) => void;
}

/** Which link of the chain, who it is (by the names that the report has, or any other), and what kind of source. */
export const SourceFields = ({ whole: { evidence }, claim, given, onChange }: FieldsProps) => {
  const { words, numbers } = useTongue();
  const list = useId();
  const { chain } = claim;
  const names = new Map(evidence.entities.map((entity) => [entity.name, entity]));
  const rename = (name: string): void => {
    const entity = names.get(name.trim());
    onChange({ ...given, name, kind: entity ? OF_TYPE[entity.type] : given.kind });
  };
  return (
    <>
      <div className="side-by-side">
        <label className="stacked">
          <span>{words.decide.fields.speaker}</span>
          <input
            dir="auto"
            className="arabic"
            list={list}
            value={given.name}
            onChange={(event) => rename(event.target.value)}
          />
        </label>
        <datalist id={list}>
          {[...names.values()].map(({ id, name, latin }) => (
            <option key={id} value={name}>
              {latin}
            </option>
          ))}
        </datalist>
        <label className="stacked">
          <span>{words.decide.sourceKind}</span>
          <select
            value={given.kind}
            disabled={given.name.trim() === ''}
            onChange={(event) => onChange({ ...given, kind: event.target.value as SourceKind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.source[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {chain.length > 1 && (
        <label className="stacked">
          <span>{words.decide.place}</span>
          <select value={given.link} onChange={(event) => onChange(sourceAt(claim, Number(event.target.value)))}>
            {chain.slice(1).map((link, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the links of a chain never move
              <option key={i} value={i + 1}>
                {numbers.format(i + 1)} · {(link.kind !== 'report' && link.name) || words.source[link.kind]}
              </option>
            ))}
            <option value={chain.length}>{fill(words.decide.behind, { n: numbers.format(chain.length) })}</option>
          </select>
        </label>
      )}
    </>
  );
};
