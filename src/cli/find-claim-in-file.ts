import { annotate } from '../annotate.ts';
import type { Claim } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import { chooseNamed, parseClaimName } from '../query/claim-name.ts';
import { QuestionError } from '../query/question-error.ts';
import { readPaths } from '../reading/read-paths.ts';
import type { Reading } from '../store/case.ts';

const NAMED = 5;

/** Reads a file anew and finds a claim in it by id or the start of one. Throws `QuestionError` when it means no claim, or several. */
export const findClaimInFile = async (
  file: string,
  name: string,
  language: Language,
): Promise<Reading & { readonly claim: Claim }> => {
  const wanted = parseClaimName(name);
  const claims: (Reading & { readonly claim: Claim })[] = [];
  for await (const source of readPaths([file], { language: language.tag })) {
    if (source.kind === 'refused')
      throw new QuestionError(`${source.refusal.path} was refused: ${source.refusal.why}`, source.refusal.remedy);
    const { report } = source;
    if (wanted.report !== null && report.id !== wanted.report) continue;
    const evidence = annotate(report, language);
    for (const claim of evidence.claims) claims.push({ report, evidence, claim });
  }
  const chosen = chooseNamed(claims, ({ claim }) => claim.id, wanted.claim);
  if (chosen === 'none')
    throw new QuestionError(
      `There is no claim ${name} in ${file}.`,
      `${claims.length === 0 ? 'It holds no claims' : `Its claims: ${listOf(claims)}`}.`,
    );
  if ('claim' in chosen) return chosen;
  throw new QuestionError(
    `${name} may mean ${chosen.length} claims of ${file}.`,
    `Name one of: ${chosen
      .slice(0, NAMED)
      .map(({ report, claim }) => `${report.id}#${claim.id}`)
      .join(' ')}`,
  );
};

const listOf = (claims: readonly { readonly claim: Claim }[]): string =>
  claims
    .slice(0, NAMED)
    .map(({ claim }) => claim.id)
    .join(' ') + (claims.length > NAMED ? ` and ${claims.length - NAMED} more (isnad read lists them)` : '');
