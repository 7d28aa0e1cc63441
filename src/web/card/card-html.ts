import type { Claim, SourceLink, WholeReport } from '../../contract/index.ts';
import { codePointName, stretchesOf } from '../text/controls.ts';
import { dateText, publishedText } from '../words/dates.ts';
import type { Tongue } from '../words/tongues.ts';

/** Text as HTML: nothing in it is markup, and characters that hide or turn the direction are named. */
const escaped = (text: string): string =>
  stretchesOf(text)
    .map(({ text: plain, control }) =>
      control === undefined
        ? plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
        : `<i class="c">${codePointName(control)}</i>`,
    )
    .join('');

const isolated = (text: string): string => `<bdi dir="auto">${escaped(text)}</bdi>`;

/** Sets on paper and screen alike; no script, no font or picture from elsewhere. */
const STYLE = `
:root{color-scheme:light dark;--ink:#211d19;--soft:#61584d;--line:#d9d1c2;--paper:#fffdf9;--mark:#f8e9b9;--source:#1a5580}
@media (prefers-color-scheme:dark){:root{--ink:#ece5da;--soft:#ada394;--line:#39342d;--paper:#191715;--mark:#4b3e17;--source:#8cc4ea}}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--mark:#eee;--source:#000}body{margin:0}}
body{font:16px/1.7 "IBM Plex Sans Arabic","Segoe UI",Tahoma,sans-serif;color:var(--ink);background:var(--paper);max-width:44rem;margin:2rem auto;padding:0 1.25rem}
blockquote,.context{font-family:"Noto Naskh Arabic","Amiri","Traditional Arabic",serif}
blockquote{font-size:1.5rem;line-height:1.9;margin:0 0 1rem;padding-inline-start:1rem;border-inline-start:4px solid var(--mark)}
.soft{color:var(--soft);font-size:.875rem}
ol{list-style:none;padding:0;margin:1.25rem 0}
li{padding:.375rem 0 .375rem;padding-inline-start:1.25rem;border-inline-start:2px solid var(--source);break-inside:avoid}
li:last-child{font-weight:600}
h2{font-size:.9375rem;color:var(--soft);margin:1.5rem 0 .25rem}
.context{font-size:1.125rem;line-height:2;white-space:pre-wrap}
mark{background:var(--mark);color:inherit}
.c{font:.75em monospace;border:1px solid;border-radius:3px;padding:0 .2em}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.5rem}
`;

/**
 * A claim with its chain and the words around it as one HTML file: to send, to print, to keep. `address` is its deep link,
 * which opens in the sender's workbench only.
 */
export const claimCard = ({ report, evidence }: WholeReport, claim: Claim, tongue: Tongue, address: string): string => {
  const { words, direction } = tongue;
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
  return `<!doctype html>
<html lang="${tongue.locale.slice(0, 2)}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.card.title)}</title><style>${STYLE}</style></head><body>
<blockquote lang="${escaped(report.language)}" dir="auto">${escaped(content)}</blockquote>
<p class="soft">${facts.map(escaped).join(' · ')}</p>
<h2>${escaped(words.claim.chain)}</h2>
<ol>${links.join('')}</ol>
<h2>${escaped(words.card.context)}</h2>
<p class="context" lang="${escaped(report.language)}" dir="auto">${contextOf(claim, textOf(claim.cue.in))}</p>
<h2>${escaped(words.card.source)}</h2>
<p>${isolated(report.title ?? words.list.untitled)}<br><span class="soft">${isolated(report.outlet ?? words.list.noOutlet)} · ${escaped(publishedText(tongue, evidence.published))}${report.url ? `<br>${isolated(report.url)}` : ''}</span></p>
<footer class="soft">${escaped(words.card.made)} <code>${escaped(claim.rule)}</code><br><span dir="ltr">${escaped(address)}</span></footer>
</body></html>
`;
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
