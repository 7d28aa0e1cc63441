import { readEventKinds } from '../../model/kinds/kinds.ts';
import { eventJson, printEvents } from '../print/events.ts';
import { printFoundEvent } from '../print/found-event.ts';
import { addListing } from './listing.ts';

const kinds = () => readEventKinds().map(({ kind }) => kind);

/** `isnad events FILE…` and `isnad events --case FILE`: who did what to whom, where and when. */
export const addEvents = addListing({
  name: 'events',
  describes: 'print what happened: who did what to whom, where and when, as PLOVER events',
  kinds,
  examples: [
    ['isnad events article.txt', 'each event with its parties, place, date, status and the words that tell it'],
    ['isnad events articles/ --kind ASSAULT,COERCE --json', 'one line of JSON an event, for other programs'],
    ['isnad events --case my.isnad --of حفتر --kind ASSAULT', 'what a case tells that he did or suffered, by date'],
  ],
  rows: eventJson,
  print: printEvents,
  period: 'happened',
  ofCase: {
    called: ['event', 'events'],
    find: (kept, filter, limit) => kept.events(filter, { order: 'earliest', undated: true }, 0, limit),
    print: (page, event) => printFoundEvent(page, event, true),
  },
});
