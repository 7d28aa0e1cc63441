import type { Case, FoundClaim, SearchWords, StoredReading } from '../store/case.ts';
import { chooseNamed, claimNameOf, parseClaimName } from './claim-name.ts';
import { QuestionError } from './question-error.ts';

/** A claim with the reading that it comes from and the other claims that say the like and go back to the same source. */
export interface Trace {
  readonly found: FoundClaim;
  readonly reading: StoredReading;
  readonly alike: readonly FoundClaim[];
}

const CANDIDATES = 60;
const SHOWN = 20;
/** Share of words in common above which two contents count as alike; below it they mostly share only their subject. */
const ALIKE = 0.4;

/** Follows a claim to its words and to its root. Throws `QuestionError` when the name means no claim, or several. */
export const traceClaim = async (kept: Case, name: string, words: SearchWords): Promise<Trace> => {
  const found = await claimNamed(kept, name);
  const reading = await kept.reading(found.report.id);
  if (!reading) throw new QuestionError(`The report ${found.report.id} is no longer in the case.`, 'Read it again.');
  return { found, reading, alike: await claimsAlike(kept, found, words) };
};

const claimNamed = async (kept: Case, name: string): Promise<FoundClaim> => {
  const { report, claim } = parseClaimName(name);
  const chosen = chooseNamed(await kept.claimsNamed(claim, report, SHOWN), (found) => found.claim.id, claim);
  if (chosen === 'none') {
    const where = report === null ? kept.path : `the report ${report}`;
    throw new QuestionError(
      `There is no claim ${claim} in ${where}.`,
      'isnad claims --case FILE lists the claims with their names (REPORT#CLAIM).',
    );
  }
  if ('claim' in chosen) return chosen;
  throw new QuestionError(
    `${name} may mean ${chosen.length === SHOWN ? 'many' : chosen.length} claims.`,
    `Name one of: ${chosen.slice(0, 5).map(claimNameOf).join(' ')}`,
  );
};

/** Claims of the same root whose content shares most of its words, the closest first. */
const claimsAlike = async (kept: Case, found: FoundClaim, words: SearchWords): Promise<FoundClaim[]> => {
  const own = wordSet(found.content, words);
  const alike: { readonly claim: FoundClaim; readonly shared: number }[] = [];
  for await (const claim of kept.claims({ root: found.root, text: found.content, anyWord: true, limit: CANDIDATES })) {
    if (claimNameOf(claim) === claimNameOf(found)) continue;
    const shared = overlap(own, wordSet(claim.content, words));
    if (shared >= ALIKE) alike.push({ claim, shared });
  }
  return alike
    .sort((a, b) => b.shared - a.shared)
    .slice(0, SHOWN)
    .map(({ claim }) => claim);
};

const wordSet = (text: string, words: SearchWords): Set<string> =>
  new Set(words(text).map(({ forms }) => forms.at(-1)!));

/** Shared words as a part of both (Dice): a few words inside a long content are not the like of it. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const size = a.size + b.size;
  return size === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / size;
};
