import { languageOf } from './language-of.ts';
import { type ReadResult, type ReadSettings, refused } from './read-options.ts';
import { refuse } from './refusals.ts';
import { reportId } from './report-id.ts';

/** What a source says of a report, as it stands there; blank fields count as missing. */
export interface ReportFields {
  readonly id?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly abstract?: string | null | undefined;
  readonly published?: string | null | undefined;
  readonly text: string;
}

/** The report that the fields make, or why it is refused: no words, or another language. */
export const makeReport = async (path: string, fields: ReportFields, settings: ReadSettings): Promise<ReadResult> => {
  const { text } = fields;
  if (!/\p{L}/u.test(text)) return refused(refuse.emptyText(path));
  if (!settings.languageIsCertain) {
    const found = await languageOf(text);
    if (found !== settings.language) return refused(refuse.wrongLanguage(path, found, settings.language));
  }
  const url = given(fields.url);
  const report = {
    id: reportId(given(fields.id), url, text),
    outlet: given(fields.outlet) ?? settings.outlet,
    title: given(fields.title),
    url,
    author: given(fields.author),
    abstract: given(fields.abstract),
    language: settings.language,
    publishedAs: given(fields.published) ?? settings.published,
    text,
  };
  return { kind: 'report', report, path };
};

const given = (value: string | null | undefined): string | null => (value?.trim() ? value : null);
