import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Entity, Mention, WholeReport } from '../../contract/index.ts';
import { placed } from '../deciding/decide.ts';
import { History } from '../deciding/history.tsx';
import { NameFirst } from '../deciding/name-first.tsx';
import { useDeciding } from '../deciding/use-deciding.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Rate } from '../sources/rate.tsx';
import { RatingBadge, useRating } from '../sources/rating.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { FailureNote } from '../text/state.tsx';
import { counted, useTongue } from '../words/words.ts';
import { Folded } from './folded.tsx';

interface PanelProps {
  readonly whole: WholeReport;
  readonly entity: Entity;
}

/** Someone or something that a report names: where, and what a person says of it. Mentions of somebody else are taken out. */
export const EntityPanel = ({ whole: { report }, entity }: PanelProps) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { mayDecide } = useDeciding();
  const rating = useRating(entity.name);
  const target = { kind: 'entity' as const, report: report.id, name: entity.name };
  const isKnown = entity.type !== 'GROUP' && entity.type !== 'THING';
  return (
    <div className="claim-panel">
      <p className="entity-name">
        <Quoted text={entity.name} /> <RatingBadge rating={rating} />
        {entity.latin && <span className="latin">{entity.latin}</span>}
      </p>
      <p className="claim-facts">
        <span>{words.entity[entity.type]}</span>
        <span>{counted(tongue, words.count.times, entity.mentions.length)}</span>
        {isKnown && <Go href={pathOf({ page: 'actors', query: { name: entity.name } })}>{words.actors.dossier}</Go>}
      </p>
      <Split key={entity.id} report={report} entity={entity} />
      {isKnown && (
        <Folded title={words.sources.rating}>
          <Rate source={entity.name} rating={rating} />
        </Folded>
      )}
      <Folded title={words.decide.history}>
        <History report={report.id} target={target} mayChange={mayDecide} />
      </Folded>
    </div>
  );
};

const Split = ({ report, entity }: { readonly report: WholeReport['report']; readonly entity: Entity }) => {
  const { words } = useTongue();
  const { mayDecide, needsName, say, failure } = useDeciding();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [name, setName] = useState('');
  const mentions = entity.mentions
    .map((mention, i) => ({ mention, i }))
    .filter(({ mention }) => mention.end > mention.start);
  const toggle = (i: number): void => {
    const next = new Set(chosen);
    if (!next.delete(i)) next.add(i);
    setChosen(next);
  };
  const split = (event: FormEvent): void => {
    event.preventDefault();
    const others = [...chosen].sort((a, b) => a - b).map((i) => placed(report, entity.mentions[i]!));
    if (others.length === 0 || name.trim() === '') return;
    const target = { kind: 'entity' as const, report: report.id, name: entity.name };
    say({ kind: 'split', entity: target, mentions: others, name: name.trim() });
    setChosen(new Set());
    setName('');
  };
  return (
    <form className="split" onSubmit={split}>
      <fieldset>
        <legend>{mayDecide ? words.actors.split : words.actors.mentions}</legend>
        {mentions.map(({ mention, i }) => (
          <label key={`${mention.in ?? ''} ${mention.start}`} className="mention">
            <input type="checkbox" checked={chosen.has(i)} disabled={!mayDecide} onChange={() => toggle(i)} />
            <MentionWords report={report} mention={mention} />
          </label>
        ))}
      </fieldset>
      {needsName && <NameFirst />}
      {mayDecide && chosen.size > 0 && (
        <>
          <label className="stacked">
            <span>{words.actors.splitName}</span>
            <input dir="auto" className="arabic" value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <div className="form-end">
            <Button className="strong" type="submit" isDisabled={name.trim() === ''}>
              {words.decide.kinds.split}
            </Button>
          </div>
        </>
      )}
      {failure && <FailureNote failure={failure} />}
    </form>
  );
};

/** UTF-16 units on either side of a mention. */
const AROUND = 36;

const MentionWords = ({ report, mention }: { readonly report: WholeReport['report']; readonly mention: Mention }) => {
  const text = mention.in ? (report.title ?? '') : report.text;
  const before = text.slice(Math.max(0, mention.start - AROUND), mention.start);
  const after = text.slice(mention.end, mention.end + AROUND);
  return (
    <bdi className="arabic" dir="auto">
      <Printed text={before.slice(Math.max(before.indexOf(' ') + 1, before.lastIndexOf('\n') + 1))} />
      <mark>
        <Printed text={text.slice(mention.start, mention.end)} />
      </mark>
      <Printed text={after.split('\n')[0]!.slice(0, Math.max(0, after.lastIndexOf(' ')))} />
    </bdi>
  );
};
