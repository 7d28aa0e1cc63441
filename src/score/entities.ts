import { assign, candidates, jaccard } from './matching.ts';
import type { ReportScore } from './report-score.ts';
import { fold } from './same-name.ts';

const TYPES = ['PER', 'ORG', 'LOC'] as const;
const LEAST_SHARED_FORMS = 0.33;

/** Counts named persons, organisations and places: same type, and a third of the forms shared or one main name. */
export const scoreEntities = (score: ReportScore): void => {
  const { text, counts } = score;
  const labels = score.gold.entities.map(({ name, type, mentions }) => ({
    type,
    name: fold(name),
    forms: new Set([...mentions, name].map(fold)),
  }));
  const finds = score.reading.entities.flatMap(({ name, type, mentions }) => {
    const named = mentions.filter(({ form }) => form === 'name').map((mention) => score.read(mention));
    const forms = new Set(named.filter((stretch) => stretch !== null).map((stretch) => fold(text.cut(stretch))));
    return forms.size > 0 && TYPES.some((each) => each === type) ? [{ type, name: fold(name), forms }] : [];
  });
  const pairs = assign(
    candidates(labels, finds, (a, b) => {
      const shared = jaccard(a.forms, b.forms);
      const oneName = a.name === b.name;
      return a.type === b.type && (oneName || shared >= LEAST_SHARED_FORMS) ? shared + Number(oneName) : null;
    }),
  );
  counts.tally('entities', pairs.length, labels.length, finds.length);
  for (const type of TYPES) {
    const ofType = (each: { readonly type?: string | null | undefined }) => each.type === type;
    const right = pairs.filter(({ label }) => ofType(labels[label]!)).length;
    counts.tally(`entities.${type}`, right, labels.filter(ofType).length, finds.filter(ofType).length);
  }

  for (const [i, { type, name }] of labels.entries())
    if (!pairs.some(({ label }) => label === i)) score.fault('entity missed', type, name);
  for (const [j, { type, name }] of finds.entries())
    if (!pairs.some(({ found }) => found === j)) score.fault('entity false', type, name);
};
