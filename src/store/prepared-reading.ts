import { hash } from 'node:crypto';
import type { Claim } from '../model/evidence.ts';
import type { Report } from '../model/report.ts';
import { assertionsBlob } from './assertions-blob.ts';
import type { PreparedReading, Reading, SearchWords } from './case.ts';
import { claimRowsOf } from './claim-rows.ts';
import { digestBlob } from './digest-blob.ts';
import { reportWordsOf, wordsLineOf } from './report-words.ts';

export const REPORT_COLUMNS = [
  'id',
  'title',
  'text',
  'content_hash',
  'outlet',
  'url',
  'author',
  'abstract',
  'language',
  'published_as',
  'published_value',
  'published_earliest',
  'published_latest',
  'published_basis',
  'published_why',
] as const;

export const READING_COLUMNS = [
  'program',
  'hash',
  'input_hash',
  'claims',
  'events',
  'ties',
  'unread',
  'with_claims',
  'empty',
  'evidence',
] as const;

export const UNREAD_COLUMNS = ['start', 'end', 'reason', 'word', 'part', 'words'] as const;

export const CLAIM_COLUMNS = [
  'position',
  'id',
  'part',
  'mode',
  'certainty',
  'polarity',
  'root',
  'earliest',
  'latest',
  'cue',
  'content',
  'data',
] as const;

/** Halves of surrogate pairs are no characters, and SQLite would keep three for one: all spans behind it would be wrong. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Pure, and the only place where a reading is turned into rows. */
export const prepareReading = (
  { report, evidence, digest, assertions, words: cut }: Reading,
  program: string,
  words: SearchWords,
): PreparedReading => {
  const { claims, ...rest } = evidence;
  const { published, events, ties, sentences } = evidence;
  const unread = sentences.filter(({ state }) => state === 'unread');
  const reportWords = cut ?? reportWordsOf(report.title, report.text, words);
  const claimRows = claimRowsOf(report, evidence, words, reportWords);
  const restJson = JSON.stringify(rest);
  const contentHash = hashOf(JSON.stringify([report.title, report.text]));
  const inputHash = inputHashOf(report, program);
  const readingHash = hashOf([inputHash, restJson, ...claimRows.map(({ row }) => row.data)].join(''));
  const reportRow: Readonly<Record<(typeof REPORT_COLUMNS)[number], string | null>> = {
    id: report.id,
    title: report.title && wellFormed(report.title),
    text: wellFormed(report.text),
    content_hash: contentHash,
    outlet: report.outlet,
    url: report.url,
    author: report.author,
    abstract: report.abstract,
    language: report.language,
    published_as: report.publishedAs,
    published_value: published.value,
    published_earliest: published.earliest,
    published_latest: published.latest,
    published_basis: published.basis,
    published_why: published.why ?? null,
  };
  const readingRow: Readonly<Record<(typeof READING_COLUMNS)[number], string | number>> = {
    program,
    hash: readingHash,
    input_hash: inputHash,
    claims: bodyClaims(claims),
    events: events.length,
    ties: ties.length,
    unread: unread.length,
    with_claims: sentences.filter(({ state }) => state === 'claims').length,
    empty: sentences.filter(({ state }) => state === 'read').length,
    evidence: restJson,
  };
  const { stems, forms } = wordsLineOf(reportWords);
  const names = new Map<string, number>();
  const indexOf = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  const claimsMade = claimRows.map(({ row, words: line, by, about }) => ({
    row: CLAIM_COLUMNS.map((column) => row[column]),
    words: line,
    by: Array.from(by, indexOf),
    about: Array.from(about, indexOf),
  }));
  return {
    id: report.id,
    contentHash,
    hash: readingHash,
    report: REPORT_COLUMNS.map((column) => reportRow[column]),
    reading: READING_COLUMNS.map((column) => readingRow[column]),
    words: [stems, forms],
    unread: unread.map(({ start, end, in: inTitle, reason = 'no-words', word = '', part = null }) => {
      const words = wellFormed((inTitle ? (report.title ?? '') : report.text).slice(start, end));
      return [start, end, reason, word, part, words];
    }),
    names: [...names.keys()],
    claims: claimsMade,
    digest: digest ? digestBlob(digest) : null,
    assertions: assertions ? assertionsBlob(assertions) : null,
  };
};

/** Claims of headlines, related lines and footers stay out of all counts. */
const bodyClaims = (claims: readonly Claim[]): number => claims.filter(({ part }) => part === undefined).length;

/** Equal for one report read by one program: then the evidence is equal too, and need not be read again. */
export const inputHashOf = (report: Report, program: string): string => hashOf(JSON.stringify([program, report]));

const hashOf = (text: string): string => hash('sha256', text, 'base64url');
