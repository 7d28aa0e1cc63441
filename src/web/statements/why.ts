import type { Dispute, Side } from '../../contract/index.ts';
import { isolatedName } from '../text/controls.ts';
import { fill, type Tongue } from '../words/tongues.ts';

/** Why two sides cannot both hold, in the language of the interface; `named` sets each name into the line. */
export const whyText = (
  { what, a, b, update, denies }: Dispute,
  { words }: Tongue,
  named: (name: string) => string = isolatedName,
): string => {
  const [first, second] = denies === 'b' ? [b, a] : [a, b];
  const nameOf = ({ chain, outlet }: Side): string => named(chain.at(-1) ?? outlet ?? words.list.noOutlet);
  return fill(update ? words.dispute.later : words.dispute.why[what], { a: nameOf(first), b: nameOf(second) });
};
