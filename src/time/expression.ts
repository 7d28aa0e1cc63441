import type { DayPart, Feast, Reference, Season, Unit } from '../model/time-words.ts';

/** From where a word like الماضي or التالي counts, and by how much: the time of writing, or the time last spoken of. */
export interface Turn {
  readonly from: 'now' | 'told';
  readonly by: -1 | 0 | 1;
}

/** What the words around an undated time say: that it is ahead, that it is over, or nothing. */
export type Leaning = 'future' | 'past' | null;

/** What a date says of each part of the calendar, as far as it is written. */
export interface CalendarFields {
  readonly weekday?: number;
  readonly day?: number;
  readonly month?: number;
  /** Month and year are of the Hijri calendar. */
  readonly hijri?: boolean;
  /** The year is that of the event which the day names. */
  readonly byEvent?: boolean;
  /** Before Christ. */
  readonly before?: boolean;
  readonly year?: number;
  /** Days from today: أمس is -1. */
  readonly days?: number;
  /** The day of something that goes on: the one last told of near the publication. */
  readonly ongoing?: boolean;
  readonly season?: Season;
  readonly share?: { readonly of: 'H' | 'Q'; readonly number: number };
  readonly edge?: 'START' | 'MID' | 'END' | 'REST';
  /** A feast, or `null` for one whose day hangs on the country. */
  readonly feast?: Feast | null;
  /** Which of the days of a feast, which such weekday of a month (-1: the last), which week of a month or year. */
  readonly nth?: number;
  /** The last days of the week that `turns` names. */
  readonly weekend?: boolean;
  /** The whole week of the day that is written, or the `nth` of a month or year. */
  readonly week?: boolean;
  /** Tens of years: 8 for the eighties. */
  readonly decade?: number;
  readonly century?: number;
  readonly part?: DayPart;
  readonly clock?: Clock;
  /** The turn of the named day, month or season: مارس الماضي. */
  readonly turn?: Turn;
  /** Turns of whole units: الأسبوع الماضي, العام نفسه. */
  readonly turns?: { readonly [U in Unit]?: Turn };
}

export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  /** The part of the day that was said with it. */
  readonly part: DayPart | null;
  /** `Z`, `+03:00`, or '' where it is not said or not fixed. */
  readonly zone: string;
}

/** A stretch of time as counted: خمس سنوات وثلاثة أشهر has two amounts. */
export interface Amount {
  /** `null`: several, some. */
  readonly count: number | null;
  readonly unit: Unit;
}

interface Placed {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets; letters attached to the front lie outside. */
  readonly start: number;
  readonly end: number;
  /** Id of the rule that read it. */
  readonly rule: string;
}

/** A date or time of day. */
export interface CalendarTime extends Placed {
  readonly kind: 'calendar';
  readonly fields: CalendarFields;
  readonly leaning: Leaning;
}

/** So and so many units, with what places them: قبل يومين, الأيام الثلاثة الماضية, 45 عاما. */
export interface Stretch extends Placed {
  readonly kind: 'stretch';
  readonly amounts: readonly Amount[];
  /** `ago` and `ahead` make a date, counted from now or from the time last spoken of; the others a stretch. */
  readonly role: 'ago' | 'ahead' | 'past' | 'next' | 'since' | 'length';
  readonly from: 'now' | 'told';
  readonly age: boolean;
  /** With the article: الأيام الماضية names no length. */
  readonly definite: boolean;
}

/** مؤخرا, الآن, قريبا. */
export interface Reminder extends Placed {
  readonly kind: 'reference';
  readonly value: Reference;
}

/** يوميا, كل جمعة. */
export interface Repetition extends Placed {
  readonly kind: 'repetition';
  readonly value: string;
}

/** Two expressions that are the ends of one stretch: indexes into the list of expressions. */
export interface Range extends Placed {
  readonly kind: 'range';
  readonly begin: number;
  readonly finish: number;
}

/** A time as written, not yet resolved against the date of publication. */
export type TimeExpression = CalendarTime | Stretch | Reminder | Repetition | Range;
