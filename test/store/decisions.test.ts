import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { applyDecisions } from '../../src/model/apply-decisions.ts';
import type { EvidenceTarget } from '../../src/model/decisions.ts';
import type { Claim } from '../../src/model/evidence.ts';
import { placedWords } from '../../src/model/find-target.ts';
import type { Case, ClaimFilter, Reading } from '../../src/store/case.ts';
import { openCase } from '../../src/store/open-case.ts';
import { readingOf, WORDS } from './readings.ts';
import { temporaryFolder } from './temporary.ts';

const folder = temporaryFolder();
const AT = '2018-05-04T10:00:00Z';
const BY = 'سلمى';
let cases = 0;

const newCase = async (): Promise<{ kept: Case; path: string }> => {
  const path = join(folder, `${cases++}.isnad`);
  const kept = openCase(path, WORDS, { create: true });
  await kept.save([first], '1');
  return { kept, path };
};

const SAID = [
  { by: ['رويترز'], content: 'انسحبت القوات من المدينة' },
  { by: ['الحكومة'], content: 'عادت القوات إلى المدينة' },
];
const first = readingOf('r1', SAID, { day: '2018-05-03' });

const targetOf = ({ report }: Reading, claim: Claim): EvidenceTarget => ({
  kind: 'claim',
  report: report.id,
  cue: placedWords(report, claim.cue),
  content: claim.content.map((span) => placedWords(report, span)),
});
const target = targetOf(first, first.evidence.claims[0]!);

const found = async (kept: Case, filter: ClaimFilter = {}) => {
  const contents: string[] = [];
  for await (const { content } of kept.claims(filter)) contents.push(content);
  return contents;
};

test('what was rejected is not shown, nor after another reading, nor in a corrected text', async () => {
  const { kept } = await newCase();
  await kept.decide({ kind: 'reject', target }, BY, AT);
  expect(await found(kept)).toEqual([SAID[1]!.content]);
  expect(await found(kept, { rejected: true })).toHaveLength(2);
  expect((await kept.counts()).claims).toBe(1);

  const named = first.evidence.claims.map((claim) => ({ ...claim, id: `new-${claim.id}` }));
  expect(await kept.save([{ ...first, evidence: { ...first.evidence, claims: named } }], '2')).toEqual(['replaced']);
  expect(await found(kept)).toEqual([SAID[1]!.content]);

  const moved = readingOf('r1', [{ by: ['مصادر'], content: 'تصحيح: هذا نص جديد' }, ...SAID], { day: '2018-05-03' });
  expect(await kept.save([moved], '2')).toEqual(['version']);
  expect(await found(kept)).toEqual(['تصحيح: هذا نص جديد', SAID[1]!.content]);
  await kept.close();
});

test('what was corrected is decided on by the words and the source that it shows', async () => {
  const { kept } = await newCase();
  const { text } = first.report;
  const wordsAt = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, words });
  const content = [wordsAt('من المدينة')];
  await kept.decide({ kind: 'correct', target, correction: { content } }, BY, AT);
  const corrected: EvidenceTarget = { ...(target as EvidenceTarget & { kind: 'claim' }), content };
  const at = wordsAt('القوات');
  const speaker = { link: 1, name: at.words, at };
  await kept.decide({ kind: 'correct', target: corrected, correction: { speaker } }, BY, AT);
  const { report, evidence, decisions } = (await kept.reading('r1'))!;
  const [claim] = applyDecisions(report, evidence, decisions).claims;
  expect(claim!.content.map(({ start, end }) => text.slice(start, end))).toEqual(['من المدينة']);
  expect(claim!.chain[1]).toMatchObject({ name: 'القوات', start: at.start, end: at.end });
  await kept.decide({ kind: 'reject', target: corrected }, BY, AT);
  expect(await found(kept)).toEqual([SAID[1]!.content]);
  await kept.close();
});

test('a correction shows, is asked by, and is marked', async () => {
  const { kept } = await newCase();
  await kept.decide(
    { kind: 'correct', target, correction: { polarity: '-', speaker: { link: 1, name: 'الواحة' }, date: '2018-04' } },
    BY,
    AT,
  );
  expect(await found(kept, { polarity: '-' })).toEqual([SAID[0]!.content]);
  expect(await found(kept, { until: '2018-04-30' })).toEqual([SAID[0]!.content]);
  for await (const { claim, root } of kept.claims({ polarity: '-' })) {
    expect(root).toBe('واحة');
    expect(claim.decided).toEqual({
      verdict: null,
      corrected: ['polarity', 'speaker', 'date'],
      notes: [],
      decisions: [1],
    });
  }
  await kept.close();
});

test('undoing brings back, undoing that takes away again; the log keeps all and cannot be changed', async () => {
  const { kept, path } = await newCase();
  await kept.decide({ kind: 'reject', target }, BY, AT);
  await kept.decide({ kind: 'undo', number: 1 }, BY, AT);
  expect(await found(kept)).toHaveLength(2);
  await kept.decide({ kind: 'undo', number: 2 }, BY, AT);
  expect(await found(kept)).toHaveLength(1);
  await expect(kept.decide({ kind: 'undo', number: 9 }, BY, AT)).rejects.toThrow('no decision 9');
  expect((await kept.decisions()).map(({ number, by, decision }) => [number, by, decision.kind])).toEqual([
    [1, BY, 'reject'],
    [2, BY, 'undo'],
    [3, BY, 'undo'],
  ]);
  await kept.close();
  const file = new DatabaseSync(path);
  expect(() => file.exec("update decision set by = 'x'")).toThrow(/never changed/);
  expect(() => file.exec('delete from decision')).toThrow(/never removed/);
  file.close();
});

test('entities of a report are merged and split, events that rest on what was rejected go with it', async () => {
  const reading = readingOf('r2', SAID, { entities: [['رويترز'], ['وكالة رويترز'], ['الحكومة']] });
  const [, claim] = reading.evidence.claims;
  const event = {
    id: 'v1',
    type: 'RETREAT',
    mode: null,
    trigger: claim!.cue,
    actor: 'e1',
    recipient: null,
    place: null,
    time: null,
    quantity: null,
    status: 'actual',
    claims: [claim!.id],
    rule: 't',
  } as const;
  const evidence = { ...reading.evidence, events: [event] };
  const log = [
    {
      number: 1,
      at: AT,
      by: BY,
      decision: {
        kind: 'merge',
        entities: [
          { kind: 'entity', report: 'r2', name: 'رويترز' },
          { kind: 'entity', report: 'r2', name: 'وكالة رويترز' },
        ],
      },
    },
  ] as const;
  const merged = applyDecisions(reading.report, evidence, log);
  expect(merged.entities.map(({ name }) => name)).toEqual(['رويترز', 'الحكومة']);
  expect(merged.events[0]!.actor).toBe('e0');
  const mention = placedWords(reading.report, merged.entities[0]!.mentions.at(-1)!);
  const split = applyDecisions(reading.report, evidence, [
    ...log,
    {
      number: 2,
      at: AT,
      by: BY,
      decision: {
        kind: 'split',
        entity: { kind: 'entity', report: 'r2', name: 'رويترز' },
        mentions: [mention],
        name: 'غيرها',
      },
    },
    { number: 3, at: AT, by: BY, decision: { kind: 'reject', target: targetOf(reading, claim!) } },
  ]);
  expect(split.entities.map(({ name }) => name)).toEqual(['رويترز', 'غيرها', 'الحكومة']);
  expect(split.events).toEqual([]);
  expect(split.claims).toHaveLength(1);
});
