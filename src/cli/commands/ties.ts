import { readTieKinds } from '../../model/kinds/kinds.ts';
import { printTies, tieJson } from '../print/ties.ts';
import { addListing } from './listing.ts';

const kinds = () => readTieKinds().map(({ kind }) => kind);

/** `isnad ties FILE…`: lasting relations between two parties. */
export const addTies = addListing({
  name: 'ties',
  describes: 'print lasting relations: who backs, arms, heads, fights, appoints whom',
  kinds,
  examples: [
    ['isnad ties article.txt', 'each tie with its ends, since when, its status and the claims that bear it'],
    ['isnad ties articles/ --kind arms,funds --json', 'one line of JSON a tie, for other programs'],
  ],
  rows: tieJson,
  print: (page, _report, evidence) => printTies(page, evidence),
});
