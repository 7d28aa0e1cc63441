import type { LifeStep } from '../model/statement.ts';
import type { Telling } from './group-assertions.ts';

/**
 * What became of a statement with each of its tellings, in canonical order: first said, repeated, hedged (less sure than
 * it was first said), denied (the other way round than it was first said), corrected (another number by an outlet that gave one).
 */
export const lifeOf = (tellings: readonly Telling[]): LifeStep[] => {
  const [first] = tellings;
  if (!first) return [];
  const given = new Map<string, number>();
  return tellings.map(({ report, assertion }, i) => {
    const step = ((): LifeStep => {
      if (i === 0) return 'said';
      if (assertion.polarity !== first.assertion.polarity) return 'denied';
      const isCorrected = assertion.figures.some(({ what, of, value }) => {
        const former = given.get(`${report.outlet} ${what} ${of}`);
        return former !== undefined && former !== value;
      });
      if (isCorrected) return 'corrected';
      return first.assertion.certainty === 'certain' && assertion.certainty !== 'certain' ? 'hedged' : 'repeated';
    })();
    for (const { what, of, value } of assertion.figures) given.set(`${report.outlet} ${what} ${of}`, value);
    return step;
  });
};
