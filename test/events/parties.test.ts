import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { reportOf } from '../report.ts';
import { mention, mentionsIn } from './mentions.ts';

describe('who does it to whom', () => {
  it.each<[means: string, text: string, word: string, parties: { actor?: string | null; recipient?: string | null }]>([
    ['a cited source is no party', 'دعت الوزيرة إلى الحوار وفق ميثاق الأمم المتحدة.', 'دعت', { recipient: null }],
    [
      'what stands in a title is no party',
      'اعتذر المرشد الأعلى للجمهورية الإيرانية السيد كريم الهاشمي للشعب.',
      'اعتذر',
      { recipient: 'الشعب' },
    ],
    [
      'an indefinite event is the subject of the verb behind it',
      'نفت الحكومة مسؤوليتها. وقتل ثلاثة في هجوم بسيارة مفخخة استهدف موكبا.',
      'استهدف',
      { actor: null, recipient: 'موكبا' },
    ],
    [
      'a noun and its verb share their parties',
      'قال الوزير إن الضربة التي شنها الجيش التركي استهدفت مواقع في الجبل.',
      'استهدفت',
      { actor: 'الجيش التركي', recipient: 'مواقع' },
    ],
    [
      'a participle goes on with who speaks',
      'أعلن كريم الهاشمي أن القوات تقدمت، متهما إيران بدعم المسلحين.',
      'متهما',
      { actor: 'كريم الهاشمي', recipient: 'إيران' },
    ],
    [
      'a title between commas is he who is named behind it',
      'دعا ولي العهد السعودي، الأمير كريم الهاشمي، المجتمع الدولي إلى التهدئة.',
      'دعا',
      { actor: 'كريم الهاشمي', recipient: 'المجتمع الدولي' },
    ],
    [
      'a plural of people that no table knows',
      'أثار الحكم استنكار مدافعين عن حرية الصحافة.',
      'استنكار',
      { actor: 'مدافعين' },
    ],
    ['people by a broken plural', 'خطفت العصابة الرعاة قرب الحدود.', 'خطفت', { actor: 'العصابة', recipient: 'الرعاة' }],
    [
      'whom a deed befell does not bear the title before it',
      'أشاد الوزير باعتقال سالم الهاشمي.',
      'أشاد',
      { actor: 'الوزير', recipient: 'سالم الهاشمي' },
    ],
    ['nor who is praised', 'أشاد الوزير بسالم الهاشمي.', 'أشاد', { actor: 'الوزير', recipient: 'سالم الهاشمي' }],
    ['nor one person that of many', 'أشاد الوزراء بسالم الهاشمي.', 'أشاد', { actor: 'الوزراء' }],
    ['a side', 'أنذر ترامب القوى الأوروبية.', 'أنذر', { recipient: 'القوى الأوروبية' }],
    [
      'whom the threatened act is against is threatened',
      'هدد الرئيس الأميركي بتوجيه ضربة عسكرية إلى النظام السوري.',
      'هدد',
      { recipient: 'النظام السوري' },
    ],
    [
      'what describes a definite noun is not the subject beside it',
      'الهيئات المشاركة في اجتماعات بيروت رفضت خطة الوزارة.',
      'رفضت',
      { actor: 'الهيئات' },
    ],
    [
      'a number of several words with those it counts',
      'كان 30 ألفا من الطلاب الغاضبين حاصروا مبنى البلدية.',
      'حاصروا',
      { actor: '30 ألفا من الطلاب الغاضبين' },
    ],
    [
      'who is named behind a title has it where an object stands behind',
      'حذر قائد الكتيبة في الجبل العقيد كريم الهاشمي الحكومة من الانسحاب.',
      'حذر',
      { actor: 'كريم الهاشمي', recipient: 'الحكومة' },
    ],
    [
      'behind a relative clause and a comma its head goes on',
      'والهند التي تدير مطارا يخدم المنطقة لنقل البضائع، تتهم باكستان بتعطيله.',
      'تتهم',
      { actor: 'الهند', recipient: 'باكستان' },
    ],
    [
      'a relative pronoun goes back over what does not agree',
      'وتونس هي الدولة الأولى في الإقليم التي تدين القصف.',
      'تدين',
      { actor: 'تونس' },
    ],
    [
      'a number right behind a bare noun is no subject',
      'أكد العراق أنه وافق على عبور 300 لاجئ إلى أراضيه.',
      'وافق',
      { actor: 'العراق' },
    ],
    [
      'an indefinite accusative before the verb is no subject',
      'واحتجاجا على القانون طلب كريم الهاشمي من الرئيس الاستقالة.',
      'طلب',
      { actor: 'كريم الهاشمي' },
    ],
    [
      'behind a preposition any is of the noun behind it',
      'قالت الحكومة التونسية إنها لن توافق على أي مسودة.',
      'توافق',
      { actor: 'الحكومة التونسية' },
    ],
    [
      'a participle goes on with a verb that agrees',
      'قالت الحكومة التونسية إن الجيش تقدم، منددة بالقصف.',
      'منددة',
      { actor: 'الحكومة التونسية' },
    ],
    [
      'who told what others did goes on in the next sentence',
      'ذكرت المنظمة أن 90 لاجئا غرقوا في البحر. ودعت إلى التهدئة.',
      'دعت',
      { actor: 'المنظمة' },
    ],
    [
      'who goes on urges whom stands behind',
      'أشاد كريم الهاشمي بالاتفاق، كما حث أهالي المدينة على العودة.',
      'حث',
      { actor: 'كريم الهاشمي', recipient: 'أهالي المدينة' },
    ],
    [
      'what denies an adjective stays in its phrase',
      'طالبت 30 هيئة غير حكومية الوزارة بفتح تحقيق.',
      'طالبت',
      { actor: '30 هيئة غير حكومية', recipient: 'الوزارة' },
    ],
    ['a lone indefinite policeman is killed', 'قتل شرطي في المدينة أمس.', 'قتل', { actor: null, recipient: 'شرطي' }],
    [
      'who is among them is not done to',
      'قال المصدر إن ثمانية أشخاص قتلوا بينهم طفلان.',
      'قتلوا',
      { actor: null, recipient: 'ثمانية أشخاص' },
    ],
    [
      'a people behind a noun of what is undergone',
      'أسفرت المواجهات عن مقتل فلسطينيين اثنين برصاص الجيش الإسرائيلي.',
      'مقتل',
      { actor: 'الجيش الإسرائيلي', recipient: 'فلسطينيين اثنين' },
    ],
    [
      'a verb agrees with the feminine behind it',
      'تقاتل القوات التركية ميليشيات كردية متحالفة مع واشنطن.',
      'تقاتل',
      { actor: 'القوات التركية', recipient: 'ميليشيات كردية' },
    ],
    [
      'a preposition belongs to the nearest noun that takes it',
      'عقد الوزيران قمة في جنيف لبحث التوصل إلى اتفاق مع طهران.',
      'قمة',
      { recipient: null },
    ],
    ['whose the place is', 'بادرت القوات إلى مهاجمة مواقع للمعارضة.', 'مهاجمة', { recipient: 'المعارضة' }],
    ['a town is fought over', 'قتل خمسون عنصرا في معركة الحديدة.', 'معركة', { actor: null, recipient: 'الحديدة' }],
    ['several are no one', 'قال المحامي سامي نصار إن الشرطة في برلين استجوبتهما.', 'استجوبتهما', { recipient: null }],
    ['a sentence of court', 'وحكم عليه بالسجن بعد المحاكمة.', 'حكم', { actor: null }],
    [
      'what is answered has another actor',
      'حددت الحكومة الإجراءات التي تنوي بريطانيا اتخاذها ردا على تسميم الجاسوس.',
      'تسميم',
      { actor: null },
    ],
    [
      'who falls to an attempt',
      'نجا كريم الهاشمي من محاولة اغتيال.',
      'محاولة',
      { actor: null, recipient: 'كريم الهاشمي' },
    ],
  ])('%s', (_, text, word, parties) => {
    expect(mention(text, word)).toMatchObject(parties);
  });
});

describe('what is told and by which word', () => {
  it.each([
    [
      'what would be granted is refused',
      'إن الحكومة لن تقبل أي شرط من إيران.',
      'تقبل',
      { type: 'REJECT', status: 'actual' },
    ],
    [
      'the state that somebody calls his own',
      'قال وزير الدفاع الروسي كريم الهاشمي إن بلاده سترد على الهجوم.',
      'سترد',
      { actor: 'روسيا' },
    ],
    [
      'the noun stands before, a pronoun for it on the verb',
      'تحدث الشهود عن الصواريخ التي أطلقتها الولايات المتحدة على المدينة.',
      'أطلقتها',
      { type: 'ASSAULT', actor: 'الولايات المتحدة' },
    ],
    [
      'who does it between a verbal noun and its noun',
      'أدان البيان تقديم إيران الدعم لجماعة الحوثي.',
      'الدعم',
      { type: 'AID', actor: 'إيران', recipient: 'جماعة الحوثي' },
    ],
    [
      'the verb where the noun is no event',
      'وأرسلت فرنسا قواتها إلى النيجر.',
      'أرسلت',
      { type: 'MOBILIZE', actor: 'فرنسا' },
    ],
    [
      'a hamza that takes a seat before a pronoun',
      'تحدث ماكرون بعد لقائه الرئيس السيسي في باريس.',
      'لقائه',
      { type: 'CONSULT', actor: 'ماكرون', recipient: 'السيسي' },
    ],
    ['the state of diplomats', 'طردت بريطانيا 23 دبلوماسيا روسيا.', 'طردت', { type: 'SANCTION', recipient: 'روسيا' }],
    [
      'a lone phrase before what it is about',
      'ومنعت الشركة من بيع منتجاتها.',
      'منعت',
      { actor: null, recipient: 'الشركة' },
    ],
    ['somebody whom no table knows', 'وندد زاهر طربان، كبير المفاوضين، بالهجوم.', 'ندد', { actor: 'زاهر طربان' }],
    [
      'who visits, not what is visited',
      'بعد زيارة مقررة لوزير الخارجية اليوناني إلى سكوبيه.',
      'زيارة',
      { actor: 'وزير الخارجية اليوناني', recipient: 'سكوبيه' },
    ],
  ])('%s', (_, text, word, wanted) => {
    expect(mentionsIn(text).filter((each) => each.word === word)).toContainEqual(expect.objectContaining(wanted));
  });

  it('lets no event sign', () => {
    expect(mentionsIn('وقعت اشتباكات عنيفة بين الجيش ومسلحين في عدن.').map(({ type }) => type)).toEqual(['ASSAULT']);
  });

  it('leaves nobody both to act and to undergo', () => {
    const { events } = annotate(
      reportOf('دعمت إيران الحكومة السورية. وتضامنت دمشق مع سوريا. وانتقدت طهران إيران.'),
      arabic,
    );
    for (const { actor, recipient } of events) expect(actor === null || actor !== recipient).toBe(true);
  });
});

it('makes no tie of attack out of what a court decides', () => {
  const { events, ties } = annotate(reportOf('قضت محكمة مصرية بإعدام ثلاثة أشخاص.'), arabic);
  expect(events.map(({ type }) => type)).toEqual(['SANCTION']);
  expect(ties.filter(({ type }) => type === 'attacks')).toEqual([]);
});

it('makes a tie of a verb between two that are named, though no coder would take it for an event', () => {
  const { entities, ties } = annotate(reportOf('وقعت الحرب قبل سنوات. وتدعم إيران جماعة الحوثي في اليمن.'), arabic);
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name;
  expect(ties.map(({ type, from, to }) => [type, nameOf(from), nameOf(to)])).toEqual([
    ['supports', 'إيران', 'جماعة الحوثي'],
  ]);
});

describe('how it is meant', () => {
  it.each([
    ['قال الوزير إن بلاده سترد إذا هاجمت إيران المدينة.', 'هاجمت', 'possible'],
    ['حذر الوزير من رد قاس في حال وقوع هجوم على المدينة.', 'هجوم', 'possible'],
    ['أقيمت القاعدة لردع أي هجوم من كوريا الشمالية.', 'هجوم', 'possible'],
    ['مرت الذكرى العاشرة لغزو العراق.', 'غزو', 'actual'],
  ])('%s', (text, word, status) => {
    expect(mention(text, word)?.status).toBe(status);
  });
});

describe('what is no event', () => {
  it.each([
    ['an accident', 'قتل سبعة جنود عندما تحطمت مروحيتهم غرب البلاد.'],
    ['a bridge that falls', 'قتل وأصيب عشرات الأشخاص في انهيار جسر.'],
    ['a figure of speech', 'تشن واشنطن حربا تجارية على الصين.'],
    ['a number that looks like a verb', 'حضر الحفل كاتبين اثنين أمس.'],
    ['a quantity in the accusative', 'نشرت الصحيفة، عددا من الصور.'],
    ['a rank that is held', 'احتلت البلاد المرتبة الثالثة بين المصدرين.'],
    ['what is kept', 'حاولت الشرطة ضبط النفس في العاصمة.'],
    ['what draws the eye', 'خطفت الطفلة الأنظار في الحفل.'],
  ])('%s', (_, text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it.each([
    ['a doubtful word with a thing', 'حجز اللاعبون موعدا مع التاريخ.'],
    ['a doubtful word of a show', 'شاركت فيه فرق موسيقية من أوروبا.'],
  ])('by the choice: %s', (_, text) => {
    expect(annotate(reportOf(text), arabic).events).toEqual([]);
  });
});
