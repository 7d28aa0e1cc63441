import type { Event } from '../model/evidence.ts';
import type { EventCombination, EventFrame } from '../model/lexicon.ts';
import type { SignWord } from '../model/signs.ts';
import type { EntityDraft } from '../names/entities.ts';

/** An event as it was read, with what its choice turns on. */
export interface Found {
  readonly event: Event;
  readonly sentence: number;
  readonly frame: EventFrame;
  readonly actor: EntityDraft | null;
  readonly recipient: EntityDraft | null;
  /** Of the recipient only the number is told: مقتل ستة. */
  readonly bare: boolean;
  /** Where another mention in the sentence tells that the recipient were killed or wounded: UTF-16 offset of its trigger. */
  readonly fellAt?: number;
  /** How the trigger is inflected; `null` for a noun. */
  readonly aspect: string | null;
  /** A noun with its article: mostly an event that was told before (الهجوم). */
  readonly definite: boolean;
  /** The word that names it; with a support verb its noun. */
  readonly token: number;
  /** The piece in which the trigger's noun or verb stands, and that of the verb with which its clause begins. */
  readonly piece: number;
  readonly from: number;
  /** What another deed is for: لطرد المسلحين. */
  readonly isPurpose: boolean;
  /** Of a combination: what its verb's subject is to the event. */
  readonly subject: EventCombination['subject'] | undefined;
  /** Counts the clauses before it in its sentence. */
  readonly clause: number;
  /** Signs of how its clause stands in the sentence, its word first, the words beside it last. */
  readonly setting: readonly SignWord[];
  /** A party of it was told with another mention of its type in the sentence. */
  readonly lent?: true;
}
