import { expect, it } from 'vitest';
import { mentionsIn } from './mentions.ts';

it.each<[means: string, text: string, word: string, parties: { actor?: string | null; recipient?: string | null }]>([
  [
    'an act that is someone’s',
    'قتل عشرة مدنيين في حملة للجيش البورمي على القرية.',
    'حملة',
    { actor: 'الجيش البورمي', recipient: 'القرية' },
  ],
  ['whom an act comes from', 'خرجت مظاهرات من أنصار الحزب في العاصمة.', 'مظاهرات', { actor: 'أنصار الحزب' }],
  [
    'between behind a verb that goes on with the event',
    'جاء ذلك بعد لقاء جرى في عمان بين الوزير سامي نصار والأمير كريم الهاشمي.',
    'لقاء',
    { actor: 'سامي نصار', recipient: 'كريم الهاشمي' },
  ],
  ['a pronoun for the event on a preposition', 'هدأت المدينة بعد وساطة قامت بها مصر.', 'وساطة', { actor: 'مصر' }],
  ['who undergoes it', 'تعرضت فتاة في المدينة لاغتصاب جماعي.', 'اغتصاب', { actor: null, recipient: 'فتاة' }],
  [
    'acts that share what stands behind the last',
    'أعلنت الشرطة اعتقال وقتل ستة مسلحين.',
    'اعتقال',
    { recipient: 'ستة مسلحين' },
  ],
  ['whose the noun of a verbal noun is', 'تم إطلاق سراح الناشطين الثلاثة.', 'إطلاق', { recipient: 'الناشطين الثلاثة' }],
  ['who attempts it', 'جاء التصريح بعد محاولة الجيش اقتحام القرية.', 'اقتحام', { actor: 'الجيش', recipient: 'القرية' }],
  ['who does it', 'تحدث الحزب عن قيام الشرطة باعتقال الناشط.', 'اعتقال', { actor: 'الشرطة', recipient: 'الناشط' }],
  [
    'who resolves to do it',
    'أشاد الوزير بقرار محكمة ألمانية إطلاق سراح الناشط.',
    'إطلاق',
    { actor: 'محكمة ألمانية', recipient: 'الناشط' },
  ],
  ['who is accused of it', 'اعتقلت الشرطة رجلا متهما بقتل الصحافي.', 'قتل', { actor: 'رجلا', recipient: 'الصحافي' }],
  ['who is responsible for it', 'فرت الجماعة المسؤولة عن الهجوم.', 'الهجوم', { actor: 'الجماعة' }],
  ['to whom it is ascribed', 'انتقد الوزير الهجوم المنسوب إلى إيران.', 'الهجوم', { actor: 'إيران' }],
  ['who is accused of something', 'انتقد الحزب اتهام الوزير بالفساد.', 'اتهام', { actor: null, recipient: 'الوزير' }],
  [
    'people whom no table knows',
    'أمر القاضي بملاحقة المتلاعبين بالنتائج.',
    'ملاحقة',
    { actor: 'القاضي', recipient: 'المتلاعبين' },
  ],
  [
    'whom several things are of',
    'شنت الطائرات قصفا على مواقع وأهداف للمتمردين في الجبل.',
    'قصفا',
    { actor: 'الطائرات', recipient: 'المتمردين' },
  ],
  [
    'what stands behind the verb of a relative clause',
    'أدان الوزير الدعم المالي الذي تقدمه إيران للحركة.',
    'الدعم',
    { actor: 'إيران', recipient: 'الحركة' },
  ],
  [
    'with whom the agreement is',
    'قرر الرئيس انسحاب بلاده من الاتفاق النووي الإيراني.',
    'انسحاب',
    { recipient: 'إيران' },
  ],
  [
    'who alone stands behind a verb of accusing',
    'قالت السفارة إنها لم تره، واتهمت السلطات البريطانية بخطفه.',
    'اتهمت',
    { recipient: 'السلطات البريطانية' },
  ],
  ['more than so many', 'اعتقلت الشرطة أكثر من 20 شخصا.', 'اعتقلت', { recipient: '20 شخصا' }],
  ['whose request it is', 'عقد المجلس جلسة طارئة بطلب من بوليفيا.', 'طلب', { actor: 'بوليفيا' }],
  ['an act that is asked for', 'سافر الوزير سامي نصار إلى لاهاي لطلب فتح تحقيق.', 'طلب', { actor: 'سامي نصار' }],
  [
    'of which people the attempts are',
    'أحبطت إسرائيل محاولات إيرانية لمهاجمتها من الجنوب.',
    'مهاجمتها',
    { actor: 'إيران', recipient: 'إسرائيل' },
  ],
  [
    'who is told to be ready for it',
    'أكد الوزير أن لبنان ملتزم باستضافة النازحين السوريين.',
    'استضافة',
    { actor: 'لبنان', recipient: 'النازحين السوريين' },
  ],
  [
    'who undergoes it behind a verbal noun',
    'تحدث البيان عن تعرض المستشفى لقصف عنيف.',
    'قصف',
    { actor: null, recipient: 'المستشفى' },
  ],
  [
    'who gives, as a pronoun',
    'كشفت السعودية عن تقديمها مساعدات للنازحين.',
    'مساعدات',
    { actor: 'السعودية', recipient: 'النازحين' },
  ],
  ['no army that protests', 'أعلن الجيش إغلاق المعبر بعد مظاهرات في العاصمة.', 'مظاهرات', { actor: null }],
  [
    'a thing that is put down',
    'سقط جرحى خلال قمع الجيش الإسرائيلي مسيرة سلمية.',
    'قمع',
    { actor: 'الجيش الإسرائيلي', recipient: 'مسيرة سلمية' },
  ],
  [
    'what is seized, behind who does',
    'أشار البيان إلى ضبط الجيش اليمني شحنة أسلحة.',
    'ضبط',
    { actor: 'الجيش اليمني', recipient: 'شحنة أسلحة' },
  ],
  [
    'whoever is met',
    'انتهى اجتماع سامي نصار مع نظيريه الكوري والياباني.',
    'اجتماع',
    { actor: 'سامي نصار', recipient: 'نظيريه الكوري والياباني' },
  ],
  ['a campaign with what it hit', 'تشن السلطات حملة اعتقالات طالت خمسين ناشطا.', 'اعتقالات', { actor: 'السلطات' }],
])('%s', (_, text, word, wanted) => {
  expect(mentionsIn(text).filter((each) => each.word === word)).toContainEqual(expect.objectContaining(wanted));
});
