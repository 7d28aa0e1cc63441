import type { Report } from '../src/model/report.ts';

/** A report around a text, for tests. */
export const reportOf = (text: string, more: Partial<Report> = {}): Report => ({
  id: 'test',
  outlet: null,
  title: null,
  url: null,
  author: null,
  abstract: null,
  language: 'ar',
  publishedAs: null,
  text,
  ...more,
});
