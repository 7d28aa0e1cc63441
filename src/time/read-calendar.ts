// Over 300 lines because the slots of a date are one table and read each other.

import { isDate } from './calendar.ts';
import type { Draft, Slot } from './draft.ts';
import type { CalendarFields, Turn } from './expression.ts';
import { isPlaced, takeFeast, takeFeastDay, takeNthWeekday, takeWeekdayNumber, takeWeekOf } from './named-days.ts';
import { type NumberRead, readOne } from './numbers.ts';
import { readClock } from './read-clock.ts';
import { readNumeric, readShortNumeric } from './read-numeric.ts';
import { anchorAt, closesAt, digitsAt, endAt, markAt, type Scan, senseAt } from './scan.ts';
import { yearAt, yearInWords } from './year-at.ts';

/**
 * Reads the date or time of day that begins at a token: its parts in any order that Arabic and its like write them
 * (مساء يوم الجمعة 24 مارس 2017, مطلع الأسبوع الماضي, أواخر ثمانينيات القرن العشرين), each part once.
 */
export const readCalendar = (scan: Scan, t: number): { fields: CalendarFields; last: number } | null => {
  const draft: Draft = { fields: {}, turns: {}, open: null, sound: false, front: null };
  let last = t;
  let end: number | null = null;
  for (;;) {
    const from = last === t ? t : linked(scan, last, draft);
    const next = takeSlot(scan, from, draft, from > t && from === last);
    if (next === null) break;
    last = next;
    if (draft.sound) end = last;
  }
  if (end === null) return null;
  return {
    fields: Object.keys(draft.turns).length > 0 ? { ...draft.fields, turns: draft.turns } : draft.fields,
    last: end,
  };
};

const takeSlot = (scan: Scan, t: number, draft: Draft, unlinked: boolean): number | null => {
  if (t >= scan.document.size) return null;
  const cell = scan.cells[t];
  // و opens something new; an attached preposition goes on only before years and months (لعام 2018).
  if (unlinked && cell && (cell.conjunction !== '' || (cell.preposition !== '' && !senseAt(scan, t, 'unit'))))
    return null;
  for (const slot of SLOTS) {
    const next = slot(scan, t, draft);
    if (next !== null) return next;
  }
  return null;
};

/** Where the next part can begin: behind من, a comma, a dash or الموافق, where one stands. */
const linked = (scan: Scan, t: number, draft: Draft): number => {
  if (senseAt(scan, t, 'link')) return scan.cells[t]!.last;
  const anchor = anchorAt(scan, t);
  if (anchor === 'of' && scan.cells[t]!.conjunction === '') return t + 1;
  if (anchor === 'in' && isLinkedByIn(scan, t + 1, draft)) return t + 1;
  if (markAt(scan, t, '،,') && isLinkedByComma(scan, t + 1, draft)) return linked(scan, t + 1, draft);
  if (markAt(scan, t, '-–/') && isLinkedByDash(scan, t, draft)) return t + 1;
  return t;
};

/** 23 في الشهر المقبل, الجمعة في 22. */
const isLinkedByIn = (scan: Scan, t: number, { fields }: Draft): boolean => {
  if (fields.month !== undefined) return false;
  if (fields.day !== undefined) return isTurnedMonth(scan, t);
  return fields.weekday !== undefined && fields.nth === undefined && isDayBehind(scan, t);
};

const isLinkedByComma = (scan: Scan, t: number, { fields }: Draft): boolean =>
  digitsAt(scan, t) !== null ||
  senseAt(scan, t, 'link') !== undefined ||
  (fields.month !== undefined && fields.year === undefined && yearInWords(scan, t) !== null) ||
  (fields.weekday !== undefined &&
    senseAt(scan, t, 'month') !== undefined &&
    readOne(scan, endAt(scan, t))?.value != null);

/** 2- أكتوبر, 24/مارس/2017. */
const isLinkedByDash = (scan: Scan, t: number, { fields }: Draft): boolean => {
  if (fields.day === undefined || fields.year !== undefined || scan.document.start[t] !== scan.document.end[t - 1])
    return false;
  return fields.month === undefined ? isGregorianMonth(scan, t + 1) : yearAt(scan, t + 1) !== null;
};

/** 1-صفر is the score of a game. */
const isGregorianMonth = (scan: Scan, t: number): boolean => senseAt(scan, t, 'month')?.hijri === false;

/** الشهر المقبل, هذا الشهر. */
const isTurnedMonth = (scan: Scan, t: number): boolean => {
  const unit = senseAt(scan, t, 'unit');
  if (unit?.unit === 'M') return unit.number === 'one' && turnAt(scan, endAt(scan, t)) !== null;
  return (
    (senseAt(scan, t, 'this') !== undefined || senseAt(scan, t, 'that') !== undefined) &&
    senseAt(scan, t + 1, 'unit')?.unit === 'M'
  );
};

/** A day of the month behind a weekday and في, before its month or the end of the clause or of a stretch. */
const isDayBehind = (scan: Scan, t: number): boolean => {
  const number = readOne(scan, t);
  if (!number || !isDayNumber(number)) return false;
  const { last } = number;
  return closesAt(scan, last) || endsStretch(scan, last) || monthFollows(scan, last);
};

const endsStretch = (scan: Scan, t: number): boolean => {
  const anchor = anchorAt(scan, t);
  return anchor === 'to' || anchor === 'until';
};

/** العشرين and الثلاثين are cardinals and days. */
const isDayNumber = ({ value, digits, ordinal, definite }: NumberRead): boolean =>
  value !== null &&
  value >= 1 &&
  value <= 31 &&
  Number.isInteger(value) &&
  (digits || ordinal || (definite && value % 10 === 0));

const takeNumeric: Slot = (scan, t, { fields }) => {
  if (fields.day !== undefined || fields.month !== undefined) return null;
  const numeric = readNumeric(scan, t) ?? readShortNumeric(scan, t, fields.weekday !== undefined);
  if (!numeric) return null;
  Object.assign(fields, numeric.fields);
  return numeric.last;
};

const takeClock: Slot = (scan, t, { fields }) => {
  if (fields.clock || fields.month !== undefined) return null;
  const read = readClock(scan, t, fields.part ?? null);
  if (!read) return null;
  fields.clock = read.clock;
  return read.last;
};

const takeNames: Slot = (scan, t, draft) => {
  const { fields } = draft;
  const cell = scan.cells[t];
  if (!cell) return null;
  for (const sense of cell.senses) {
    switch (sense.kind) {
      case 'part':
        if (fields.part !== undefined || (fields.year !== undefined && fields.day === undefined)) continue;
        fields.part = sense.part;
        if (sense.part === 'TONIGHT') draft.open = 'name';
        else if (isAlone(scan, t)) draft.sound = true;
        return cell.last;
      case 'loose':
        if (fields.part !== undefined || t !== cell.first) continue;
        if (sense.part && !senseAt(scan, cell.last, 'part')) fields.part = sense.part;
        return cell.last;
      case 'weekday':
        if (
          fields.weekday !== undefined ||
          fields.month !== undefined ||
          fields.edge !== undefined ||
          (sense.bare && !isNamedDay(scan, t))
        )
          continue;
        fields.weekday = sense.day;
        draft.open = 'name';
        return cell.last;
      case 'day':
        if (
          fields.days !== undefined ||
          fields.month !== undefined ||
          fields.edge !== undefined ||
          (sense.value === 0 && isOtherDay(scan, cell.last))
        )
          continue;
        fields.days = sense.value;
        return cell.last;
      case 'season':
        if (fields.season !== undefined || fields.month !== undefined) continue;
        fields.season = sense.season;
        draft.open = 'name';
        if (fields.edge !== undefined || isAlone(scan, t)) draft.sound = true;
        return cell.last;
      case 'decade':
        if (fields.decade !== undefined) continue;
        fields.decade = sense.value;
        draft.open = null;
        return cell.last;
      case 'edge':
        if (fields.edge !== undefined || fields.month !== undefined) continue;
        fields.edge = sense.edge;
        return cell.last;
      case 'era':
        if (fields.year === undefined && fields.century === undefined) continue;
        if (sense.era === 'hijri') fields.hijri = true;
        if (sense.era === 'before') fields.before = true;
        return cell.last;
    }
  }
  return null;
};

/** صباحا, and behind a preposition of time in the evening, is a time without a date; the night with an adjective is none. */
const isAlone = (scan: Scan, t: number): boolean => {
  const alone = senseAt(scan, t, 'alone');
  if (!alone) return false;
  const last = endAt(scan, t);
  const next = scan.document.words[last];
  if (next?.shape.definite && next.shape.adjective && !scan.cells[last]) return false;
  if (!alone.behind) return anchorAt(scan, t - 1) !== 'in';
  return isPlaced(scan, t) || (scan.cells[t]!.preposition !== '' && scan.cells[t]!.skip > 0);
};

/** A weekday without the article: behind يوم. */
const isNamedDay = (scan: Scan, t: number): boolean => senseAt(scan, t - 1, 'unit')?.unit === 'D';

/** اليوم is not today before نفسه, التالي, الأول, الماضي. */
const isOtherDay = (scan: Scan, t: number): boolean =>
  senseAt(scan, t, 'same') !== undefined ||
  senseAt(scan, t, 'step') !== undefined ||
  senseAt(scan, t, 'shift') !== undefined ||
  senseAt(scan, t, 'number')?.ordinal === true;

/** The day of the month: 24, الرابع والعشرين, a month behind it or يوم before it; مايو 12 behind the month. */
const takeDay: Slot = (scan, t, draft) => {
  const { fields } = draft;
  if (fields.day !== undefined) return null;
  const number = readOne(scan, t);
  if (!number || number.value === null || !isDayNumber(number)) return null;
  const { last } = number;
  // اليوم الجمعة 24 مارس: behind today only a whole date goes on.
  if (fields.days !== undefined && !monthFollows(scan, last)) return null;
  if (fields.month !== undefined) {
    const free =
      (number.digits || (number.definite && !number.feminine)) &&
      fields.year === undefined &&
      draft.open === 'name' &&
      !senseAt(scan, last, 'unit') &&
      !markAt(scan, last, '%/:');
    if (!free || isCounted(scan, last)) return null;
  } else if (
    !monthFollows(scan, last) &&
    !listFollows(scan, last) &&
    !(number.digits && isBareDay(scan, t, last)) &&
    !isDayAlone(scan, t, number, draft)
  )
    return null;
  fields.day = number.value;
  draft.sound ||= fields.month === undefined && !monthFollows(scan, last);
  return last;
};

/** الجمعة 22, and في 15 right behind a verb: a day of the month at the end of its clause. */
const isDayAlone = (scan: Scan, t: number, number: NumberRead, { fields }: Draft): boolean => {
  const { last, digits, definite, feminine, value } = number;
  const anchor = anchorAt(scan, t - 1);
  if (fields.weekday !== undefined)
    return fields.nth === undefined && (anchor === 'in' ? isDayBehind(scan, t) : digits && closesAt(scan, last));
  if (fields.days !== undefined || fields.part !== undefined || fields.edge !== undefined || !closesAt(scan, last))
    return false;
  // في الثامنة is an hour; hours end at twelve.
  if (!digits && (!definite || (feminine && value! <= 12) || (senseAt(scan, t, 'unit') && last === t + 1)))
    return false;
  const attached = !digits && (scan.cells[t]?.preposition ?? '') !== '';
  const verb = attached ? t - 1 : anchor === 'in' || (anchor === 'to' && !digits) ? t - 2 : -1;
  return verb >= 0 && scan.document.words[verb]!.shape.part === 'verb';
};

/** A month behind a day: مارس, من مارس, من شهر مارس, من الشهر الماضي. */
const monthFollows = (scan: Scan, t: number): boolean => {
  const anchor = anchorAt(scan, t);
  if (anchor === 'in' && isTurnedMonth(scan, t + 1)) return true;
  const dashed =
    markAt(scan, t, '-/') && scan.document.start[t] === scan.document.end[t - 1] && isGregorianMonth(scan, t + 1);
  let at = anchor === 'of' || dashed ? t + 1 : t;
  const unit = senseAt(scan, at, 'unit');
  if (unit?.unit === 'M' && unit.number === 'one') {
    if (turnAt(scan, endAt(scan, at))) return true;
    at = endAt(scan, at);
  } else if ((senseAt(scan, at, 'this') || senseAt(scan, at, 'that')) && senseAt(scan, at + 1, 'unit')?.unit === 'M')
    return true;
  return senseAt(scan, at, 'month') !== undefined && scan.cells[at]!.skip === 0;
};

/** إلى 5 مارس, و15 مارس: another day and the month of both. */
const listFollows = (scan: Scan, t: number): boolean => {
  const anchor = anchorAt(scan, t);
  if (anchor !== 'to' && anchor !== 'both' && anchor !== 'or' && anchor !== 'until' && !markAt(scan, t, '-–'))
    return false;
  const next = readOne(scan, t + 1);
  return (
    next !== null &&
    next.value !== null &&
    next.value <= 31 &&
    (next.digits || next.ordinal) &&
    (monthFollows(scan, next.last) || listFollows(scan, next.last))
  );
};

/** يوم 24: digits behind يوم that count nothing. */
const isBareDay = (scan: Scan, t: number, last: number): boolean => {
  const unit = senseAt(scan, t - 1, 'unit');
  return (
    unit?.unit === 'D' &&
    unit.number === 'one' &&
    !unit.definite &&
    !senseAt(scan, last, 'unit') &&
    !isCounted(scan, last) &&
    !markAt(scan, last, '%')
  );
};

/** Whether a noun follows that a number can count. */
export const isCounted = ({ document, cells }: Scan, t: number): boolean => {
  if (t >= document.size || cells[t]) return false;
  const { part, definite, pronoun, preposition, conjunction } = document.words[t]!.shape;
  return part === 'noun' && !definite && pronoun === '' && preposition === '' && conjunction === '';
};

const takeMonth: Slot = (scan, t, draft) => {
  const { fields } = draft;
  const sense = senseAt(scan, t, 'month');
  const cell = scan.cells[t];
  if (
    !sense ||
    !cell ||
    fields.month !== undefined ||
    (fields.days !== undefined && fields.day === undefined) ||
    fields.season !== undefined
  )
    return null;
  let { last } = cell;
  // كانون الثاني/يناير, أيار (مايو): a second name of the same month.
  const mark = markAt(scan, last, '/-–(\\') ? last + 1 : last;
  const second = senseAt(scan, mark, 'month');
  const doubled = second !== undefined && second.month === sense.month && scan.cells[mark]!.skip === 0;
  if (doubled) {
    last = scan.cells[mark]!.last;
    if (markAt(scan, mark - 1, '(') && markAt(scan, last, ')')) last++;
  }
  if (sense.sure !== 'yes' && !doubled && !isMonth(scan, t, last, draft, sense.sure === 'behind')) return null;
  fields.month = sense.month;
  if (sense.hijri) fields.hijri = true;
  draft.open = 'name';
  return last;
};

/** Whether a name that is also another word is a month here. */
const isMonth = (scan: Scan, t: number, last: number, { fields, open, front }: Draft, behind: boolean): boolean => {
  if (fields.day !== undefined || fields.nth !== undefined || open === 'M' || fields.edge !== undefined || front)
    return true;
  if (yearAt(scan, last) !== null || turnAt(scan, last) || senseAt(scan, last, 'unit')?.unit === 'Y') return true;
  if (!behind) return false;
  const before = anchorAt(scan, t - 1);
  return before !== undefined && before !== 'on' && before !== 'both' && before !== 'the' && before !== 'or';
};

/** عام 2016, سنة 2011, and the bare year behind a month, a season, an edge. */
const takeYear: Slot = (scan, t, draft) => {
  const { fields } = draft;
  if (fields.year !== undefined || (fields.days !== undefined && fields.month === undefined)) return null;
  const unit = senseAt(scan, t, 'unit');
  if (unit?.unit === 'Y' && (unit.number === 'one' || unit.number === 'pair' || unit.number === 'many')) {
    let at = scan.cells[t]!.last;
    const era = senseAt(scan, at, 'era');
    if (era) at = scan.cells[at]!.last;
    const read = readNamedYear(scan, at, unit.number === 'one');
    if (read === null) return null;
    fields.year = read.year;
    if (era?.era === 'hijri') fields.hijri = true;
    draft.open = null;
    return read.last;
  }
  const named =
    fields.month !== undefined ||
    fields.season !== undefined ||
    fields.share !== undefined ||
    fields.feast !== undefined ||
    fields.edge !== undefined;
  const year = yearAt(scan, t);
  if (named && year === null && fields.edge === undefined) {
    const read = yearInWords(scan, t);
    if (!read || isCounted(scan, read.last)) return null;
    fields.year = read.year;
    draft.open = null;
    return read.last;
  }
  if (
    !named ||
    year === null ||
    draft.open === 'M' ||
    (fields.edge !== undefined && fields.month === undefined && isCounted(scan, t + 1))
  )
    return null;
  fields.year = year;
  draft.open = null;
  return t + 1;
};

/** A year behind عام: in four digits, in three, or in words. */
const readNamedYear = (scan: Scan, t: number, single: boolean): { year: number; last: number } | null => {
  const year = yearAt(scan, t);
  if (year !== null) return { year, last: t + 1 };
  if (!single) return null;
  const digits = digitsAt(scan, t);
  if (digits !== null && digits >= 100 && digits < 1000 && !isCounted(scan, t + 1) && !senseAt(scan, t + 1, 'number'))
    return { year: digits, last: t + 1 };
  return yearInWords(scan, t, 100);
};

/** Units with a turn: الأسبوع الماضي, هذا العام, الشهر نفسه; يوم and شهر before a name; القرن العشرين. */
const takeUnit: Slot = (scan, t, draft) => {
  const { fields, turns } = draft;
  const sense = senseAt(scan, t, 'unit');
  const cell = scan.cells[t];
  if (!sense || !cell || sense.number === 'two' || sense.number === 'many') return null;
  const { unit } = sense;
  if (sense.number === 'pair')
    return t + 1 < scan.document.size && (senseAt(scan, cell.last, 'weekday') || senseAt(scan, cell.last, 'month'))
      ? cell.last
      : null;
  if (turns[unit]) return null;
  const turn = draft.front ?? turnAt(scan, cell.last);
  if (unit === 'C') {
    const number = readOne(scan, cell.last);
    if (number?.ordinal === false && number.definite && number.value !== null && number.value % 10 === 0)
      return centuryOf(fields, number.value, number.last);
    if (number?.ordinal && number.value !== null) return centuryOf(fields, number.value, number.last);
  }
  if (turn && 'DWMYEC'.includes(unit) && sense.definite && (unit === 'Y' || !senseAt(scan, cell.last, 'new'))) {
    if ((unit === 'D' || unit === 'W') && fields.month !== undefined) return null;
    turns[unit] = turn;
    const last = draft.front ? cell.last : endAt(scan, cell.last);
    draft.front = null;
    draft.open = null;
    return last;
  }
  if (sense.definite && (fields.edge === 'REST' ? 'WMY'.includes(unit) : unit === 'W' && fields.edge === 'END')) {
    turns[unit] = { from: 'now', by: 0 };
    return cell.last;
  }
  if (sense.definite || (unit !== 'D' && unit !== 'M')) return null;
  if (unit === 'M' && !senseAt(scan, cell.last, 'month')) return null;
  if (unit === 'D' && !dayFollows(scan, cell.last)) return null;
  draft.open = unit;
  return cell.last;
};

const centuryOf = (fields: Draft['fields'], century: number, last: number): number => {
  fields.century = century;
  return last;
};

/** What can follow يوم: a weekday, a date, أمس. */
const dayFollows = (scan: Scan, t: number): boolean =>
  senseAt(scan, t, 'weekday') !== undefined ||
  senseAt(scan, t, 'day') !== undefined ||
  senseAt(scan, t, 'feast') !== undefined ||
  digitsAt(scan, t) !== null ||
  readOne(scan, t)?.ordinal === true;

/** الماضي, التالي, نفسه, الجديد at a token. */
const turnAt = (scan: Scan, t: number): Turn | null => {
  const cell = scan.cells[t];
  if (cell?.skip !== 0) return null;
  for (const sense of cell.senses) {
    if (sense.kind === 'shift') return { from: 'now', by: sense.by };
    if (sense.kind === 'step') return { from: 'told', by: sense.by };
    if (sense.kind === 'same') return { from: 'told', by: 0 };
    if (sense.kind === 'new') return { from: 'now', by: 0 };
  }
  return null;
};

/** الماضي behind a weekday, a month or a season. */
const takeTurn: Slot = (scan, t, draft) => {
  if (draft.open !== 'name' || draft.fields.turn || draft.fields.year !== undefined) return null;
  const turn = turnAt(scan, t);
  if (!turn || senseAt(scan, t, 'new')) return null;
  draft.fields.turn = turn;
  return endAt(scan, t);
};

/** عطلة نهاية الأسبوع الماضي. */
const takeWeekend: Slot = (scan, t, { fields, turns }) => {
  const cell = scan.cells[t];
  if (!cell || turns.W || fields.month !== undefined || !senseAt(scan, t, 'weekend')) return null;
  const turn = turnAt(scan, cell.last);
  fields.weekend = true;
  turns.W = turn ?? { from: 'now', by: 0 };
  return turn ? endAt(scan, cell.last) : cell.last;
};

/** هذا and ذلك, نفس before their noun. */
const takeFront: Slot = (scan, t, draft) => {
  if (draft.front) return null;
  const front: Turn | null = senseAt(scan, t, 'this')
    ? { from: 'now', by: 0 }
    : senseAt(scan, t, 'that')
      ? { from: 'told', by: 0 }
      : null;
  const next = endAt(scan, t);
  if (!front || scan.cells[next]?.skip !== 0) return null;
  const unit = senseAt(scan, next, 'unit');
  const named = senseAt(scan, next, 'weekday') ?? senseAt(scan, next, 'month') ?? senseAt(scan, next, 'season');
  const day = senseAt(scan, next, 'day');
  // هذا اليوم is today, ذلك اليوم the day spoken of.
  if (day?.value === 0) {
    draft.turns.D = front;
    return scan.cells[next]!.last;
  }
  if (unit?.definite && unit.number === 'one' && 'DWMYCE'.includes(unit.unit)) draft.front = front;
  else if (named && front.by === 0) draft.fields.turn = front;
  // هذا يوم الجمعة
  else if (unit?.unit === 'D' && front.from === 'now' && senseAt(scan, scan.cells[next]!.last, 'weekday'))
    draft.fields.turn = front;
  else if (senseAt(scan, next, 'part') && draft.fields.part === undefined) draft.turns.D = front;
  else return null;
  return next;
};

/** النصف الأول, الربع الأخير of a year, a month. */
const takeShare: Slot = (scan, t, draft) => {
  const share = senseAt(scan, t, 'share');
  if (!share || draft.fields.share) return null;
  const at = scan.cells[t]!.last;
  const number = senseAt(scan, at, 'recent')
    ? { value: share.of === 'H' ? 2 : 4, ordinal: true, last: at + 1 }
    : readOne(scan, at);
  if (!number?.ordinal || !number.value || number.value > (share.of === 'H' ? 2 : 4)) return null;
  draft.fields.share = { of: share.of, number: number.value };
  return number.last;
};

/** اليوم التالي, اليوم نفسه: the word for today is also the word for the day. */
const takeToldDay: Slot = (scan, t, draft) => {
  if (senseAt(scan, t, 'day')?.value !== 0 || draft.turns.D || draft.fields.days !== undefined) return null;
  const at = scan.cells[t]!.last;
  const turn = turnAt(scan, at);
  if (turn?.from !== 'told') return null;
  draft.turns.D = turn;
  return endAt(scan, at);
};

const SLOTS: readonly Slot[] = [
  takeNumeric,
  takeClock,
  takeFront,
  takeShare,
  takeFeast,
  takeFeastDay,
  takeNthWeekday,
  takeWeekend,
  takeWeekdayNumber,
  takeWeekOf,
  takeToldDay,
  takeDay,
  takeMonth,
  takeNames,
  takeYear,
  takeUnit,
  takeTurn,
].map((slot) => (scan, t, draft) => {
  const last = slot(scan, t, draft);
  if (last !== null) draft.sound ||= isSound(draft);
  return last;
});

/** Whether what has been read names a time by itself. */
const isSound = ({ fields, turns }: Draft): boolean =>
  fields.weekday !== undefined ||
  fields.days !== undefined ||
  fields.month !== undefined ||
  fields.year !== undefined ||
  fields.clock !== undefined ||
  fields.century !== undefined ||
  fields.decade !== undefined ||
  Object.keys(turns).length > 0 ||
  (fields.season !== undefined && fields.turn !== undefined) ||
  fields.part === 'TONIGHT';

/** Whether the parts of a date can stand together: no 31 June, no day without a month but behind يوم. */
export const isPossible = ({ day, month, year, hijri }: CalendarFields): boolean =>
  day === undefined || month === undefined || hijri === true || isDate(year ?? 2000, month, day);
