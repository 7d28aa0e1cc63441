import type { Refusal } from '../model/report.ts';
import { InflationError } from './gunzip.ts';
import { refuse } from './refusals.ts';

/** The refusal for an error of the system, of zlib or of a decoder; for every other one `failed`. */
export const refusalOfError = (path: string, error: unknown): Refusal => {
  const { code = '', message = String(error) } = error as { readonly code?: string; readonly message?: string };
  if (error instanceof InflationError) return refuse.inflates(path);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return refuse.badEncoding(path);
  if (code.startsWith('Z_')) return refuse.damagedArchive(path);
  if (NOT_THERE.has(code)) return refuse.notFound(path);
  if (FORBIDDEN.has(code)) return refuse.noPermission(path);
  if (code === 'ELOOP') return refuse.linkLoop(path);
  // Codes of the system are words of capitals: EIO, EMFILE.
  if (/^E[A-Z0-9]+$/.test(code)) return refuse.notReadable(path, code);
  return refuse.failed(path, message);
};

const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);
