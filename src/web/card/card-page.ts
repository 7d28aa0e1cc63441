import { codePointName, stretchesOf } from '../text/controls.ts';
import type { Tongue } from '../words/tongues.ts';

/** Text as HTML: nothing in it is markup, and characters that hide or turn the direction are named. */
export const escaped = (text: string): string =>
  stretchesOf(text)
    .map(({ text: plain, control }) =>
      control === undefined
        ? plain.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
        : `<i class="c">${codePointName(control)}</i>`,
    )
    .join('');

export const isolated = (text: string): string => `<bdi dir="auto">${escaped(text)}</bdi>`;

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
h1{font-size:1.625rem;margin:0}
h2{font-size:.9375rem;color:var(--soft);margin:1.5rem 0 .25rem}
.context{font-size:1.125rem;line-height:2;white-space:pre-wrap}
mark{background:var(--mark);color:inherit}
.c{font:.75em monospace;border:1px solid;border-radius:3px;padding:0 .2em}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem}
.sides>div{border-inline-start:3px solid var(--mark);padding-inline-start:.75rem;break-inside:avoid}
ul{list-style:none;margin:.25rem 0;padding-inline-start:1.25rem;border-inline-start:2px solid var(--line)}
ul>li{border:0;padding-inline-start:0}
ul>li:last-child{font-weight:400}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.5rem}
`;

/** A whole card: one HTML file to send, to print, to keep. `address` is its deep link, which opens in the sender's workbench only. */
export const cardPage = ({ words, direction, locale }: Tongue, body: string, made: string, address: string): string =>
  `<!doctype html>
<html lang="${locale.slice(0, 2)}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.card.title)}</title><style>${STYLE}</style></head><body>
${body}
<footer class="soft">${made}<br><span dir="ltr">${escaped(address)}</span></footer>
</body></html>
`;
