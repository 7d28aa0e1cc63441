import type { Evidence } from './evidence.ts';
import type { Published, Refusal, Report } from './report.ts';

/** One report and its evidence as `isnad read --json` prints them: one such object a line. Names are fixed, more fields may be added. */
export interface ReadingJson extends Omit<Evidence, 'published'> {
  readonly report: {
    readonly id: string;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly url: string | null;
    readonly author: string | null;
    readonly language: string;
    /** The body exactly as given: all offsets count its UTF-16 units. */
    readonly text: string;
    readonly published: Published;
  };
}

/** What stands in the place of a reading for a file that could not be read. */
export interface RefusalJson {
  readonly refused: Refusal;
}

export const readingJson = (report: Report, evidence: Evidence): ReadingJson => {
  const { published, entities, times, claims, events, ties, sentences, credits } = evidence;
  const { id, outlet, title, url, author, language, text } = report;
  return {
    report: { id, outlet, title, url, author, language, text, published },
    entities,
    times,
    claims,
    events,
    ties,
    sentences,
    credits,
  };
};

export const refusalJson = ({ path, code, why, remedy }: Refusal): RefusalJson => ({
  refused: { path, code, why, remedy },
});
