import { TokenKind } from '../model/document.ts';
import { EntryBit } from '../model/lexicon.ts';
import type { Surroundings } from './surroundings.ts';

const LONGEST = 18;
const DASHES = '-–—:';

/**
 * The token behind the dateline that opens a report (دبي، الإمارات (CNN) --, طرابلس 24 مارس (رويترز) -), 0 without one: places,
 * outlets and times alone, closed by a dash or, behind a bracket, by a colon.
 */
export const datelineEnd = ({ document, names, times }: Surroundings): number => {
  let t = 0;
  while (t < document.size && t < LONGEST) {
    const form = document.words[t]!.form;
    if (document.kind[t] === TokenKind.punctuation) {
      if (t > 0 && DASHES.includes(form[0]!) && (form !== ':' || document.words[t - 1]!.form === ')'))
        return pastDashes(document.words, t);
      if (!'،,()/"'.includes(form)) return 0;
      t++;
      continue;
    }
    const timeEnd = times.get(t);
    const name = names.get(t);
    if (timeEnd !== undefined) t = timeEnd;
    else if (name && name.type !== 'PER') t = name.last;
    else if (document.kind[t] === TokenKind.number || isPlaceOrOutlet(document.words[t]!.kinds)) t++;
    else return 0;
  }
  return 0;
};

const isPlaceOrOutlet = (kinds: number): boolean =>
  (kinds & (EntryBit.country | EntryBit.place | EntryBit.outlet | EntryBit.outletHead)) !== 0;

const pastDashes = (words: readonly { readonly form: string }[], dash: number): number => {
  let t = dash;
  while (t < words.length && DASHES.includes(words[t]!.form[0]!)) t++;
  return t;
};
