import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';

const TEXT = 'قال الرئيس دونالد ترامب إن الاتفاق انتهى. ورد مسؤول إيراني بأن بلاده لن تفاوض.';

const headlineOf = (title: string) => {
  const { claims, entities } = annotate({ ...reportOf(TEXT), title }, arabic);
  const cut = (span: { start: number; end: number }) => title.slice(span.start, span.end);
  return {
    claims: claims
      .filter(({ part }) => part === 'title')
      .map(({ chain, content, cue }) => ({
        chain: chain.flatMap((link) => (link.kind === 'report' ? [] : [link.name])),
        content: content.map(cut).join(' … '),
        in: [cue, ...content].every((span) => span.in === 'title'),
      })),
    entities,
  };
};

describe('headlines', () => {
  it('are read with the persons of the body, by their short names', () => {
    const { claims, entities } = headlineOf('ترامب: الاتفاق مع إيران انتهى');
    expect(claims).toEqual([{ chain: ['دونالد ترامب'], content: 'الاتفاق مع إيران انتهى', in: true }]);
    const person = entities.find(({ name }) => name === 'دونالد ترامب');
    expect(person?.mentions.some((mention) => mention.in === 'title')).toBe(true);
  });

  it('have unnamed speakers too', () => {
    expect(headlineOf('مسؤول إيراني: لن نفاوض أحدا').claims).toEqual([
      { chain: ['مسؤول إيراني'], content: 'لن نفاوض أحدا', in: true },
    ]);
  });

  it('take no place and no topic for a speaker', () => {
    expect(headlineOf('الكويت: زيارة لم تكن في الحسبان').claims).toEqual([]);
    expect(headlineOf('مونديال 2018: كرة القدم كسلاح').claims).toEqual([]);
  });
});
