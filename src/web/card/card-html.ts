import type { Claim, SourceLink, WholeReport } from '../../contract/index.ts';
import { dateText, publishedText } from '../words/dates.ts';
import type { Tongue } from '../words/tongues.ts';
import { cardPage, escaped, isolated } from './card-page.ts';

/** A claim with its chain and the words around it as a card. */
export const claimCard = ({ report, evidence }: WholeReport, claim: Claim, tongue: Tongue, address: string): string => {
  const { words } = tongue;
  const textOf = (part: 'title' | undefined): string => (part ? (report.title ?? '') : report.text);
  const content = claim.content.map(({ start, end, in: part }) => textOf(part).slice(start, end)).join(' … ');
  const said = evidence.times.find(({ id }) => id === claim.said);
  const facts = [
    words.certainty[claim.certainty],
    ...(claim.polarity === '-' ? [words.polarity['-']] : []),
    words.mode[claim.mode],
    ...(said ? [`${words.claim.said} ${dateText(tongue, said.value)}`] : []),
  ];
  const names = new Map(evidence.entities.map(({ id, latin }) => [id, latin]));
  const links = claim.chain.map((link) => {
    const kind = words.source[link.kind];
    const name = link.kind === 'report' ? (report.outlet ?? words.list.noOutlet) : (link.name ?? words.claim.unnamed);
    const latin = link.kind === 'report' ? undefined : names.get((link as SourceLink).entity ?? '');
    return `<li>${isolated(name)}${latin ? ` <span class="soft">${isolated(latin)}</span>` : ''} <span class="soft">${escaped(kind)} · ${escaped(words.certainty[link.certainty])}</span></li>`;
  });
  const body = `<blockquote lang="${escaped(report.language)}" dir="auto">${escaped(content)}</blockquote>
<p class="soft">${facts.map(escaped).join(' · ')}</p>
<h2>${escaped(words.claim.chain)}</h2>
<ol>${links.join('')}</ol>
<h2>${escaped(words.card.context)}</h2>
<p class="context" lang="${escaped(report.language)}" dir="auto">${contextOf(claim, textOf(claim.cue.in))}</p>
<h2>${escaped(words.card.source)}</h2>
<p>${isolated(report.title ?? words.list.untitled)}<br><span class="soft">${isolated(report.outlet ?? words.list.noOutlet)} · ${escaped(publishedText(tongue, evidence.published))}${report.url ? `<br>${isolated(report.url)}` : ''}</span></p>`;
  return cardPage(tongue, body, `${escaped(words.card.made)} <code>${escaped(claim.rule)}</code>`, address);
};

/** UTF-16 units of text on either side of the claim. */
const AROUND = 240;

/** The words around a claim, from space to space, with its cue and content marked. */
const contextOf = ({ cue, content }: Claim, text: string): string => {
  const spans = [cue, ...content].filter(({ in: part }) => part === cue.in).sort((a, b) => a.start - b.start);
  const from = spaceBefore(text, Math.max(0, spans[0]!.start - AROUND));
  const to = spaceAfter(text, Math.min(text.length, Math.max(...spans.map(({ end }) => end)) + AROUND));
  let html = from > 0 ? '… ' : '';
  let done = from;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    html += `${escaped(text.slice(done, Math.max(done, start)))}<mark>${escaped(text.slice(Math.max(done, start), end))}</mark>`;
    done = end;
  }
  return `${html}${escaped(text.slice(done, to))}${to < text.length ? ' …' : ''}`;
};

const spaceBefore = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1);
const spaceAfter = (text: string, at: number): number => {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
};
