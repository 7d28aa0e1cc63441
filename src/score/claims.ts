import type { GoldReport } from './gold.ts';
import { agreement, assign, candidates, overlap, type Pair, type Stretch } from './matching.ts';
import type { Reading } from './reading.ts';
import type { ReportScore } from './report-score.ts';
import { sameName } from './same-name.ts';

type GoldClaim = GoldReport['claims'][number];
type ReadClaim = Reading['claims'][number];
type GoldLink = GoldClaim['chain'][number];
type ReadLink = ReadClaim['chain'][number];

/** Least agreement of contents: to match at all, to match without the cue, to match strictly. */
const LEAST = { content: 0.5, withoutCue: 0.8, strict: 0.9 };

/** Counts claims, their chains and certainties. What the report says in its own voice is no attributed claim. */
export const scoreClaims = (score: ReportScore): void => {
  const { text, counts } = score;
  const labels = score.gold.claims;
  const finds = score.reading.claims.filter((claim) => claim.chain.length > 1);
  const contents = finds.map((claim) => text.letters(readStretches(score, claim)));
  const labelledContents = labels.map((claim) => text.letters(claim.content.map((span) => score.labelled(span))));
  const contentAgreement = ({ label, found }: Omit<Pair, 'score'>) =>
    agreement(labelledContents[label]!, contents[found]!);
  const pairs = assign(
    candidates([...labels.keys()], [...finds.keys()], (label, found) => {
      const content = contentAgreement({ label, found });
      const cue = cuesOverlap(score, labels[label]!, finds[found]!);
      return content >= LEAST.content && (cue || content >= LEAST.withoutCue) ? content + Number(cue) : null;
    }),
  );
  const matched = new Set(pairs.map(({ found }) => found));
  // A part (headline, related story, footer) is not labelled: it counts only where it matches.
  const counted = finds.filter((claim, found) => matched.has(found) || !claim.part);
  const both = pairs.map((pair) => ({ pair, label: labels[pair.label]!, found: finds[pair.found]! }));

  counts.tally('claims', pairs.length, labels.length, counted.length);
  const strict = pairs.filter((pair) => contentAgreement(pair) >= LEAST.strict).length;
  counts.tally('claims.strict', strict, labels.length, counted.length);
  counts.tally(
    'certainty.marked',
    both.filter(({ label, found }) => label.certainty === found.certainty && label.certainty !== 'certain').length,
    labels.filter((claim) => claim.certainty !== 'certain').length,
    counted.filter(({ certainty = 'certain' }) => certainty !== 'certain').length,
  );
  counts.tally(
    'polarity.-',
    both.filter(({ label, found }) => label.polarity === '-' && found.polarity === '-').length,
    labels.filter((claim) => claim.polarity === '-').length,
    counted.filter((claim) => claim.polarity === '-').length,
  );
  for (const { label, found } of both) {
    counts.share('mode', label.mode === found.mode);
    scoreChain(score, label, found);
    if (label.certainty !== found.certainty || label.polarity !== found.polarity)
      score.fault(
        'certainty wrong',
        cueText(score, label),
        `${label.certainty}${label.polarity}`,
        `${found.certainty}${found.polarity}`,
        contentText(score, label),
      );
  }

  const matchedLabels = new Set(pairs.map(({ label }) => label));
  for (const [i, claim] of labels.entries())
    if (!matchedLabels.has(i))
      score.fault('claim missed', names(claim.chain), cueText(score, claim), contentText(score, claim));
  for (const [j, claim] of finds.entries())
    if (!matched.has(j) && !claim.part)
      score.fault(
        'claim false',
        names(claim.chain.slice(1)),
        text.cut(score.read(claim.cue)),
        readStretches(score, claim)
          .map((stretch) => text.cut(stretch))
          .join(' … '),
        claim.rule,
      );
};

const scoreChain = (score: ReportScore, label: GoldClaim, found: ReadClaim): void => {
  const { counts } = score;
  const links = found.chain.slice(1);
  const pairs = label.chain.map((link, i) => [link, links[i]] as const);
  const right = label.chain.length === links.length && pairs.every(([a, b]) => sameSource(a, b));
  counts.share('chain', right);
  if (label.chain.length > 1) counts.share('chain.long', right);
  counts.share('root', sameSource(label.chain.at(-1), links.at(-1)));
  if (!right) {
    score.fault('chain wrong', names(label.chain), names(links), contentText(score, label));
    return;
  }
  for (const [a, b] of pairs) {
    counts.share('kind', a.kind === b?.kind);
    if (a.span) counts.share('source.span', fits(score.labelled(a.span), score.read(b)));
  }
};

const sameSource = (a: GoldLink | undefined, b: ReadLink | undefined): boolean =>
  a !== undefined && b !== undefined && ((a.kind === 'unknown' && b.kind === 'unknown') || sameName(a.name, b.name));

const fits = (label: Stretch, found: Stretch | null): boolean =>
  found !== null && overlap(label, found) && found[1] - found[0] <= 2 * (label[1] - label[0]);

const cuesOverlap = (score: ReportScore, label: GoldClaim, found: ReadClaim): boolean =>
  overlap(label.cue && score.labelled(label.cue), score.read(found.cue));

const readStretches = (score: ReportScore, claim: ReadClaim): Stretch[] =>
  claim.content.map((span) => score.read(span)).filter((stretch) => stretch !== null);

const names = (chain: readonly { readonly name?: string | null | undefined }[]): string =>
  chain.map(({ name }) => name ?? '–').join(' ← ');

const cueText = (score: ReportScore, claim: GoldClaim): string =>
  score.text.cut(claim.cue && score.labelled(claim.cue));

const contentText = (score: ReportScore, claim: GoldClaim): string =>
  claim.content.map((span) => score.text.cut(score.labelled(span))).join(' … ');
