import type { DatabaseSync } from 'node:sqlite';
import type { SearchWords } from './case.ts';
import { reportWordsOf, wordsLineOf } from './report-words.ts';

/** Reports indexed in one transaction. */
const BATCH = 200;

/** Adds the words of reports that came in before reports were looked up by words: once in the life of a case. */
export const addMissingWords = (database: DatabaseSync, words: SearchWords): void => {
  const missing = database.prepare(
    'select key, title, text from without_words join report on key = without_words.report limit ?',
  );
  for (let rows = missing.all(BATCH); rows.length > 0; rows = missing.all(BATCH)) {
    const add = database.prepare('insert or replace into report_words (rowid, stems, forms) values (?, ?, ?)');
    const done = database.prepare('delete from without_words where report = ?');
    database.exec('begin immediate');
    for (const { key, title, text } of rows) {
      const { stems, forms } = wordsLineOf(reportWordsOf(title as string | null, text as string, words));
      add.run(key!, stems, forms);
      done.run(key!);
    }
    database.exec('commit');
  }
};
