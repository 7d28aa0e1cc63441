import type { Side, WholeStatement } from '../../contract/index.ts';
import { rootsTree, type SourceNode, type Telling } from '../statements/roots-tree.ts';
import { whyText } from '../statements/why.ts';
import { momentText } from '../words/dates.ts';
import { counted, type Tongue } from '../words/tongues.ts';
import { cardPage, escaped, isolated } from './card-page.ts';

/** Contradictions that a card holds. */
const DISPUTES = 12;

/** A statement with its roots, what became of it, and what contradicts it, as a card. */
export const statementCard = (statement: WholeStatement, tongue: Tongue, address: string): string => {
  const { words } = tongue;
  const { claims, roots, disputes } = statement;
  const facts = [
    counted(tongue, words.count.reports, new Set(claims.map(({ report }) => report)).size),
    counted(tongue, words.count.outlets, new Set(claims.map(({ outlet }) => outlet)).size),
    counted(tongue, words.count.roots, roots.length),
  ];
  const tree = rootsTree(statement).map((node) => sourceItem(node, statement, tongue));
  const life = claims.map(
    ({ outlet, published, step, words: said }) =>
      `<li><span class="soft">${escaped(momentText(tongue, published))} · ${escaped(words.step[step])} · ${isolated(outlet ?? words.list.noOutlet)}</span><br><span class="context">${isolated(said)}</span></li>`,
  );
  const against = disputes
    .slice(0, DISPUTES)
    .map(
      (dispute) =>
        `<p>${escaped(words.dispute.what[dispute.what])}: <span class="soft">${whyText(dispute, tongue, isolated)}</span></p><div class="sides">${sideOf(dispute.a, tongue)}${sideOf(dispute.b, tongue)}</div>`,
    );
  const body = `<blockquote dir="auto">${escaped(claims[0]!.words)}</blockquote>
<p class="soft">${facts.map(escaped).join(' · ')}</p>
<h2>${escaped(words.statements.roots)}</h2>
<ul>${tree.join('')}</ul>
${against.length === 0 ? '' : `<h2>${escaped(words.statements.disputes)}</h2>${against.join('')}`}
<h2>${escaped(words.statements.life)}</h2>
<ul>${life.join('')}</ul>`;
  return cardPage(tongue, body, escaped(words.card.madeOf), address);
};

const sourceItem = (node: SourceNode, statement: WholeStatement, tongue: Tongue): string => {
  const { words } = tongue;
  const kind = node.kind === 'own' ? words.claim.ownVoice : words.source[node.kind as 'person'];
  const under = [
    ...node.passedOnBy.map((child) => sourceItem(child, statement, tongue)),
    ...node.tellings.map((telling) => tellingItem(telling, statement, tongue)),
  ];
  return `<li><strong>${isolated(node.name ?? words.claim.unnamed)}</strong> <span class="soft">${escaped(kind)}</span><ul>${under.join('')}</ul></li>`;
};

const tellingItem = ({ claim, copies }: Telling, statement: WholeStatement, tongue: Tongue): string => {
  const { words } = tongue;
  const { outlet, published, title, takenFrom } = statement.claims[claim]!;
  const facts = [momentText(tongue, published), ...(takenFrom === null ? [] : [words.statements.sameWords])];
  const under = copies.map((copy) => tellingItem(copy, statement, tongue));
  return `<li>${isolated(outlet ?? words.list.noOutlet)} <span class="soft">${facts.map(escaped).join(' · ')}</span>${title === null ? '' : `<br><span class="soft">${isolated(title)}</span>`}${under.length === 0 ? '' : `<ul>${under.join('')}</ul>`}</li>`;
};

const sideOf = ({ words: said, before, after, outlet, chain, published }: Side, tongue: Tongue): string =>
  `<div><span class="context" dir="auto">${escaped(before)}<mark>${escaped(said)}</mark>${escaped(after)}</span><br><span class="soft">${[outlet ?? tongue.words.list.noOutlet, ...chain].map(isolated).join(' ‹ ')} · ${escaped(momentText(tongue, published))}</span></div>`;
