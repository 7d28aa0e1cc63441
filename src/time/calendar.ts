/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar: no clock, no zone. */
export type Day = number;

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;

export const dayOf = (year: number, month: number, day: number): Day => {
  const years = year - 1;
  const sinceOne = 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return sinceOne + DAYS_BEFORE[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0) + day - 1 - 719_162;
};

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date of a day, after Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export const dateOf = (serial: Day): CalendarDate => {
  const z = serial + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
};

/** 1 = Monday to 7 = Sunday. */
export const weekdayOf = (serial: Day): number => ((((serial + 3) % 7) + 7) % 7) + 1;

/** The ISO 8601 week that a day lies in. */
export const weekOf = (serial: Day): { readonly year: number; readonly week: number } => {
  const thursday = serial - weekdayOf(serial) + 4;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
};

/** The Monday of an ISO 8601 week. */
export const mondayOf = (year: number, week: number): Day => {
  const fourth = dayOf(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1);
};

/** Months counted through: January of year 1 is 12. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

export const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
