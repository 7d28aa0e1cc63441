// Learns how to cut Arabic words and what part of speech they are, into src/languages/ar/learned/.
// Usage: node scripts/train-parts-of-speech.ts   (reads ISNAD_DATA, default ../shared/data; about a minute)
import { writeFileSync } from 'node:fs';
import { train } from './parts-of-speech/train.ts';
import { readTreebank } from './parts-of-speech/treebank.ts';
import { writtenTokens } from './parts-of-speech/written.ts';

const data = process.env.ISNAD_DATA ?? '../shared/data';
const { cuts, parts } = train(readTreebank(`${data}/treebank/pud-arabic.conllu`).map(writtenTokens));
for (const [name, bytes] of [
  ['word-cuts', cuts],
  ['parts-of-speech', parts],
] as const) {
  writeFileSync(new URL(`../src/languages/ar/learned/${name}.bin`, import.meta.url), bytes);
  console.log(`${name}.bin: ${bytes.length} bytes`);
}
