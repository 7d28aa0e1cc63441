import { readEventKinds } from '../../model/kinds/kinds.ts';
import { eventJson, printEvents } from '../print/events.ts';
import { addListing } from './listing.ts';

const kinds = () => readEventKinds().map(({ kind }) => kind);

/** `isnad events FILE…`: who did what to whom, where and when. */
export const addEvents = addListing({
  name: 'events',
  describes: 'print what happened: who did what to whom, where and when, as PLOVER events',
  kinds,
  examples: [
    ['isnad events article.txt', 'each event with its parties, place, date, status and the words that tell it'],
    ['isnad events articles/ --kind ASSAULT,COERCE --json', 'one line of JSON an event, for other programs'],
  ],
  rows: eventJson,
  print: printEvents,
});
