// Scores the tagger of names alone on the last tenth of ANERcorp's sentences, as docs/names.md says.
// Usage: npm run score:names   (reads ISNAD_DATA, default ../shared/data)
import { existsSync } from 'node:fs';
import { readTagger } from '../src/language/tagger-file.ts';
import { arabic } from '../src/languages/ar/arabic.ts';
import { WEIGHTS } from '../src/languages/ar/name-tagger.ts';
import { readAnercorp } from './names/anercorp.ts';
import { printTallies, scoreTagger } from './names/conll.ts';

const file = `${process.env.ISNAD_DATA ?? '../shared/data'}/names/anercorp-train.txt`;
if (!existsSync(file) || !arabic.tagNames) {
  console.error(`Needs ${file} (set ISNAD_DATA) and the weights that npm run train:names makes.`);
  process.exit(2);
}
const { test } = readAnercorp(file, arabic.parse);
console.log(printTallies(scoreTagger(arabic.tagNames, readTagger(WEIGHTS).labels, test)));
