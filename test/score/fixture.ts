import type { GoldReport } from '../../src/score/gold.ts';
import type { Reading } from '../../src/score/reading.ts';

/** A report of our own with astral characters, so that code points and UTF-16 units differ. */
export const text =
  '🕊️🕊️ قال الوزير سامي الراشد إن "الميناء مفتوح". ونقلت صحيفة المرفأ 🗞️ عن مصادر ملاحية أن السفينة ربما غادرت يوم الأحد.';

const spanOf = (words: string): readonly [number, number] => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return [start, start + words.length];
};
const at = (words: string) => ({ start: spanOf(words)[0], end: spanOf(words)[1] });

export const gold: GoldReport = {
  id: 'own-1',
  claims: [
    {
      cue: spanOf('قال'),
      content: [spanOf('الميناء مفتوح')],
      chain: [{ name: 'سامي الراشد', kind: 'person', span: spanOf('الوزير سامي الراشد') }],
      mode: 'direct',
      certainty: 'certain',
      polarity: '+',
    },
    {
      cue: spanOf('ونقلت'),
      content: [spanOf('السفينة ربما غادرت يوم الأحد')],
      chain: [
        { name: 'صحيفة المرفأ', kind: 'outlet', span: spanOf('صحيفة المرفأ') },
        { name: 'مصادر ملاحية', kind: 'anonymous', span: spanOf('مصادر ملاحية') },
      ],
      mode: 'indirect',
      certainty: 'possible',
      polarity: '+',
    },
  ],
  times: [{ span: spanOf('يوم الأحد'), type: 'DATE', value: '2024-03-03' }],
  entities: [
    { name: 'سامي الراشد', type: 'PER', mentions: ['سامي الراشد'] },
    { name: 'المرفأ', type: 'ORG', mentions: ['المرفأ'] },
  ],
  events: [
    {
      trigger: spanOf('غادرت'),
      type: 'RETREAT',
      actor: 'السفينة',
      recipient: null,
      place: null,
      date: '2024-03-03',
      status: 'possible',
    },
  ],
};

/** A reading that is right throughout. */
export const rightReading: Reading = {
  report: { id: 'own-1', text },
  claims: [
    {
      cue: at('قال'),
      content: [at('الميناء مفتوح')],
      chain: [{ kind: 'report' }, { kind: 'person', name: 'الوزير سامي الراشد', ...at('الوزير سامي الراشد') }],
      mode: 'direct',
      certainty: 'certain',
      polarity: '+',
    },
    {
      cue: at('ونقلت'),
      content: [at('السفينة ربما غادرت يوم الأحد')],
      chain: [
        { kind: 'report' },
        { kind: 'outlet', name: 'المرفأ', ...at('صحيفة المرفأ') },
        { kind: 'anonymous', name: 'مصادر ملاحية', ...at('مصادر ملاحية') },
      ],
      mode: 'indirect',
      certainty: 'possible',
      polarity: '+',
    },
  ],
  times: [{ id: 't1', ...at('يوم الأحد'), type: 'DATE', value: '2024-03-03' }],
  entities: [
    { id: 'e1', type: 'PER', name: 'سامي الراشد', mentions: [{ ...at('سامي الراشد'), form: 'name' }] },
    { id: 'e2', type: 'ORG', name: 'المرفأ', mentions: [{ ...at('المرفأ'), form: 'name' }] },
    { id: 'e3', type: 'THING', name: 'السفينة', mentions: [{ ...at('السفينة'), form: 'description' }] },
  ],
  events: [
    {
      type: 'RETREAT',
      trigger: at('غادرت'),
      actor: 'e3',
      recipient: null,
      place: null,
      time: 't1',
      status: 'possible',
    },
  ],
};
