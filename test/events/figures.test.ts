import { expect, test } from 'vitest';
import { readFigures } from '../../src/events/figures.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';

const figures = (text: string): string[] =>
  readFigures(arabic.parse(text)).map(({ what, value, bound, of, scope }) =>
    [what, value, bound === 'exact' ? '' : bound, of ?? '', scope ?? ''].filter((cell) => cell !== '').join(' '),
  );

test.each([
  ['قتل 12 شخصا وجرح 30 آخرون في انفجار بالسوق', ['dead 12', 'wounded 30']],
  ['مقتل ما لا يقل عن خمسة وعشرين موظفا في حريق مصنع', ['dead 25 least موظف']],
  ['أدى انهيار الجسر إلى سقوط 8 قتلى و40 جريحا', ['dead 8', 'wounded 40']],
  ['وقال الطبيب إن 9 أشخاص قتلوا وأصيب 20 آخرون', ['dead 9', 'wounded 20']],
  ['لقي سبعة أشخاص مصرعهم في حادث سير', ['dead 7']],
  ['ارتفعت حصيلة القتلى إلى 31 بعد وفاة جريح', ['dead 31']],
  ['بلغ عدد الجرحى 14 جريحا', ['wounded 14']],
  ['قتل أربعة أطفال وامرأتان في القصف', ['dead 6']],
  ['مقتل شخصين واعتقال ثلاثة', ['dead 2', 'detained 3']],
  ['وكانت حصيلة سابقة أفادت بمقتل 5 أشخاص', ['dead 5 earlier']],
  ['قتل في المدينة منذ بدء الحملة أكثر من 700 مدني', ['dead 700 least مدني total']],
  ['مقتل متظاهرين اثنين وإصابة نحو 40', ['dead 2', 'wounded 40 about']],
  ['قتل 7 من عناصر الشرطة', ['dead 7 عنصر']],
  ['تم إجلاء نحو ثلاثة آلاف شخص', ['displaced 3000 about']],
])('counts people: %s', (text, expected) => expect(figures(text)).toEqual(expected));

test.each([
  'مقتل وإصابة 30 شخصا',
  'قتل الجندي عام 2016',
  'شن الطيران 20 غارة قتلت العشرات',
  'أصيب آلاف الأشخاص بالهلع',
  'وقتل يوم الاثنين في بيته',
  'استمر القتل 20 يوما',
])('counts nobody: %s', (text) => expect(figures(text)).toEqual([]));
