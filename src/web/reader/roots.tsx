import type { Claim, Shown, ShownEvidence, WholeReport } from '../../contract/index.ts';
import { Denied } from '../text/badges.tsx';
import { Printed, Quoted } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';

interface RootsProps {
  readonly whole: WholeReport;
  readonly chosen: string | null;
  readonly onChoose: (claim: string) => void;
  readonly onHover: (claim: string | null) => void;
}

/** The claims of a report under their roots, in the order of the text: who is behind what it passes on. */
export const Roots = ({ whole: { report, evidence }, chosen, onChoose, onHover }: RootsProps) => {
  const { words } = useTongue();
  const groups = byRoot(evidence);
  if (groups.length === 0) return <p className="note">{words.claim.none}</p>;
  return (
    <div className="roots">
      <h2>{words.claim.roots}</h2>
      {groups.map(({ key, kind, name, claims }) => (
        <section key={key}>
          <h3>
            {kind === 'report' ? words.claim.ownVoice : name === null ? words.source[kind] : <Quoted text={name} />}
            {(kind === 'anonymous' || kind === 'unknown') && <span className="aside">{words.claim.unnamed}</span>}
          </h3>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                <button
                  type="button"
                  aria-pressed={claim.id === chosen}
                  className={`root-claim is-${claim.certainty}${claim.decided ? ` was-${claim.decided.verdict ?? 'corrected'}` : ''}`}
                  onClick={() => onChoose(claim.id)}
                  onPointerEnter={() => onHover(claim.id)}
                  onPointerLeave={() => onHover(null)}
                >
                  <span className="arabic" dir="auto">
                    <Printed text={wordsOf(report, claim)} />
                  </span>
                  <Denied polarity={claim.polarity} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const wordsOf = (report: WholeReport['report'], { content }: Claim): string =>
  content.map(({ start, end, in: part }) => (part ? (report.title ?? '') : report.text).slice(start, end)).join(' … ');

interface RootGroup {
  readonly key: string;
  readonly kind: 'report' | Exclude<Claim['chain'][number]['kind'], 'report'>;
  readonly name: string | null;
  readonly claims: Shown<Claim>[];
}

/** Claims of the body by the last link of their chain. */
const byRoot = ({ claims, entities }: ShownEvidence): RootGroup[] => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const groups = new Map<string, RootGroup>();
  for (const claim of claims) {
    if (claim.part) continue;
    const root = claim.chain.at(-1)!;
    const name = root.kind === 'report' ? null : (names.get(root.entity ?? '') ?? root.name);
    const key = root.kind === 'report' ? 'report' : (root.entity ?? `${root.kind} ${root.name}`);
    const group = groups.get(key) ?? { key, kind: root.kind, name, claims: [] };
    groups.set(key, group);
    group.claims.push(claim);
  }
  return [...groups.values()];
};
