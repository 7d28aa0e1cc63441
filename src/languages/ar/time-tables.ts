import { listCell, type Row, readTable } from '../../language/table.ts';
import type { RuleNote } from '../../model/language.ts';
import type {
  Anchor,
  DayPart,
  Reference,
  Season,
  TimeEntry,
  TimeSense,
  TimeWords,
  Unit,
} from '../../model/time-words.ts';

type Fold = (text: string) => string;
type SenseOf<K extends TimeSense['kind']> = TimeSense & { readonly kind: K };

interface GrowingEntry extends TimeEntry {
  readonly senses: TimeSense[];
  lead: number;
  next: Map<string, GrowingEntry> | null;
}

/** Words of time by their first folded word. */
export type TimeEntries = ReadonlyMap<string, TimeEntry>;

const table = (name: string): URL => new URL(`./words/${name}.tsv`, import.meta.url);

/** Reads the tables of months, weekdays, numbers, units, zones and other words of time. Throws where two rows disagree. */
export const readTimeEntries = (fold: Fold): TimeEntries => {
  const entries = new Map<string, GrowingEntry>();
  const add = (phrase: string, sense: TimeSense, lead = 0): void => {
    const words = fold(phrase).split(' ');
    let entry: GrowingEntry | undefined;
    for (const word of words) {
      let next: Map<string, GrowingEntry>;
      if (entry) {
        entry.next ??= new Map();
        next = entry.next;
      } else next = entries;
      entry = next.get(word);
      if (!entry) {
        entry = { senses: [], lead: 0, next: null };
        next.set(word, entry);
      }
    }
    if (!entry) return;
    if (entry.senses.length > 0 && entry.lead !== lead) throw new Error(`"${phrase}" stands twice with another lead`);
    entry.lead = lead;
    if (!entry.senses.some((known) => JSON.stringify(known) === JSON.stringify(sense))) entry.senses.push(sense);
  };
  addMonths(add);
  addWeekdays(add);
  addNumbers(add);
  addUnits(add);
  addZones(add);
  addFeasts(add);
  addEvents(add);
  addWords(add);
  return entries;
};

type Add = (phrase: string, sense: TimeSense, lead?: number) => void;

const addMonths = (add: Add): void => {
  for (const row of readTable(table('months'), ['form', 'month', 'calendar', 'sure'])) {
    const sure = row.sure as SenseOf<'month'>['sure'];
    const sense: TimeSense = { kind: 'month', month: Number(row.month), hijri: row.calendar === 'hijri', sure };
    for (const form of listCell(row.form)) add(form, sense);
  }
};

const addWeekdays = (add: Add): void => {
  for (const row of readTable(table('weekdays'), ['form', 'bare', 'day'])) {
    for (const form of listCell(row.form)) add(form, { kind: 'weekday', day: Number(row.day), bare: false });
    for (const form of listCell(row.bare)) add(form, { kind: 'weekday', day: Number(row.day), bare: true });
  }
};

/** Without the article and with it. */
const withArticle = (forms: string): [form: string, definite: boolean][] =>
  listCell(forms).flatMap((form): [string, boolean][] => [
    [form, false],
    [`ال${form}`, true],
  ]);

const addNumbers = (add: Add): void => {
  for (const row of readTable(table('numbers'), ['value', 'class', 'cardinal', 'ordinal', 'feminine'])) {
    const shared = {
      kind: 'number' as const,
      value: row.value === '' ? null : Number(row.value),
      class: row.class as SenseOf<'number'>['class'],
    };
    for (const [form, definite] of withArticle(row.cardinal))
      add(form, { ...shared, ordinal: false, feminine: false, definite });
    for (const [form, definite] of withArticle(row.ordinal))
      add(form, { ...shared, ordinal: true, feminine: false, definite });
    for (const [form, definite] of withArticle(row.feminine))
      add(form, { ...shared, ordinal: true, feminine: true, definite });
  }
};

const addUnits = (add: Add): void => {
  for (const row of readTable(table('time-units'), ['unit', 'one', 'own', 'two', 'pair', 'many', 'sure'])) {
    const shared = { kind: 'unit' as const, unit: row.unit as Unit, sure: row.sure as SenseOf<'unit'>['sure'] };
    for (const number of ['one', 'two', 'many'] as const)
      for (const [form, definite] of withArticle(row[number])) add(form, { ...shared, number, definite });
    for (const form of listCell(row.own)) add(form, { ...shared, number: 'one', definite: true });
    for (const form of listCell(row.pair)) add(form, { ...shared, number: 'pair', definite: false });
  }
};

const addZones = (add: Add): void => {
  for (const row of readTable(table('time-zones'), ['form', 'zone']))
    for (const form of listCell(row.form)) add(form, { kind: 'zoneName', suffix: row.zone });
};

const addFeasts = (add: Add): void => {
  for (const row of readTable(table('feasts'), ['form', 'calendar', 'date', 'days', 'sure'])) {
    const [year = 0, month = 0, day = 0, nth = 0] = row.date.split(/[/.]/).map(Number);
    const feast: SenseOf<'feast'>['feast'] =
      row.calendar === ''
        ? null
        : {
            calendar: row.calendar as NonNullable<SenseOf<'feast'>['feast']>['calendar'],
            year: year === 0 ? null : year,
            month,
            day,
            nth,
            days: Number(row.days),
          };
    for (const form of listCell(row.form)) add(form, { kind: 'feast', feast, sure: row.sure === 'yes' });
  }
};

const addEvents = (add: Add): void => {
  for (const row of readTable(table('dated-events'), ['noun', 'year', 'month', 'day'])) {
    const [year, month] = [Number(row.year), Number(row.month)];
    const day = row.day === '' ? null : Number(row.day);
    for (const form of listCell(row.noun)) add(form, { kind: 'event', year, month, day });
  }
};

const addWords = (add: Add): void => {
  for (const row of readTable(table('time-words'), ['form', 'kind', 'value', 'lead']))
    for (const form of listCell(row.form)) add(form, senseOf(row), Number(row.lead));
};

const senseOf = ({ kind, value, form }: Row<'kind' | 'value' | 'form'>): TimeSense => {
  switch (kind) {
    case 'day':
    case 'decade':
    case 'half':
    case 'midnight':
      return { kind, value: Number(value) };
    case 'shift':
    case 'step':
      return { kind, by: Number(value) as -1 | 0 | 1 };
    case 'part':
      return { kind, part: value as DayPart };
    case 'loose':
      return { kind, part: value === '' ? null : (value as DayPart) };
    case 'season':
      return { kind, season: value as Season };
    case 'ref':
      return { kind, ref: value as Reference };
    case 'edge':
      return { kind, edge: value as SenseOf<'edge'>['edge'] };
    case 'share':
      return { kind, of: value as 'H' | 'Q' };
    case 'era':
      return { kind, era: value as SenseOf<'era'>['era'] };
    case 'alone':
      return { kind, behind: value === 'behind' };
    case 'often':
      return { kind, every: value };
    case 'own':
      return { kind, unit: value as Unit };
    case 'times':
      return { kind, count: value === '' ? null : Number(value) };
    case 'anchor':
      return { kind, anchor: value as Anchor };
    case 'recent':
    case 'new':
    case 'same':
    case 'that':
    case 'this':
    case 'about':
    case 'few':
    case 'link':
    case 'clock':
    case 'less':
    case 'latest':
    case 'weekend':
    case 'zone':
    case 'age':
    case 'only':
    case 'future':
    case 'running':
    case 'crescent':
    case 'no':
      return { kind };
    default:
      throw new Error(`time-words.tsv: no kind "${kind}" (${form})`);
  }
};

export const ARABIC_TIMES: TimeWords = {
  rulePrefix: 'ar.time.',
  futurePrefixes: ['سي', 'ست', 'سن', 'سأ'],
  // أ is left out: more past verbs of the fourth form begin with it than first persons.
  imperfectPrefixes: ['ي', 'ت', 'ن'],
  // The Gulf: four hours.
  eastmostOffset: 240,
};

const note = (id: string, means: string, file: string): RuleNote => ({ id: `ar.time.${id}`, means, file });
const TABLE = 'src/languages/ar/words';

/** What reads times, for `isnad explain`. */
export const ARABIC_TIME_RULES: readonly RuleNote[] = [
  note('date', 'A date: day, month and year as far as they are written.', `${TABLE}/months.tsv`),
  note('year', 'A year, a season, half or quarter of it, a decade or a century.', `${TABLE}/time-words.tsv`),
  note(
    'weekday',
    'A day of the week, placed by the publication date and the tense around it.',
    `${TABLE}/weekdays.tsv`,
  ),
  note('day', 'A day counted from the day of publication, or from the day last told of.', `${TABLE}/time-words.tsv`),
  note(
    'turn',
    'A whole week, month, year or century before, around or after the publication.',
    `${TABLE}/time-units.tsv`,
  ),
  note('feast', 'A day with a name.', `${TABLE}/feasts.tsv`),
  note('clock', 'A time of day.', `${TABLE}/time-zones.tsv`),
  note('counted', 'A time so and so many units before or after another.', `${TABLE}/time-units.tsv`),
  note('length', 'A stretch of time.', `${TABLE}/time-units.tsv`),
  note('age', "A person's age.", `${TABLE}/time-units.tsv`),
  note('reference', 'A time in the past, present or future that no word fixes.', `${TABLE}/time-words.tsv`),
  note('set', 'A time that comes again and again.', `${TABLE}/time-words.tsv`),
  note('range', 'Two times that are the ends of one stretch.', `${TABLE}/time-words.tsv`),
];
