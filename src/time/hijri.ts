import { type Day, dayOf } from './calendar.ts';

/** Days from 1970-01-01 back to 1 Muharram 1 (civil epoch, 16 July 622 Julian). */
const EPOCH = -492_148;

const FIRST_YEAR = 1300;

/**
 * The months of the years 1300 to 1600 by the calendar of Umm al-Qura, which Saudi Arabia goes by: three hexadecimal digits
 * a year, a bit for each month that has 30 days. Source: `islamic-umalqura` of ICU 78.3, as Intl.DateTimeFormat gives it.
 */
const LONG_MONTHS =
  'aaad54ec96d46ea36caad5556a9792ba95d4ada55cd2d69574ab54b6a5ad4aea4f51768b6a5ad52d695b49da4dd26d955ac9b62ba' +
  'a5b52ba956caae92f49762b6956acaba4bd25d92dc96d54daa5b52ba55b49b655729754b6a3752b6556aaab52bc95d4ada55caad6' +
  '9574ab94baa5b52b6a5752768b745b5555a95b49da4dd26e936aaad54db25d52da95b4aba55b49b64b715b4ab5a55d25e92ec96d4' +
  'ae996b4aba93d49da4db2ab94baa5b52ba95b2ab5555c4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad555b29b92ba9' +
  '5d4ada55aaab595749764baa5b52b6a56e4db25b52b6a5ad2ae92f49764b6a56acad655d49da4dd16d955aa5b52da95b4ad5956ca' +
  '6e4aea4f52b6956aaab54bd25d92ea96d4ada95b4aba55b29b54d6a97547693749b5556aa6b52ba8bd46da35caad64db26b94baa5' +
  'b52b695751768b725b52b5655b49da4ed16d8b6aa6d52da95d4ada95b4ab653729762ba95b2ab5555b25d92ec96d2ae956b4aba55' +
  'd29d54daa9b54baa3b49ba4daaaad52da95d45ea2ec9ad556b26b94baa5d52da95b52ba8bb45b92da95ab4ada4ed16e8b6a56d535' +
  '695d4ada8dd46da55b29d62bb15b4ab955aaaae92ec8f5276956aaad655d29d';

const YEARS = LONG_MONTHS.length / 3;

/** First days of the months from FIRST_YEAR on, and of the one after the last. */
const FIRST_DAYS = (() => {
  const days = new Int32Array(YEARS * 12 + 1);
  let day = dayOf(1882, 11, 12);
  for (let month = 0; month < YEARS * 12; month++) {
    days[month] = day;
    const year = Number.parseInt(LONG_MONTHS.slice(3 * Math.floor(month / 12), 3 * Math.floor(month / 12) + 3), 16);
    day += 29 + ((year >> (11 - (month % 12))) & 1);
  }
  days[YEARS * 12] = day;
  return days;
})();

/**
 * The first day of a Hijri month: by the calendar of Umm al-Qura, outside its years by the tabular one (30-year cycle, leap
 * years 2 5 7 10 13 16 18 21 24 26 29). The moon as sighted elsewhere can differ by a day or two.
 */
export const firstOfHijriMonth = (year: number, month: number): Day =>
  year >= FIRST_YEAR && year < FIRST_YEAR + YEARS
    ? FIRST_DAYS[(year - FIRST_YEAR) * 12 + month - 1]!
    : EPOCH + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));

/** The day of a Hijri date. */
export const hijriDay = (year: number, month: number, day: number): Day => firstOfHijriMonth(year, month) + day - 1;

/** The Hijri year and month that a day lies in. */
export const hijriMonthOf = (serial: Day): { readonly year: number; readonly month: number } => {
  let year = Math.floor((serial - EPOCH) / 354.367) + 1;
  while (firstOfHijriMonth(year, 1) > serial) year--;
  while (firstOfHijriMonth(year + 1, 1) <= serial) year++;
  let month = 1;
  while (month < 12 && firstOfHijriMonth(year, month + 1) <= serial) month++;
  return { year, month };
};
