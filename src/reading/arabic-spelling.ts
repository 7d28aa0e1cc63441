/**
 * The 100 pairs of letters that are most frequent within words of Arabic news: together 58 % of all pairs.
 * Counted over a quarter of 17,797 reports of five outlets (ANT corpus, politics); only the counts were taken.
 */
const FREQUENT_PAIRS: ReadonlySet<string> = new Set(
  `ال لم ية في ات لا ان من را ما وا ين ري ار يا لي لت لى ها عل لأ ول ير با ام ني بي أن قا لس دي ون عا نا سي ور لع اد مي لح اب اس اء
  دا لق ست وم لل رة سا لو كا ته مع تح تر ائ تي وق لك دو عد مر يم لب لإ حا اع إل لد دة يل أم رو نه نت مل وي لن حد مت بر يس مو يد يو
  كي اف لة مة لج رك فا لف بع اق ئي مس رب هم`.split(/\s+/),
);

const PAIRS_TO_COUNT = 4000;

/**
 * The share of pairs of letters beyond ASCII that are frequent in Arabic: near 0.55 for Arabic, near 0.2 for Arabic read in
 * a wrong encoding. `null` where there is no such pair.
 */
export const arabicPlausibility = (text: string): number | null => {
  let pairs = 0;
  let frequent = 0;
  for (const [word] of text.matchAll(/[^\P{L}\p{ASCII}]{2,}/gu)) {
    for (let i = 1; i < word.length; i++) {
      pairs++;
      if (FREQUENT_PAIRS.has(word.slice(i - 1, i + 1))) frequent++;
    }
    if (pairs > PAIRS_TO_COUNT) break;
  }
  return pairs === 0 ? null : frequent / pairs;
};
