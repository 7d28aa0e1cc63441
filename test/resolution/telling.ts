import { annotate, parseReport } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import type { SharedPassage } from '../../src/model/shared-passage.ts';
import type { TellingReport } from '../../src/model/statement.ts';
import { assertionsOf } from '../../src/resolution/assertions.ts';
import { reportOf } from '../report.ts';

interface Given {
  readonly id: string;
  readonly outlet: string;
  readonly at: string;
  readonly title?: string;
  readonly text: string;
  readonly copy?: { readonly of: string; readonly passages: readonly SharedPassage[] };
}

/** A report of our own as resolution compares it. */
export const telling = ({ id, outlet, at, title, text, copy }: Given): TellingReport => {
  const given = { ...reportOf(text, { publishedAs: at }), id, outlet, title: title ?? null };
  const parsed = parseReport(given, arabic);
  const evidence = annotate(given, arabic, parsed);
  return {
    id,
    outlet,
    at: Date.parse(at),
    published: at,
    assertions: assertionsOf(given, evidence, parsed.document, parsed.title, arabic),
    copy: copy ?? null,
  };
};
