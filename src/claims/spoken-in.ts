import type { Document } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import { hasRole } from '../phrases/has-role.ts';
import type { Item } from '../phrases/item.ts';
import { kindsAt } from '../phrases/kinds-at.ts';
import { type SpeakerPhrase, speakerAt } from '../phrases/speaker.ts';
import { canTell, speakerIn } from '../phrases/subject.ts';
import type { Surroundings } from '../phrases/surroundings.ts';

/** Who speaks in a text, and who brought it. */
export interface SpokenIn {
  readonly speaker: SpeakerPhrase;
  readonly passedBy: SpeakerPhrase | null;
}

/**
 * The speaker of a verb that goes back to a text (نشرت صحيفة مقابلة مع الوزير أكد فيها أن, ألقى الوزير كلمة قال فيها إن): whose text
 * it is, or else who the subject is of the verb before; where a source passes the text on, that one stands outside. Also of one
 * behind a conjunction (في تغريدة للسفير على صفحته، حيث قال), but only whose text it is.
 */
export const spokenIn = (around: Surroundings, items: readonly Item[], at: number): SpokenIn | null => {
  const { document, names } = around;
  const goesBack = pointsBack(around, items[at + 1]);
  const joint = items[at - 1];
  // كما أكد goes on from the clause before.
  if (!goesBack && (joint?.kind !== 'conj' || joint.contrast || joint.cuePreposition)) return null;
  let text = at - 1;
  while (text > 0 && !isText(around, items[text]!) && (DESCRIBES.has(items[text]!.kind) || !goesBack)) text--;
  const whose = items.findIndex(
    (item, i) => i > text && i < at - 1 && item.kind === 'prep' && OF.has(item.preposition),
  );
  const owner = whose > 0 && items[whose + 1]?.kind === 'np' ? speakerAt(document, names, items, whose + 1, at) : null;
  if (!goesBack) {
    // في تعليقاته لصحفيين: whose it is, the pronoun says.
    const isTheirs = items[text]!.kind === 'cueNoun' && document.words[items[text]!.first]!.shape.pronoun !== '';
    if (isTheirs || items.slice(text, at).some(({ kind }) => kind === 'cue')) return null;
    const isOwned = owner !== null && whose === text + 1 && !isOutlet(document, owner) && canTell(document, owner);
    return isOwned && isText(around, items[text]!) ? { speaker: owner, passedBy: null } : null;
  }
  const verb = verbBefore(items, text);
  const subject = verb === null ? null : speakerIn(document, names, items, verb + 1, at);
  if (!owner) return subject && { speaker: subject, passedBy: null };
  const isPassedOn = verb !== null && items[verb]!.cues.some(({ entry }) => PASSING.has(entry.class));
  return { speaker: owner, passedBy: isPassedOn && subject && subject.first !== owner.first ? subject : null };
};

/** فيها, فيه. */
const pointsBack = ({ document }: Surroundings, back: Item | undefined): boolean => {
  if (back?.kind !== 'adverb') return false;
  const pronoun = document.words[back.first]!;
  return pronoun.key.startsWith('في') && hasRole(pronoun, 'prep-pronoun');
};

/** مع قناة النهر: who asks is not who answers. */
const isOutlet = (document: Document, { name, head }: SpeakerPhrase): boolean =>
  name?.entry?.kind === 'outlet' || (kindsAt(document, head) & EntryBit.outletHead) !== 0;

const isText = ({ document }: Surroundings, { kind, first }: Item): boolean =>
  kind === 'cueNoun' || (kind === 'np' && (document.words[first]!.kinds & EntryBit.documentHead) !== 0);

/** What stands between a text and the clause about it. */
const DESCRIBES: ReadonlySet<Item['kind']> = new Set(['np', 'prep', 'time', 'adverb', 'relative', 'paren']);
/** مقابلة مع الوزير, رسالة من الوزير, بيان للوزير. */
const OF: ReadonlySet<string> = new Set(['ل', 'مع', 'من']);
const PASSING: ReadonlySet<string> = new Set(['relay', 'write']);

const verbBefore = (items: readonly Item[], at: number): number | null => {
  for (let i = at; i >= 0; i--) if (items[i]!.kind === 'verb' || items[i]!.kind === 'cue') return i;
  return null;
};
