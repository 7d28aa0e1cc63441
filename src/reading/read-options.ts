import type { Readable } from 'node:stream';
import type { Refusal, Report } from '../model/report.ts';

/** What `readPaths` yields for each report, and for each file, record or folder that could not be read. */
export type ReadResult =
  /** `path` says where the report stands: a file, a line of one (`news.jsonl:12`), `-`. */
  | { readonly kind: 'report'; readonly report: Report; readonly path: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface ReadOptions {
  /** BCP 47 tag of the language that is wanted; reports in others are refused. */
  readonly language?: string;
  /** The user vouches for the language: nothing is refused for it. */
  readonly languageIsCertain?: boolean;
  /** Outlet of the reports that name none. */
  readonly outlet?: string | null;
  /** Publication date of the reports that name none, as the user wrote it. */
  readonly published?: string | null;
  /** Largest text file, and largest JSON file that is not in lines, in bytes. */
  readonly maxBytes?: number;
  readonly maxHtmlBytes?: number;
  readonly maxLineBytes?: number;
  /** Deepest level of folders within a folder. */
  readonly maxDepth?: number;
  /** What `-` stands for. */
  readonly stdin?: Readable;
}

export type ReadSettings = Required<ReadOptions>;

const MIB = 2 ** 20;

export const withDefaults = (options: ReadOptions): ReadSettings => ({
  language: options.language ?? 'ar',
  languageIsCertain: options.languageIsCertain ?? false,
  outlet: options.outlet ?? null,
  published: options.published ?? null,
  maxBytes: options.maxBytes ?? 64 * MIB,
  maxHtmlBytes: options.maxHtmlBytes ?? 8 * MIB,
  maxLineBytes: options.maxLineBytes ?? 16 * MIB,
  maxDepth: options.maxDepth ?? 32,
  stdin: options.stdin ?? process.stdin,
});

export const refused = (refusal: Refusal): ReadResult => ({ kind: 'refused', refusal });
