import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Assertions } from '../model/statement.ts';

/** JSON, packed: a report's assertions are read again only when one of its stories changes. */
export const assertionsBlob = (assertions: Assertions): Uint8Array =>
  deflateRawSync(JSON.stringify(assertions), { level: 1 });

/** What a former program did not read of a report is empty. */
export const assertionsFromBlob = (blob: Uint8Array): Assertions => {
  const kept = JSON.parse(inflateRawSync(blob).toString('utf8')) as Assertions;
  return {
    ...kept,
    assertions: kept.assertions.map((assertion) => ({ ...assertion, told: assertion.told ?? [] })),
    stances: kept.stances ?? [],
    days: (kept.days ?? []).filter(({ deeds }) => deeds !== undefined),
    amounts: kept.amounts ?? [],
    figures: kept.figures.map((toll) => ({ ...toll, days: toll.days ?? [], beside: toll.beside ?? [] })),
  };
};
