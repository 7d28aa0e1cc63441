import { daysOfDate } from '../model/days.ts';
import type {
  Correction,
  Credibility,
  Decision,
  DecisionTarget,
  EntityTarget,
  Reliability,
} from '../model/decisions.ts';
import type { Certainty } from '../model/evidence.ts';
import { placedWords } from '../model/find-target.ts';
import type { Case } from '../store/case.ts';
import { evidenceNamed, targetNamed } from './decision-target.ts';
import { entityNamed, type NameKeys } from './named-entity.ts';
import { QuestionError } from './question-error.ts';

/** The decision that a kind and the words behind it make, as `isnad decide` takes them. Throws `QuestionError`. */
export const decisionGiven = async (
  kept: Case,
  kind: string,
  words: readonly string[],
  keysOf: NameKeys,
): Promise<Decision> => {
  const [first = '', ...rest] = words;
  if (first === '')
    throw new QuestionError(`"${kind}" of what?`, 'isnad decide --help shows each kind with an example.');
  switch (kind) {
    case 'accept':
    case 'reject':
      return { kind, target: await evidenceNamed(kept, first) };
    case 'correct':
      return { kind, target: await evidenceNamed(kept, first), correction: await correctionGiven(kept, first, rest) };
    case 'note':
      return { kind, target: await targetNamed(kept, first), text: needed(rest.join(' '), 'The words of the note') };
    case 'merge':
      return { kind, entities: await Promise.all(words.map((word) => entityGiven(kept, word, keysOf))) };
    case 'split':
      return splitGiven(kept, first, rest);
    case 'same':
    case 'different':
      return {
        kind,
        targets: [
          await targetGiven(kept, first, keysOf),
          await targetGiven(kept, needed(rest[0] ?? '', 'The other one'), keysOf),
        ],
      };
    case 'reliability':
      return { kind, source: first, ...admiralty(rest[0] ?? '') };
    default:
      throw new QuestionError(`"${kind}" is no kind of decision.`, `Kinds: ${KINDS.join(', ')}.`);
  }
};

const KINDS = ['accept', 'reject', 'correct', 'note', 'merge', 'split', 'same', 'different', 'reliability'];
const CERTAINTIES: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown'];

const needed = (words: string, what: string): string => {
  if (words.trim() === '') throw new QuestionError(`${what} is missing.`, 'isnad decide --help shows how.');
  return words;
};

/** An entity of a report, or, by a name alone, of the whole case. */
const entityGiven = async (kept: Case, name: string, keysOf: NameKeys): Promise<EntityTarget> => {
  if (!name.includes('#')) return entityCalled(kept, name, keysOf);
  const target = await targetNamed(kept, name);
  if (target.kind !== 'entity') throw new QuestionError(`${name} is no entity.`, 'Name one as REPORT#e1.');
  return target;
};

/** The name itself where someone is written so, else the name of whom it means. */
const entityCalled = async (kept: Case, name: string, keysOf: NameKeys): Promise<EntityTarget> => {
  const { entity } = await entityNamed(kept, name, keysOf);
  const isWritten = (await kept.namesOf(entity.key)).some((written) => written.name === name);
  return { kind: 'entity', report: null, name: isWritten ? name : entity.name };
};

const targetGiven = async (kept: Case, name: string, keysOf: NameKeys): Promise<DecisionTarget> => {
  try {
    return await targetNamed(kept, name);
  } catch (error) {
    if (name.includes('#') || !(error instanceof QuestionError)) throw error;
    return entityCalled(kept, name, keysOf);
  }
};

/** `certainty=possible`, `polarity=-`, `speaker=NAME` or `speaker=2:NAME`, `kind=TYPE`, `date=2017-03`, `content=WORDS`. */
const correctionGiven = async (kept: Case, target: string, fields: readonly string[]): Promise<Correction> => {
  const report = (await kept.reading((await evidenceNamed(kept, target)).report))!.report;
  let correction: Correction = {};
  for (const field of fields) {
    const at = field.indexOf('=');
    const value = field.slice(at + 1);
    correction = {
      ...correction,
      ...fieldGiven(
        at < 0 ? '' : field.slice(0, at),
        value,
        (start) => placedWords(report, { start, end: start + value.length }),
        report.text,
      ),
    };
  }
  if (fields.length === 0) throw new QuestionError('Nothing is corrected.', 'Write FIELD=VALUE, such as polarity=-.');
  return correction;
};

const fieldGiven = (
  field: string,
  value: string,
  placed: (start: number) => ReturnType<typeof placedWords>,
  text: string,
): Correction => {
  const certainty = CERTAINTIES.find((known) => known === value);
  if (field === 'certainty' && certainty) return { certainty };
  if (field === 'polarity' && (value === '+' || value === '-')) return { polarity: value };
  if (field === 'kind' && value !== '') return { type: value };
  if (field === 'date' && daysOfDate(value)) return { date: value };
  if (field === 'content' && value !== '' && text.includes(value)) return { content: [placed(text.indexOf(value))] };
  if (field === 'speaker') {
    const [, link = '1', name = ''] = /^(?:(\d+):)?(.*)$/su.exec(value) ?? [];
    return { speaker: { link: Math.max(1, Number(link)), name: name === '' ? null : name } };
  }
  throw new QuestionError(
    `"${field}=${value}" is no correction.`,
    'certainty=certain|probable|possible|unknown, polarity=+|-, speaker=NAME (or 2:NAME for the second link), kind=TYPE, date=2017-03-24, content=WORDS OF THE REPORT.',
  );
};

/** The mentions that begin at some offsets become another entity. */
const splitGiven = async (kept: Case, name: string, [other = '', ...offsets]: readonly string[]): Promise<Decision> => {
  const entity = await targetNamed(kept, name);
  if (entity.kind !== 'entity') throw new QuestionError(`${name} is no entity.`, 'Name one as REPORT#e1.');
  const { report, evidence } = (await kept.reading(entity.report!))!;
  const mentions = evidence.entities
    .filter((each) => each.name === entity.name)
    .flatMap((each) => each.mentions)
    .filter(({ start }) => offsets.includes(String(start)));
  if (mentions.length === 0)
    throw new QuestionError(
      `None of its mentions begins at ${offsets.join(', ') || 'an offset that was given'}.`,
      'Write: split REPORT#e1 NAME OFFSET…',
    );
  return { kind: 'split', entity, mentions: mentions.map((span) => placedWords(report, span)), name: other };
};

/** `b2`, or `b` alone. */
const admiralty = (grade: string): { readonly reliability: Reliability; readonly credibility: Credibility | null } => {
  const [, letter, digit] = /^([a-f])([1-6])?$/i.exec(grade) ?? [];
  if (letter === undefined)
    throw new QuestionError(
      `"${grade}" is no grade of the admiralty scale.`,
      'Write a to f for the source, and 1 to 6 for what it says: b2.',
    );
  return {
    reliability: letter.toLowerCase() as Reliability,
    credibility: digit === undefined ? null : (Number(digit) as Credibility),
  };
};
