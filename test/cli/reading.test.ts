import { expect, test } from 'vitest';
import { PLAIN_PAGE } from '../../src/cli/page.ts';
import { printReading } from '../../src/cli/print/reading.ts';
import type { Evidence, SourceLink } from '../../src/model/evidence.ts';
import { reportOf } from '../report.ts';

const TEXT = 'نقلت التايمز أمس عن الحكومة أن روسيا قصفت طبرق. ونفت موسكو ذلك. جملة غامضة.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const link = (kind: SourceLink['kind'], name: string, entity: string | null): SourceLink => ({
  kind,
  name,
  entity,
  ...at(name),
  certainty: 'certain',
});

const EVIDENCE: Evidence = {
  published: { value: '2017-03', earliest: '2017-03-24', latest: '2017-03-31', basis: 'inferred', why: 'مارس الجاري' },
  entities: [
    { id: 'e1', type: 'ORG', name: 'التايمز', latin: 'The Times', mentions: [], rule: 'r' },
    { id: 'e2', type: 'LOC', name: 'روسيا', latin: 'Russia', mentions: [], rule: 'r' },
    { id: 'e3', type: 'LOC', name: 'طبرق', mentions: [], rule: 'r' },
  ],
  times: [
    {
      ...at('أمس'),
      id: 't1',
      type: 'DATE',
      value: '2017-03-XX',
      earliest: '2017-03-23',
      latest: '2017-03-30',
      age: false,
      rule: 'r',
    },
  ],
  claims: [
    {
      id: 'c1',
      cue: at('نقلت'),
      content: [at('روسيا قصفت طبرق')],
      mode: 'indirect',
      certainty: 'probable',
      polarity: '+',
      said: 't1',
      via: null,
      chain: [
        { kind: 'report', certainty: 'certain' },
        link('outlet', 'التايمز', 'e1'),
        link('organization', 'الحكومة', null),
      ],
      rule: 'r',
    },
    {
      id: 'c2',
      cue: at('ونفت'),
      content: [at('ذلك')],
      mode: 'indirect',
      certainty: 'certain',
      polarity: '-',
      said: null,
      via: { name: 'التايمز', ...at('التايمز') },
      chain: [
        { kind: 'report', certainty: 'certain' },
        { kind: 'organization', name: 'روسيا', entity: 'e2', certainty: 'certain' },
      ],
      rule: 'r',
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'ASSAULT',
      mode: 'aerial',
      trigger: at('قصفت'),
      actor: 'e2',
      recipient: null,
      place: 'e3',
      time: 't1',
      quantity: null,
      status: 'possible',
      claims: ['c1'],
      rule: 'r',
    },
  ],
  ties: [
    {
      id: 'r1',
      type: 'attacks',
      from: 'e2',
      to: 'e3',
      since: '2017',
      until: null,
      status: 'actual',
      spans: [],
      claims: ['c1'],
      rule: 'r',
    },
  ],
  sentences: [
    { start: 0, end: 48, state: 'claims' },
    { start: 49, end: 64, state: 'claims' },
    { ...at('جملة غامضة.'), state: 'unread', why: 'no verb' },
  ],
  credits: [],
};

test('a reading for people shows head, roots with chains, timeline, ties and what was missed', () => {
  const printed = printReading(PLAIN_PAGE, reportOf(TEXT, { title: 'عنوان', outlet: 'المرسى' }), EVIDENCE);
  expect(printed).toBe(`${'─'.repeat(100)}
عنوان
outlet     المرسى
published  2017-03, between 2017-03-24 and 2017-03-31 (inferred)
because    مارس الجاري
report     test

2 CLAIMS FROM 2 ROOTS

● organization الحكومة · 1 claim
  report ← outlet التايمز ← organization الحكومة
    c1 · probable · indirect · said 2017-03-XX · cue نقلت
      روسيا قصفت طبرق

● organization روسيا Russia · 1 claim
  report ← organization روسيا
    c2 · certain · DENIED · indirect · speaker left out · via التايمز · cue ونفت
      ذلك

TIMELINE, 1 EVENT
  2017-03-XX (2017-03-23 to 2017-03-30)  أمس
      ASSAULT aerial · possible · by روسيا · at طبرق · words قصفت

1 TIE
  attacks · from روسيا · to طبرق · since 2017 · c1

3 sentences: 2 with claims, 0 read and empty, 1 not understood
  not understood: no verb: جملة غامضة.

`);
});
