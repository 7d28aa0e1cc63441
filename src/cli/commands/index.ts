import { addClaims } from './claims.ts';
import type { AddCommand } from './command.ts';
import { addDecide, addDecisions, addUndo } from './decide.ts';
import { addEvents } from './events.ts';
import { addExplain } from './explain.ts';
import { addExport } from './export.ts';
import { addMissed } from './missed.ts';
import { addOpen } from './open.ts';
import { addPlaces } from './places.ts';
import { addRead } from './read.ts';
import { addScore } from './score.ts';
import { addSearch } from './search.ts';
import { addSources } from './sources.ts';
import { addStatements } from './statements.ts';
import { addStories } from './stories.ts';
import { addTies } from './ties.ts';
import { addTimeline } from './timeline.ts';
import { addTrace } from './trace.ts';
import { addTry } from './try.ts';
import { addWho } from './who.ts';

/** All commands in the order of the help. A new command is a file here and a name in this list. */
export const COMMANDS: readonly AddCommand[] = [
  addTry,
  addRead,
  addOpen,
  addEvents,
  addTies,
  addPlaces,
  addExplain,
  addTimeline,
  addSearch,
  addClaims,
  addTrace,
  addMissed,
  addStories,
  addDecide,
  addUndo,
  addDecisions,
  addStatements,
  addSources,
  addExport,
  addWho,
  addScore,
];
