import type { Dossier, FoundClaim } from '../../contract/index.ts';
import type { KindNames } from '../text/kind-names.ts';
import { daysText } from '../words/dates.ts';
import { counted, type Tongue } from '../words/tongues.ts';
import { cardPage, escaped, isolated } from './card-page.ts';

/** Relations on a card, which is to be read on paper too: offices, then those most told. */
const RELATIONS = 40;

/** A person, organisation or place with its names, relations and words by and about it, as a card. */
export const actorCard = (
  { entity, names, offices, ties, says, saidOf }: Dossier,
  kinds: KindNames,
  tongue: Tongue,
  address: string,
): string => {
  const { words } = tongue;
  const spellings =
    names.length < 2
      ? ''
      : `<p class="soft">${escaped(words.actors.written)} ${[...new Set(names.map(({ name }) => name))].map(isolated).join(' · ')}</p>`;
  const relations = [...offices, ...ties].slice(0, RELATIONS).map(({ type, from, to, reports, roots, status }) => {
    const isFrom = from.key === entity.key;
    const facts = [
      ...(status === 'actual' ? [] : [words.status[status]]),
      counted(tongue, words.count.reports, reports),
      counted(tongue, words.count.roots, roots),
    ];
    return `<li>${escaped(isFrom ? kinds.tie(type) : kinds.inverse(type))} ${isolated((isFrom ? to : from).name)} <span class="soft">${facts.map(escaped).join(' · ')}</span></li>`;
  });
  const part = (title: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `<h2>${escaped(title)}</h2><ul>${items.join('')}</ul>`;
  const body = `<h1>${isolated(entity.name)}</h1>
<p class="soft">${entity.latin ? `${isolated(entity.latin)} · ` : ''}${escaped(words.entity[entity.type])} · ${escaped(counted(tongue, words.count.reports, entity.reports))}</p>
${spellings}${part(words.actors.ties, relations)}${part(
  words.actors.by,
  says.map((claim) => claimItem(claim, tongue)),
)}${part(
  words.actors.about,
  saidOf.map((claim) => claimItem(claim, tongue)),
)}`;
  return cardPage(tongue, body, escaped(words.card.madeOf), address);
};

/** A claim in its words, with its chain from the outlet to the root. */
const claimItem = ({ report, claim, content, earliest, latest }: FoundClaim, tongue: Tongue): string => {
  const { words } = tongue;
  const chain = claim.chain.map((link) =>
    isolated(link.kind === 'report' ? (report.outlet ?? words.list.noOutlet) : (link.name ?? words.source[link.kind])),
  );
  const facts = [
    daysText(tongue, earliest, latest),
    words.certainty[claim.certainty],
    ...(claim.polarity === '-' ? [words.polarity['-']] : []),
  ];
  return `<li><span class="context">${isolated(content)}</span><br><span class="soft">${chain.join(' ‹ ')} · ${facts.map(escaped).join(' · ')}</span></li>`;
};
