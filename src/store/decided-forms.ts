import type { Decision, EntityTarget } from '../model/decisions.ts';
import type { DecidedForms } from '../model/name-form.ts';
import { assertionsFromBlob } from './assertions-blob.ts';
import { decisionsInForce } from './decision-log.ts';
import type { Sql } from './statements.ts';

/** What the log says of names across reports, as forms. Of two that speak of the same pair the later holds. */
export const decidedForms = (sql: Sql): DecidedForms[] =>
  decisionsInForce(sql).reduce<DecidedForms[]>((held, { decision }) => {
    const said = saidOf(decision);
    if (!said) return held;
    const each = said.entities.map((target) => formsNamed(sql, target));
    const forms = [...new Set(each.flat())];
    if (forms.length < 2) return held;
    const contradicts = (other: DecidedForms): boolean =>
      other.areOne !== said.areOne && forms.filter((form) => other.forms.includes(form)).length > 1;
    return [...held.filter((other) => !contradicts(other)), { forms, areOne: said.areOne }];
  }, []);

/** The entities that a decision says are one, or are not: `null` where it speaks of something else. */
export const saidOf = (
  decision: Decision,
): { readonly entities: readonly EntityTarget[]; readonly areOne: boolean } | null => {
  if (decision.kind === 'merge') return { entities: decision.entities, areOne: true };
  if (decision.kind === 'split') {
    const { entity, name } = decision;
    return { entities: [entity, { ...entity, name }], areOne: false };
  }
  if (decision.kind !== 'same' && decision.kind !== 'different') return null;
  const entities = decision.targets.flatMap((target) => (target.kind === 'entity' ? [target] : []));
  return entities.length === 2 ? { entities, areOne: decision.kind === 'same' } : null;
};

/** The forms that bear a name: in one report, or anywhere. */
export const formsNamed = (sql: Sql, { report, name }: EntityTarget): number[] => {
  if (report === null) return sql.numbers('select key from name_form where name = ? order by id', name);
  const row = sql.one(
    `select report.key, assertions.data from report join assertions on assertions.report = report.key
    where report.id = ? and report.current = 1`,
    report,
  );
  if (!row) return [];
  const party = assertionsFromBlob(row.data as Uint8Array).parties.findIndex((each) => each.name === name);
  return sql.numbers('select form from report_name where report = ? and party = ?', Number(row.key), party);
};
