import { useEffect, useMemo, useRef, useState } from 'react';
import type { Claim, WholeReport } from '../../contract/index.ts';
import { claimTarget, placed } from '../deciding/decide.ts';
import { useDeciding } from '../deciding/use-deciding.ts';
import type { EdgeMoves } from './edge-handle.tsx';
import { type Draft, draftOf, type Edge, moveBy, moveTo, withDraft } from './edges.ts';

/** The edges of the claim in hand: the report as it looks while they are moved, and what moves them. */
export interface Edges {
  readonly shown: WholeReport;
  /** `null` where nothing may be moved. */
  readonly claim: Claim | null;
  readonly held: Edge | null;
  readonly moves: EdgeMoves;
}

export const useEdges = (whole: WholeReport, claim: Claim | null): Edges => {
  const { mayDecide, say } = useDeciding();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [held, setHeld] = useState<Edge | null>(null);
  const id = claim?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim, or the claim as it was kept, begins anew
  useEffect(() => setDraft(null), [whole, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim has edges of its own
  useEffect(() => setHeld(null), [id]);
  const latest = useRef({ draft, claim, whole, say });
  latest.current = { draft, claim, whole, say };
  const moves = useMemo((): EdgeMoves => {
    const change = (to: (now: Draft) => Draft | null): void => {
      const { draft: now, claim: inHand } = latest.current;
      const next = inHand && to(now ?? draftOf(inHand));
      if (next) {
        latest.current.draft = next;
        setDraft(next);
      }
    };
    return {
      hold: setHeld,
      to: (edge, offset, isExact) =>
        change((now) => moveTo(latest.current.whole.report, now, edge, offset, isExact ? 'grapheme' : 'word')),
      by: (edge, by, isExact) =>
        change((now) => moveBy(latest.current.whole.report, now, edge, by, isExact ? 'grapheme' : 'word')),
      cancel: () => setDraft(null),
      save: () => {
        const { draft: now, claim: inHand, whole: of } = latest.current;
        if (now && inHand) latest.current.say(correctionOf(of, inHand, now));
      },
    };
  }, []);
  const shown = useMemo(
    () =>
      draft && id
        ? {
            ...whole,
            evidence: {
              ...whole.evidence,
              claims: whole.evidence.claims.map((each) => (each.id === id ? withDraft(each, draft) : each)),
            },
          }
        : whole,
    [whole, draft, id],
  );
  const now = claim && draft ? withDraft(claim, draft) : claim;
  return { shown, claim: mayDecide ? now : null, held, moves };
};

const correctionOf = ({ report }: WholeReport, claim: Claim, { content, source }: Draft) => {
  const former = draftOf(claim);
  const isMoved = source && (source.start !== former.source?.start || source.end !== former.source.end);
  const at = source && placed(report, source);
  return {
    kind: 'correct' as const,
    target: claimTarget(report, claim),
    correction: {
      ...(content === former.content ? {} : { content: content.map((span) => placed(report, span)) }),
      ...(isMoved && at ? { speaker: { link: claim.chain.length - 1, name: at.words, at } } : {}),
    },
  };
};
