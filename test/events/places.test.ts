import { describe, expect, it } from 'vitest';
import { mention } from './mentions.ts';

describe('where it happens', () => {
  it.each<[means: string, text: string, word: string, place: string | null]>([
    ['the subject of a verb of witnessing', 'كانت مدينة طرابلس شهدت اشتباكات كبيرة.', 'اشتباكات', 'طرابلس'],
    ['behind it as well', 'جاء ذلك بعد انفجارات هزت بيروت.', 'انفجارات', 'بيروت'],
    ['a town before its state', 'هاجم مسلحون حافلة في العراق قرب السليمانية.', 'هاجم', 'السليمانية'],
    [
      'not what is talked about',
      'وصل الوفد إلى طهران. وأجرى كريم الهاشمي محادثات حول الوضع في سوريا مع نظيره.',
      'محادثات',
      'طهران',
    ],
    [
      'deeds where the last ones were done',
      'اقتحم مسلحون مصرفا في كركوك. وزار كريم الهاشمي مقر شركة في البصرة. واعتقل الجنود ثلاثة منهم.',
      'اعتقل',
      'كركوك',
    ],
    ['not talks there', 'قصفت الطائرات سوقا في حلب. وأجرى كريم الهاشمي محادثات مع نظيره.', 'محادثات', null],
    ['not where those are who are accused', 'اتهم كريم الهاشمي القوات المنتشرة في سوريا بالكذب.', 'اتهم', null],
    ['where a court sits that judges', 'رفضت محكمة في دمشق طلب المتهم.', 'رفضت', 'دمشق'],
    ['not what is demanded somewhere', 'طالب كريم الهاشمي بوقف القتال الذي بدأ في اليمن.', 'طالب', null],
    ['what is left', 'انسحبت القوات التونسية من بنغازي.', 'انسحبت', 'بنغازي'],
    ['where those live who are attacked', 'استهدفت الطائرات سكان بنغازي بالقنابل.', 'استهدفت', 'بنغازي'],
    ['not where somebody lives', 'قتل كريم الهاشمي، المقيم في لبنان، برصاص مسلحين.', 'قتل', null],
    ['not where a meeting is told of', 'قال الوزير في روما إنه التقى نظيره.', 'التقى', null],
    ['no state for talks near by', 'تحدث الوزير عن الأزمة في سوريا وأجرى محادثات مع نظيره.', 'محادثات', null],
    ['not the state of which something is said', 'ندد الوزير بالوضع في سوريا.', 'ندد', null],
    [
      'no scene of long before',
      'قصفت الطائرات سوقا في حلب. وزار كريم مصنعا. وزار كريم حديقة. وزار كريم متحفا. واعتقل الجنود ثلاثة.',
      'اعتقل',
      null,
    ],
  ])('%s', (_, text, word, place) => {
    expect(mention(text, word)?.place).toBe(place);
  });
});
