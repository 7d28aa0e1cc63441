import { readTieKinds } from '../../model/kinds/kinds.ts';
import { printFoundTie } from '../print/found-tie.ts';
import { printTies, tieJson } from '../print/ties.ts';
import { addListing } from './listing.ts';

const kinds = () => readTieKinds().map(({ kind }) => kind);

/** `isnad ties FILE…` and `isnad ties --case FILE`: lasting relations between two parties. */
export const addTies = addListing({
  name: 'ties',
  describes: 'print lasting relations: who backs, arms, heads, fights, appoints whom',
  kinds,
  examples: [
    ['isnad ties article.txt', 'each tie with its ends, since when, its status and the claims that bear it'],
    ['isnad ties articles/ --kind arms,funds --json', 'one line of JSON a tie, for other programs'],
    ['isnad ties --case my.isnad --of حفتر', 'all that a case tells of his ties, those that most reports tell first'],
    ['isnad ties --case my.isnad --of Russia --with Turkey --since 2018', 'what is between two, as published since'],
  ],
  rows: tieJson,
  print: (page, _report, evidence) => printTies(page, evidence),
  period: 'published',
  ofCase: {
    called: ['tie', 'ties'],
    find: (kept, filter, limit) => kept.ties(filter, limit),
    print: (page, tie) => printFoundTie(page, tie, true),
  },
});
