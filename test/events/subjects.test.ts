import { describe, expect, it } from 'vitest';
import { mention } from './mentions.ts';

describe('whose deed it is', () => {
  it.each<[means: string, text: string, word: string, actor: string | null, recipient: string | null]>([
    [
      'a pronoun before the verb',
      'أعلنت السفارة الفرنسية أنها تواصلت مع سلمى حداد ابنة عم ليلى.',
      'تواصلت',
      'السفارة الفرنسية',
      'سلمى حداد',
    ],
    [
      'who spoke, behind a participle',
      'ذكرت باريس أن المجلس العسكري يتحمل المسؤولية، مضيفة أنها تدعم المعارضة.',
      'تدعم',
      'باريس',
      'المعارضة',
    ],
    [
      'for whom a spokesman speaks',
      'أدان متحدث باسم وزارة الداخلية الفرنسية الهجوم.',
      'أدان',
      'وزارة الداخلية الفرنسية',
      null,
    ],
    ['a name before a name', 'ومنذ أشهر، تتهم الولايات المتحدة أنقرة بالتآمر.', 'تتهم', 'الولايات المتحدة', 'أنقرة'],
    ['forces before their verb', 'القوات الفرنسية تغزو مصر في ذلك العام.', 'تغزو', 'القوات الفرنسية', 'مصر'],
    [
      'a name before a number',
      'اعتقلت حركة حماس المئات من أبناء المدينة.',
      'اعتقلت',
      'حركة حماس',
      'المئات من أبناء المدينة',
    ],
    [
      'no participle with its ending',
      'قال قائد الشرطة إن 7 مهاجمين قتلوا، مشيراً إلى أن العملية انتهت.',
      'قتلوا',
      null,
      '7 مهاجمين',
    ],
    ['nobody of whom it is released', 'وصل سامر الحداد الذي أطلق سراحه أمس.', 'أطلق', null, 'سامر الحداد'],
    [
      'whoever came before meets whom alone stands behind',
      'وصل الوزير كريم الهاشمي إلى بيروت والتقى سامر الحداد.',
      'التقى',
      'كريم الهاشمي',
      'سامر الحداد',
    ],
    ['of one of a nation', 'أطلق فلسطيني النار على جندي فقتل اثنين.', 'قتل', 'فلسطيني', 'اثنين'],
    ['a share of a town', 'سيطر الجيش على 80 في المئة من مساحة المدينة.', 'سيطر', 'الجيش', 'مساحة المدينة'],
    [
      'many and whom they hold',
      'أوقفت السلطات البلجيكية عبد السلام العبيدي.',
      'أوقفت',
      'السلطات البلجيكية',
      'عبد السلام العبيدي',
    ],
    ['forces of an annexation', 'اعتقلت قوات الأمن كريم الهاشمي.', 'اعتقلت', 'قوات الأمن', 'كريم الهاشمي'],
    ['who is told beside his name', 'نددت الحكومة بالمصرفي التركي كريم الهاشمي.', 'نددت', 'الحكومة', 'كريم الهاشمي'],
    ['on whom, not who is called so', 'حكم على كريم الهاشمي بالسجن.', 'حكم', null, 'كريم الهاشمي'],
    ['a judge is no verb', 'كان قاضي التحقيق رفض الطلب.', 'رفض', 'قاضي التحقيق', null],
    [
      'behind a relative clause with its own subject',
      'اتهمت الجماعة التي يقودها كريم الهاشمي التحالف العربي بشن غارة.',
      'اتهمت',
      'الجماعة',
      'التحالف العربي',
    ],
    [
      'behind a relative clause with a preposition',
      'اتهم المسلحون الذين يسيطرون على المدينة الحكومة بقصف السوق.',
      'اتهم',
      'المسلحون',
      'الحكومة',
    ],
    [
      'behind a relative clause and a name',
      'اتهم المتحدث باسم الوزارة التي يسيطر عليها الحزب، كريم الهاشمي، التحالف العربي بالكذب.',
      'اتهم',
      'كريم الهاشمي',
      'التحالف العربي',
    ],
    [
      'who is named by the head of his title later',
      'اتهم المحقق الخاص الوزارة بالكذب. وقال المحقق كريم الهاشمي إنه باق.',
      'اتهم',
      'كريم الهاشمي',
      'الوزارة',
    ],
    [
      'not by the head of another title',
      'اتهم الرئيس التركي الوزارة بالكذب. وقال الرئيس كريم الهاشمي إنه باق.',
      'اتهم',
      'الرئيس التركي',
      'الوزارة',
    ],
    ['protesters before what they attack', 'هاجم متظاهرون مقر منظمة بدر.', 'هاجم', 'متظاهرون', 'منظمة بدر'],
    [
      'several, not the one state right before them',
      'يدعم التحالف المسلحين المتحالفين مع إيران، الذين استهدفوا سفينة تجارية.',
      'استهدفوا',
      'المسلحين',
      'سفينة تجارية',
    ],
    ['whom a verb lets', 'يمكن لطهران مضايقة إسرائيل.', 'مضايقة', 'طهران', 'إسرائيل'],
    ['whom a verb bids', 'يتعين على الحكومة محاسبة الضباط.', 'محاسبة', 'الحكومة', 'الضباط'],
    ['whom somebody lets', 'سمحت المحكمة للشرطة باعتقال الطلاب.', 'اعتقال', 'الشرطة', 'الطلاب'],
    ['whose shelling killed', 'قتل ضابط في قصف مدفعي لقوات النظام.', 'قصف', 'قوات النظام', null],
    ['whose places were shelled', 'قتل ضابط في قصف مدفعي لمواقع الحركة.', 'قصف', null, 'مواقع الحركة'],
    [
      'of a threat with its object',
      'أدان الوزير تهديد الرئيس التركي اليونان بالحرب.',
      'تهديد',
      'الرئيس التركي',
      'اليونان',
    ],
    ['nobody for life', 'حكم عليه بالسجن مدى الحياة.', 'حكم', null, null],
    ['forces that are accused', 'اتهمت قوات النظام مرارا باستخدام السلاح.', 'اتهمت', null, 'قوات النظام'],
    ['not of a town', 'تستقبل بلدة يبرود مئة مهاجر كل عام.', 'تستقبل', null, 'مئة مهاجر'],
    [
      'for whom a pronoun on the verb beside a noun stands',
      'قال كريم الهاشمي إن الولايات المتحدة منحته مهلة من ثلاثة أيام.',
      'مهلة',
      'الولايات المتحدة',
      'كريم الهاشمي',
    ],
    ['an organisation that speaks', 'دعت الوزارة إلى الهدوء.', 'دعت', 'الوزارة', null],
    ['but premises that are attacked', 'اقتحمت السفارة.', 'اقتحمت', null, 'السفارة'],
    [
      'those told besides are no object',
      'أعلنت الشرطة أن عشرين مدنيا قتلوا فضلا عن أربعة جنود.',
      'قتلوا',
      null,
      'عشرين مدنيا',
    ],
  ])('%s', (_, text, word, actor, recipient) => {
    const found = mention(text, word);
    expect([found?.actor, found?.recipient]).toEqual([actor, recipient]);
  });
});

describe('who acts and on whom', () => {
  it.each<[means: string, text: string, word: string, parties: { actor?: string | null; recipient?: string | null }]>([
    [
      'several before their verb',
      'قالت الوزارة إن الهند وباكستان ونيبال اتفقت على تسيير دوريات.',
      'اتفقت',
      { actor: 'الهند' },
    ],
    [
      'adjectives of one party',
      'شنت قوات مصرية وسودانية ونيجيرية ضربات على الميناء.',
      'ضربات',
      { actor: 'قوات مصرية وسودانية ونيجيرية', recipient: 'الميناء' },
    ],
    [
      'a noun behind the adjective of a people',
      'رفضت محكمة يونانية تسليم الضباط.',
      'رفضت',
      { actor: 'محكمة يونانية', recipient: 'الضباط' },
    ],
    [
      'a closed noun in another case',
      'اختطف مسلحون مجهولون مهندسين هنديين في الولاية.',
      'اختطف',
      { actor: 'مسلحون مجهولون', recipient: 'مهندسين هنديين' },
    ],
    [
      'a plural that shows the subject',
      'عقد مجلس الأعيان جلسة طارئة، كما طالب المحتجون بإقالة المحافظ.',
      'طالب',
      { actor: 'المحتجون' },
    ],
    [
      'all who are asked',
      'أشاد الوزير بالمبادرة. ودعا جميع الأطراف إلى الحوار.',
      'دعا',
      { actor: 'الوزير', recipient: 'جميع الأطراف' },
    ],
    [
      'whom a pronoun on a preposition does not stand for',
      'خرج الآلاف ضد إصلاحات دعت إليها لجنة في البرلمان.',
      'دعت',
      { actor: 'لجنة' },
    ],
    [
      'two holders of a title',
      'واتهم وزيرا الدفاع والخارجية الصينيان واشنطن بالتعدي على المياه.',
      'اتهم',
      { actor: 'وزيرا الدفاع والخارجية الصينيان', recipient: 'واشنطن' },
    ],
    ['two countries', 'وفي مؤشر على التقارب، اتفق البلدان على فتح المعبر.', 'اتفق', { actor: 'البلدان' }],
    ['a place behind its kind', 'وافقت ولاية كاليفورنيا على نشر الجنود.', 'وافقت', { actor: 'كاليفورنيا' }],
    [
      'who he is, with an object behind the verb',
      'أكد المحقق سالم النوري أنه استجوب الوزير السابق.',
      'استجوب',
      { actor: 'سالم النوري', recipient: 'الوزير السابق' },
    ],
    [
      'no name of a title behind a preposition',
      'أكد الوزير سامي نصار أنه اتصل بالعاهل الأردني، الملك عبد الله الثاني.',
      'اتصل',
      { actor: 'سامي نصار', recipient: 'عبد الله الثاني' },
    ],
    [
      'who speaks in the first person',
      'قال كريم الطائي "أريد أن أنفذ هجوما آخر على الشرطة".',
      'هجوما',
      { actor: 'كريم الطائي', recipient: 'الشرطة' },
    ],
    [
      'who undergoes it, no party by itself',
      'تعرضت قرى حدودية لقصف القوات الحكومية.',
      'قصف',
      { actor: 'القوات الحكومية', recipient: 'قرى حدودية' },
    ],
    [
      'a counterpart whole',
      'التقى الوزير سامي نصار نظيره الإيراني في عمان.',
      'التقى',
      { actor: 'سامي نصار', recipient: 'نظيره الإيراني' },
    ],
    [
      'whom something is asked of',
      'وطالبت حركة النهضة المجتمع الدولي بالتدخل.',
      'طالبت',
      { actor: 'حركة النهضة', recipient: 'المجتمع الدولي' },
    ],
    [
      'against whom the act is that is threatened',
      'هدد الزعيم بضرب القواعد الأميركية في المحيط.',
      'هدد',
      { actor: 'الزعيم', recipient: 'الولايات المتحدة' },
    ],
    [
      'whose words they are',
      'وانتقد سامي نصار تصريحات رئيس الوزراء الإسرائيلي.',
      'انتقد',
      { actor: 'سامي نصار', recipient: 'رئيس الوزراء الإسرائيلي' },
    ],
    [
      'one who is counted before another',
      'رشق حوالى 700 شخص المركز بالحجارة.',
      'رشق',
      { actor: '700 شخص', recipient: 'المركز' },
    ],
    [
      'people of a state by number',
      'أعلنت واشنطن أنها فرضت عقوبات على 10 إيرانيين بتهمة التجسس.',
      'عقوبات',
      { actor: 'واشنطن', recipient: '10 إيرانيين' },
    ],
    [
      'what somebody goes on to shell',
      'واصلت الميليشيات قصفها لقرية المنظر جنوبي المدينة.',
      'قصفها',
      { actor: 'الميليشيات', recipient: 'المنظر' },
    ],
    ['whoever is urged', 'حضت المنشورات الناس على أن لا يخرجوا.', 'حضت', { recipient: 'الناس' }],
    [
      'who goes on and was arrested',
      'قال كريم إنه عمل في المدينة واعتقل في مايو.',
      'اعتقل',
      { actor: null, recipient: 'كريم' },
    ],
  ])('%s', (_, text, word, wanted) => {
    expect(mention(text, word)).toMatchObject(wanted);
  });
});

it('takes what is possible before أن for possible', () => {
  expect(mention('قال كريم الهاشمي إنه من الممكن أن تقصف إسرائيل المطار.', 'تقصف')?.status).toBe('possible');
});
