import { useCallback, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Claim, WholeReport } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { setQuery, useAddress } from '../shell/address.ts';
import { useKeys } from '../shell/keys.ts';
import { Quoted } from '../text/printed.tsx';
import { FailureNote, Waiting } from '../text/state.tsx';
import { publishedText } from '../words/dates.ts';
import { counted, useTongue } from '../words/words.ts';
import { ClaimEvents } from './claim-events.tsx';
import { ClaimPanel } from './claim-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';
import { Folded } from './folded.tsx';
import { LayerSwitches } from './layer-switches.tsx';
import type { Layer } from './marks.ts';
import { NamesInReport } from './names-in-report.tsx';
import { ReportText } from './report-text.tsx';
import { Roots } from './roots.tsx';
import { SentencePanel } from './sentence-panel.tsx';
import { useEdges } from './use-edges.ts';

type Shown = ReadonlySet<Layer | 'sentences'>;
const AT_FIRST: Shown = new Set(['claims', 'cues', 'sources', 'sentences'] as const);

/** A report to read, with the chosen claim beside it. */
export const Reader = ({ id }: { readonly id: string }) => {
  const { data, failure } = useAnswer<WholeReport>(`/api/reports/${encodeURIComponent(id)}`);
  if (failure) return <FailureNote failure={failure} />;
  if (!data || data.report.id !== id) return <Waiting />;
  return <ReaderOf key={id} whole={data} />;
};

const ReaderOf = ({ whole }: { readonly whole: WholeReport }) => {
  const { words } = useTongue();
  const { query } = useAddress();
  const [shown, setShown] = useState<Shown>(AT_FIRST);
  const [hovered, setHovered] = useState<string | null>(null);
  const claims = inOrder(whole);
  const claim = claims.find(({ id }) => id === query.claim) ?? null;
  const entity = claim ? null : (whole.evidence.entities.find(({ id }) => id === query.entity) ?? null);
  const at = query.at ? Number(query.at) : null;
  const sentence =
    claim || entity || at === null
      ? null
      : (whole.evidence.sentences.find(({ start, end, state }) => state === 'unread' && start <= at && at < end) ??
        null);
  const choose = useCallback(
    (chosen: string | null) => setQuery({ claim: chosen ?? '', entity: '', at: '' }, { replace: true }),
    [],
  );
  const chooseEntity = useCallback((id: string) => setQuery({ claim: '', entity: id, at: '' }, { replace: true }), []);
  const chooseSentence = useCallback(
    (start: number) => setQuery({ claim: '', entity: '', at: String(start) }, { replace: true }),
    [],
  );
  const step = (by: 1 | -1): void => {
    if (claims.length === 0) return;
    const at = claim ? claims.indexOf(claim) : by === 1 ? -1 : 0;
    choose(claims[(at + by + claims.length) % claims.length]!.id);
  };
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => choose(null) });
  const { shown: drafted, ...edges } = useEdges(whole, claim);
  return (
    <>
      <article className="reading" aria-label={whole.report.title ?? words.list.untitled}>
        <ReportHeader whole={whole} />
        <LayerSwitches shown={shown} onChange={setShown} />
        <ReportText
          whole={drafted}
          edges={edges}
          shown={shown as ReadonlySet<Layer>}
          showsStates={shown.has('sentences')}
          at={at}
          focus={{ claim: claim?.id ?? null, hovered }}
          onChoose={choose}
          onHover={setHovered}
          onName={chooseEntity}
          onSentence={chooseSentence}
        />
      </article>
      <aside
        className={`beside${claim || entity || sentence ? ' has-claim' : ''}`}
        aria-label={
          claim ? words.claim.title : entity ? words.claim.name : sentence ? words.sentence.unread : words.claim.roots
        }
      >
        {claim ? (
          <>
            <div className="beside-bar">
              <h2>{words.claim.title}</h2>
              <span className="grow" />
              <Button className="quiet" onPress={() => step(-1)}>
                <span className="unseen">{words.claim.previous}</span>
                <span aria-hidden="true">
                  ↑ <kbd>k</kbd>
                </span>
              </Button>
              <Button className="quiet" onPress={() => step(1)}>
                <span className="unseen">{words.claim.next}</span>
                <span aria-hidden="true">
                  ↓ <kbd>j</kbd>
                </span>
              </Button>
              <CloseButton onClose={() => choose(null)} />
            </div>
            <ClaimPanel
              key={claim.id}
              whole={whole}
              claim={drafted.evidence.claims.find(({ id }) => id === claim.id)!}
            />
          </>
        ) : entity ? (
          <>
            <div className="beside-bar">
              <h2>{words.claim.name}</h2>
              <span className="grow" />
              <CloseButton onClose={() => choose(null)} />
            </div>
            <EntityPanel key={entity.id} whole={whole} entity={entity} />
          </>
        ) : sentence ? (
          <>
            <div className="beside-bar">
              <h2>{words.sentence.unread}</h2>
              <span className="grow" />
              <CloseButton onClose={() => choose(null)} />
            </div>
            <SentencePanel key={sentence.start} whole={whole} sentence={sentence} />
          </>
        ) : (
          <>
            <Roots whole={whole} chosen={null} onChoose={choose} onHover={setHovered} />
            <Folded title={words.claim.names}>
              <NamesInReport whole={whole} onChoose={chooseEntity} />
            </Folded>
            <Folded title={words.claim.own}>
              <ClaimEvents whole={whole} claim={null} />
            </Folded>
          </>
        )}
      </aside>
    </>
  );
};

const CloseButton = ({ onClose }: { readonly onClose: () => void }) => (
  <Button className="quiet" onPress={onClose}>
    <span className="unseen">{useTongue().words.claim.close}</span>
    <span aria-hidden="true">✕</span>
  </Button>
);

/** Headline first, then the body, as one reads. */
const inOrder = ({ evidence }: WholeReport): Claim[] =>
  [...evidence.claims].sort(
    (a, b) =>
      Number(b.cue.in === 'title') - Number(a.cue.in === 'title') ||
      firstOf(a) - firstOf(b) ||
      a.cue.start - b.cue.start,
  );
const firstOf = ({ cue, content }: Claim): number => Math.min(cue.start, ...content.map(({ start }) => start));

const ReportHeader = ({ whole: { report, evidence } }: { readonly whole: WholeReport }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const { published } = evidence;
  const unread = evidence.sentences.filter(({ state }) => state === 'unread').length;
  return (
    <p className="report-facts">
      <Quoted text={report.outlet ?? words.list.noOutlet} className="outlet" />
      <span title={published.why}>
        {publishedText(tongue, published)}
        {published.basis !== 'metadata' && <span className="aside"> ({words.date.basis[published.basis]})</span>}
      </span>
      <span>{counted(tongue, words.count.claims, evidence.claims.filter(({ part }) => !part).length)}</span>
      {unread > 0 && <span>{counted(tongue, words.count.unread, unread)}</span>}
      {report.url && /^https?:/i.test(report.url) && (
        <a href={report.url} rel="noreferrer noopener" target="_blank" dir="ltr" title={report.url}>
          {hostOf(report.url)}
        </a>
      )}
    </p>
  );
};

const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
