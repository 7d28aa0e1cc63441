import type { Claim, FoundClaim } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { CertaintyWord, Denied } from '../text/badges.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { daysText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';

/** A claim on a list: its words, its chain in a line, its date. A click opens it in its report. */
export const ClaimRow = ({ found: { report, claim, content, earliest, latest } }: { readonly found: FoundClaim }) => {
  const tongue = useTongue();
  return (
    <Go className="claim-row" href={pathOf({ page: 'reports', item: report.id, query: { claim: claim.id } })}>
      <span className="claim-words arabic" dir="auto">
        <Printed text={content} />
      </span>
      <span className="row-facts">
        <ChainLine chain={claim.chain} outlet={report.outlet} />
        {claim.certainty !== 'certain' && <CertaintyWord certainty={claim.certainty} />}
        <Denied polarity={claim.polarity} />
        <span>{daysText(tongue, earliest, latest)}</span>
      </span>
    </Go>
  );
};

/** The chain of a claim in one line, from the outlet to the root. */
const ChainLine = ({ chain, outlet }: { readonly chain: Claim['chain']; readonly outlet: string | null }) => {
  const { words } = useTongue();
  return (
    <span className="chain-line">
      {chain.map((link, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the links of a chain never move
        <span key={i} className={`kind-${link.kind}`}>
          <Quoted
            text={link.kind === 'report' ? (outlet ?? words.list.noOutlet) : (link.name ?? words.source[link.kind])}
          />
        </span>
      ))}
    </span>
  );
};
