import type { Claim, Explanation, FoundClaim, Shown, Trace, WholeReport } from '../../contract/index.ts';
import { withQuery } from '../ask/ask.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { claimCard } from '../card/card-html.ts';
import { Share } from '../card/share.tsx';
import { ClaimDecision } from '../deciding/claim-decision.tsx';
import { claimTarget } from '../deciding/decide.ts';
import { History } from '../deciding/history.tsx';
import { useDeciding } from '../deciding/use-deciding.ts';
import { pathOf } from '../shell/address.ts';
import { Go } from '../shell/go.tsx';
import { Denied } from '../text/badges.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { dateText, publishedText } from '../words/dates.ts';
import { useTongue } from '../words/words.ts';
import { ChainView } from './chain-view.tsx';
import { ClaimEvents } from './claim-events.tsx';
import { Folded } from './folded.tsx';

interface PanelProps {
  readonly whole: WholeReport;
  readonly claim: Shown<Claim>;
}

/** A claim beside its text: what is said, along which chain, how it was read, and who else says so. */
export const ClaimPanel = ({ whole, claim }: PanelProps) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { report, evidence } = whole;
  const said = evidence.times.find(({ id }) => id === claim.said);
  const content = claim.content.map(({ start, end, in: part }) =>
    (part ? (report.title ?? '') : report.text).slice(start, end),
  );
  return (
    <div className="claim-panel">
      <blockquote className="arabic" lang={report.language} dir="auto">
        <Printed text={content.join(' … ')} />
      </blockquote>
      <p className="claim-facts">
        <Denied polarity={claim.polarity} />
        <span>{words.mode[claim.mode]}</span>
        {said && (
          <span>
            {words.claim.said} {dateText(tongue, said.value)}
          </span>
        )}
        {claim.via && (
          <span>
            {words.claim.via} <Quoted text={claim.via.name} />
          </span>
        )}
        {claim.part && <span>{words.claim.part[claim.part]}</span>}
      </p>
      <ChainView whole={whole} claim={claim} />
      <ClaimDecision whole={whole} claim={claim} />
      <ClaimEvents whole={whole} claim={claim} />
      <Share
        card={(address) => claimCard(whole, claim, tongue, address)}
        name={claim.id}
        path={pathOf({ page: 'reports', item: report.id, query: { claim: claim.id } })}
      />
      <Folded title={words.claim.rule}>
        <HowRead report={report.id} claim={claim.id} />
      </Folded>
      <Folded title={words.decide.history}>
        <ClaimHistory report={report} claim={claim} />
      </Folded>
      <Folded title={words.claim.alike}>
        <Alike name={`${report.id}#${claim.id}`} />
      </Folded>
    </div>
  );
};

const ClaimHistory = ({ report, claim }: { readonly report: WholeReport['report']; readonly claim: Shown<Claim> }) => {
  const { mayDecide } = useDeciding();
  return (
    <History
      report={report.id}
      target={claimTarget(report, claim)}
      numbers={claim.decided?.decisions ?? []}
      mayChange={mayDecide}
    />
  );
};

const HowRead = ({ report, claim }: { readonly report: string; readonly claim: string }) => {
  const { words } = useTongue();
  const { data, failure } = useAnswer<Explanation>(
    `/api/reports/${encodeURIComponent(report)}/claims/${encodeURIComponent(claim)}/explanation`,
  );
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  return (
    <dl className="how-read">
      {data.parts.map(({ what, words: quoted, rule }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one claim never move
        <div key={i}>
          <dt>{words.explained[what]}</dt>
          <dd>
            {quoted !== null && <Quoted text={shortened(quoted)} />}
            <span className="rule" dir="ltr" lang="en">
              {rule.means} <code>{rule.id}</code>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
};

const LONGEST = 90;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const Alike = ({ name }: { readonly name: string }) => {
  const { words } = useTongue();
  const { data, failure } = useAnswer<Trace>(withQuery('/api/trace', { claim: name }));
  if (failure) return <FailureNote failure={failure} />;
  if (!data) return <Waiting />;
  if (data.alike.length === 0) return <p className="aside">{words.claim.noAlike}</p>;
  return (
    <ul className="alike">
      {data.alike.map((found) => (
        <AlikeClaim key={`${found.report.id} ${found.claim.id}`} found={found} />
      ))}
    </ul>
  );
};

const AlikeClaim = ({ found: { report, claim, content } }: { readonly found: FoundClaim }) => {
  const tongue = useTongue();
  return (
    <li>
      <Go href={pathOf({ page: 'reports', item: report.id, query: { claim: claim.id } })}>
        <Quoted text={shortened(content)} />
        <span className="aside">
          <Quoted text={report.outlet ?? tongue.words.list.noOutlet} /> · {publishedText(tongue, report.published)}
        </span>
      </Go>
    </li>
  );
};
