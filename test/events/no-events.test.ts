import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

const read = (text: string) => annotate(reportOf(text), arabic);

describe('what is no event', () => {
  it.each([
    'قال الوزير إن الطقس معتدل اليوم.',
    'نشرت الصحيفة مقالا عن الكتاب.',
    'استمر العمل ستة أشهر.',
    'أعلن المكتب نتائج الدراسة.',
  ])('reads none in %s', (text) => {
    expect(read(text).events).toEqual([]);
  });

  it('reads one event of a type in a sentence, with the roles of its other mention', () => {
    const { events, entities } = read('قتل أربعة جنود في هجوم شنه مسلحون مجهولون.');
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    expect(
      events.map(({ type, actor, recipient }) => [type, names.get(actor ?? ''), names.get(recipient ?? '')]),
    ).toEqual([['ASSAULT', 'مسلحون مجهولون', 'أربعة جنود']]);
  });

  it('leaves unnamed parties out of the names', () => {
    const { entities } = read('اعتقلت الشرطة ثلاثة ناشطين في القاهرة.');
    for (const { type, mentions } of entities)
      if (type === 'GROUP') expect(mentions.every(({ form }) => form !== 'name')).toBe(true);
  });
});
