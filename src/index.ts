export { annotate } from './annotate.ts';
export { arabic } from './languages/ar/arabic.ts';
export type * from './model/evidence.ts';
export type { Language, RuleNote } from './model/language.ts';
export type { Published, Refusal, RefusalCode, Report } from './model/report.ts';
export type { Span } from './model/span.ts';
