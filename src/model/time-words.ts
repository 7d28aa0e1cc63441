/** Units of time: second to hundred years; N is a night, X a moment of no fixed length. */
export type Unit = 'S' | 'MI' | 'H' | 'D' | 'N' | 'W' | 'M' | 'Y' | 'E' | 'C' | 'X';

/** Parts of a day as TIMEX3 writes them: morning, midday, afternoon, evening, night; tonight is a night of its own day. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'TONIGHT';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** A day of the year with a name, by the calendar that moves it. */
export interface Feast {
  /** `weekday`: the `nth` such weekday of a month (-1: the last); `easter` and `orthodox`: days from that Easter Sunday. */
  readonly calendar: 'gregorian' | 'hijri' | 'weekday' | 'easter' | 'orthodox';
  /** Year of what happened once: the revolution of a certain day. */
  readonly year: number | null;
  readonly month: number;
  /** Day of the month; the weekday; days from Easter Sunday. */
  readonly day: number;
  readonly nth: number;
  /** How many days it lasts. */
  readonly days: number;
}

export type Anchor =
  | 'ago'
  | 'since'
  | 'after'
  | 'within'
  | 'lasting'
  | 'until'
  | 'every'
  | 'of'
  | 'on'
  | 'in'
  | 'to'
  | 'between'
  | 'both'
  | 'or'
  | 'the'
  | 'thereafter'
  | 'therebefore';

/** What a word can do in a time expression; the word tables of a language say which words do it. */
export type TimeSense =
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly hijri: boolean;
      readonly sure: 'yes' | 'behind' | 'beside';
    }
  | { readonly kind: 'weekday'; readonly day: number; readonly bare: boolean }
  | {
      readonly kind: 'unit';
      readonly unit: Unit;
      /** `pair` is the dual before two names (the days of Saturday and Sunday), no stretch of time. */
      readonly number: 'one' | 'two' | 'many' | 'pair';
      readonly definite: boolean;
      readonly sure: 'yes' | 'counted' | 'adjective';
    }
  | {
      readonly kind: 'number';
      /** `null`: several, some. */
      readonly value: number | null;
      readonly class: 'unit' | 'teen' | 'ten' | 'hundred' | 'thousand' | 'fraction' | 'vague';
      readonly ordinal: boolean;
      /** An ordinal that agrees with a feminine noun, as hours do. */
      readonly feminine: boolean;
      readonly definite: boolean;
    }
  | { readonly kind: 'day' | 'decade' | 'half' | 'midnight'; readonly value: number }
  | {
      readonly kind: 'feast';
      /** `null`: a name that holds for other days in other countries. */
      readonly feast: Feast | null;
      readonly sure: boolean;
    }
  /** A noun that a day names: its date has this year. `day` is `null` where the month alone names it. */
  | { readonly kind: 'event'; readonly year: number; readonly month: number; readonly day: number | null }
  | { readonly kind: 'alone'; readonly behind: boolean }
  | { readonly kind: 'shift' | 'step'; readonly by: -1 | 0 | 1 }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'loose'; readonly part: DayPart | null }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'ref'; readonly ref: Reference }
  | { readonly kind: 'edge'; readonly edge: 'START' | 'MID' | 'END' | 'REST' }
  | { readonly kind: 'share'; readonly of: 'H' | 'Q' }
  | { readonly kind: 'era'; readonly era: 'gregorian' | 'hijri' | 'before' }
  | { readonly kind: 'often'; readonly every: string }
  /** A unit with a pronoun: its year, which with an ordinal is the one that runs. */
  | { readonly kind: 'own'; readonly unit: Unit }
  /** Once, twice, times. */
  | { readonly kind: 'times'; readonly count: number | null }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'zoneName'; readonly suffix: string }
  | {
      readonly kind:
        | 'recent'
        | 'new'
        | 'same'
        | 'that'
        | 'this'
        | 'about'
        | 'few'
        | 'link'
        | 'clock'
        | 'less'
        | 'latest'
        | 'weekend'
        | 'zone'
        | 'age'
        | 'only'
        | 'future'
        | 'running'
        | 'crescent'
        | 'no';
    };

export type SenseKind = TimeSense['kind'];
export type SenseOf<K extends SenseKind> = TimeSense & { readonly kind: K };

/** What a folded word, or the words up to here, can be, and the words that may go on. */
export interface TimeEntry {
  readonly senses: readonly TimeSense[];
  /** Words at the front of the phrase that must stand there but lie outside the span. */
  readonly lead: number;
  readonly next: ReadonlyMap<string, TimeEntry> | null;
}

/** A word of the time tables that a written form can begin, with the clitics that stand before it. */
export interface TimeOpening {
  readonly entry: TimeEntry;
  /** Letters of the form before the entry's own, as in `Variant.skip`. */
  readonly skip: number;
  /** Folded clitics, '' for none. */
  readonly conjunction: string;
  readonly preposition: string;
}

/** What a language knows of times besides the words that its tokens carry. */
export interface TimeWords {
  /** Begins the ids of the rules: `ar.time.`. */
  readonly rulePrefix: string;
  /** Letters, as written, that open a future verb. */
  readonly futurePrefixes: readonly string[];
  /** Letters, as written, that can open an imperfect verb, which is no sign of the past. */
  readonly imperfectPrefixes: readonly string[];
  /** Minutes east of Greenwich of the newsrooms furthest east: there tomorrow has begun when a report is stamped late in UTC. */
  readonly eastmostOffset: number;
}
