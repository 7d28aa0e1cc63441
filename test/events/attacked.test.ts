import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';
import { mention } from './mentions.ts';

describe('who attacks whom', () => {
  it.each<[means: string, text: string, word: string, parties: { actor?: string | null; recipient?: string | null }]>([
    [
      'a number in figures with whom it is of',
      'اختطفت الجماعة 23 من السياح الأجانب في الجبل.',
      'اختطفت',
      { recipient: '23 من السياح الأجانب' },
    ],
    [
      'a quantity behind an aside between commas',
      'وخطف مسلحون قبل يومين، عددا من الطلاب في البلدة.',
      'خطف',
      { actor: 'مسلحون', recipient: 'عددا من الطلاب' },
    ],
    [
      'a number said to be inexact',
      'وأفيد بمقتل زهاء 15 مسلحا في اشتباكات.',
      'مقتل',
      { actor: null, recipient: '15 مسلحا' },
    ],
    ['what passes where it explodes', 'انفجرت عبوة لدى مرور دورية في المدينة.', 'انفجرت', { recipient: 'دورية' }],
    ['what stands where it explodes', 'فجر انتحاري نفسه وسط سوق في البلدة.', 'فجر', { recipient: 'سوق' }],
    ['no weapon', 'فجر مسلحون قنابلهم قرب مصنع في البلدة.', 'فجر', { recipient: 'مصنع' }],
    ['who took it upon himself', 'وقع هجوم على السوق وتبنته جماعة الحوثي.', 'هجوم', { actor: 'جماعة الحوثي' }],
    ['nobody before what opens a sentence', 'من الهجمات على السوق هجوم أمس.', 'الهجمات', { actor: null }],
    ['who is behind it', 'كان متطرفون وراء هجوم على السوق.', 'هجوم', { actor: 'متطرفون' }],
    [
      'who tells of harm in an attack did not attack',
      'أعلنت الشرطة مقتل ثلاثة أشخاص في انفجار قرب السوق.',
      'انفجار',
      { actor: null },
    ],
    [
      'an object behind a clause that describes the subject',
      'خطف مسلحون يرتدون ملابس الجيش خمسة فرنسيين من مطعم.',
      'خطف',
      { actor: 'مسلحون', recipient: 'خمسة فرنسيين' },
    ],
    [
      'a subject that a clause describes without a relative pronoun',
      'قال إن انتحارية ترتدي معطفا فجرت نفسها في السوق.',
      'فجرت',
      { actor: 'انتحارية' },
    ],
    ['whose forces', 'قال الجيش الهندي إن قواته قصفت الجبل.', 'قصفت', { actor: 'الجيش الهندي' }],
    ['where they serve', 'اغتال مجهولون ضابطا في الشرطة أمس.', 'اغتال', { recipient: 'ضابطا في الشرطة' }],
    [
      'whom they are against',
      'هاجم مسلحون معارضون للحكومة مركزا في القرية.',
      'هاجم',
      { actor: 'مسلحون معارضون للحكومة', recipient: 'مركزا' },
    ],
    ['at least so many', 'أكد الطبيب مقتل ما لا يقل عن 30 مزارعا.', 'مقتل', { recipient: '30 مزارعا' }],
    [
      'not those among them',
      'قال مسؤول إن 22 مزارعا بينهم نساء وأطفال قتلوا في الجبل.',
      'قتلوا',
      { recipient: '22 مزارعا' },
    ],
    [
      'who was abducted and then killed',
      'أعلنت الشرطة أن 16 سائقا خطفوا من قبل متمردين ثم قتلوا.',
      'قتلوا',
      { actor: null, recipient: '16 سائقا' },
    ],
    [
      'he of whom a pronoun tells who did it',
      'اعترفت الحكومة بأن قبائل متمردة، هي التي ارتكبت المجازر.',
      'المجازر',
      { actor: 'قبائل متمردة' },
    ],
    ['who they mostly are', 'أفيد بمقتل 13 معظمهم من رجال الشرطة.', 'مقتل', { recipient: 'رجال الشرطة' }],
    ['whose policy it is', 'انتقد كريم الهاشمي سياسة الحكومة.', 'انتقد', { recipient: 'الحكومة' }],
    ['an accusative before its verb', 'أكد أن حارسا محليا قتل في المدينة.', 'قتل', { recipient: 'حارسا محليا' }],
    ['two before their verb', 'قال إن شرطيين قتلا في المدينة.', 'قتلا', { recipient: 'شرطيين' }],
    [
      'a quantity that also heads names',
      'أطلقت طائرة صاروخا على مجموعة من المسلحين.',
      'أطلقت',
      {
        recipient: 'مجموعة من المسلحين',
      },
    ],
  ])('%s', (_, text, word, parties) => {
    expect(mention(text, word)).toMatchObject(parties);
  });
});

describe('mentions of one attack', () => {
  it.each([
    ['those who fell rather than what was hit', 'قتل أربعة جنود في هجوم على ثكنة للشرطة في الجبل.', 'أربعة جنود'],
    ['those who are more than a number', 'قتل عشرون في هجوم على سكان القرية.', 'سكان القرية'],
    [
      'those who were killed rather than wounded',
      'أصيب 31 آخرون ومقتل ستة مزارعين في قصف الجيش للقرية.',
      'ستة مزارعين',
    ],
    ['those who are counted by what befell them', 'أسفر الهجوم عن ثمانية قتلى في القرية.', 'ثمانية قتلى'],
  ])('%s', (_, text, recipient) => {
    const { events, entities } = annotate(reportOf(text), {
      ...arabic,
      eventChoice: { ...arabic.eventChoice, least: 0 },
    });
    const [attack] = events.filter(({ type }) => type === 'ASSAULT');
    expect(entities.find(({ id }) => id === attack?.recipient)?.name).toBe(recipient);
  });
});
