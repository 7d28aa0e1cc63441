import { createCase } from './0001-case.ts';
import { addSearchAndDecisions } from './0002-search-and-decisions.ts';
import { addResolution } from './0003-resolution.ts';
import { addStatements } from './0004-statements.ts';
import { addQuickLooks } from './0005-quick-looks.ts';
import type { Migration } from './migration.ts';

/** All migrations in order; the last number is the schema that this program writes. */
export const MIGRATIONS: readonly Migration[] = [
  createCase,
  addSearchAndDecisions,
  addResolution,
  addStatements,
  addQuickLooks,
];
