import type { DecisionTarget, EvidenceTarget } from '../model/decisions.ts';
import type { Evidence } from '../model/evidence.ts';
import { placedWords } from '../model/find-target.ts';
import type { Report } from '../model/report.ts';
import type { Case } from '../store/case.ts';
import { chooseNamed, parseClaimName } from './claim-name.ts';
import { QuestionError } from './question-error.ts';

/** What a user means by `REPORT#ID` (a claim, event, tie or entity) or by the id of a report. Throws `QuestionError`. */
export const targetNamed = async (kept: Case, name: string): Promise<DecisionTarget> => {
  const { report: reportId, claim: id } = parseClaimName(name);
  if (reportId === null) {
    if (await kept.reading(id)) return { kind: 'report', report: id };
    const [claim, ...others] = await kept.claimsNamed(id, null, 2);
    if (claim && others.length === 0) return targetNamed(kept, `${claim.report.id}#${claim.claim.id}`);
    throw new QuestionError(`${name} is neither a report nor one claim of ${kept.path}.`, 'Name it as REPORT#ID.');
  }
  const reading = await kept.reading(reportId);
  if (!reading) throw new QuestionError(`There is no report ${reportId} in ${kept.path}.`, 'isnad claims lists them.');
  const target = targetIn(reading.report, reading.evidence, id);
  if (!target)
    throw new QuestionError(`There is no ${id} in the report ${reportId}.`, 'isnad read --json prints all ids.');
  return target;
};

const targetIn = (report: Report, evidence: Evidence, id: string): DecisionTarget | null => {
  const names = new Map(evidence.entities.map((entity) => [entity.id, entity.name]));
  const event = evidence.events.find((each) => each.id === id);
  if (event) return { kind: 'event', report: report.id, type: event.type, trigger: placedWords(report, event.trigger) };
  const tie = evidence.ties.find((each) => each.id === id);
  if (tie)
    return {
      kind: 'tie',
      report: report.id,
      type: tie.type,
      from: names.get(tie.from) ?? tie.from,
      to: names.get(tie.to) ?? tie.to,
    };
  const entity = names.get(id);
  if (entity !== undefined) return { kind: 'entity', report: report.id, name: entity };
  const claim = chooseNamed(evidence.claims, (each) => each.id, id);
  if (claim === 'none' || !('cue' in claim)) return null;
  return {
    kind: 'claim',
    report: report.id,
    cue: placedWords(report, claim.cue),
    content: claim.content.map((span) => placedWords(report, span)),
  };
};

/** The same where only a claim, event or tie will do. */
export const evidenceNamed = async (kept: Case, name: string): Promise<EvidenceTarget> => {
  const target = await targetNamed(kept, name);
  if (target.kind !== 'claim' && target.kind !== 'event' && target.kind !== 'tie')
    throw new QuestionError(`${name} is no claim, event or tie.`, 'Name one of these as REPORT#ID.');
  return target;
};
