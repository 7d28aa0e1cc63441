import type { Unit } from '../model/time-words.ts';
import type { CalendarFields, Turn } from './expression.ts';
import type { Scan } from './scan.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a date has collected on its way from word to word. */
export interface Draft {
  fields: Writable<CalendarFields>;
  turns: Writable<NonNullable<CalendarFields['turns']>>;
  /** The unit or name that the next الماضي or نفسه belongs to. */
  open: Unit | 'name' | null;
  /** A word that is a time by itself has been read: not only يوم or نهاية. */
  sound: boolean;
  /** هذا, ذلك or نفس at the front, waiting for their noun. */
  front: Turn | null;
}

/** A slot takes what it knows at a token and says where it ends, or nothing. */
export type Slot = (scan: Scan, t: number, draft: Draft) => number | null;
