import { createHash } from 'node:crypto';
import type { DecidedForms, EntityFamily, NameForm } from '../model/name-form.ts';
import type { SameReason } from '../model/statement.ts';
import { sameParty } from './same-party.ts';

/** How many times more reports than for anyone else must use a full name for its bare surname to mean that one. */
const DOMINANT = 4;

type Members = { readonly form: NameForm; readonly reason: SameReason }[];

/**
 * Puts full names together that are one: in the order of how many reports use them, each joins the first family with which it
 * shares a name and that nothing in it contradicts (two countries are two people, two spots two places). Whom nothing fits is
 * a family alone. What a person decided goes before all that.
 */
export const groupNames = (forms: readonly NameForm[], decided: readonly DecidedForms[] = []): EntityFamily[] => {
  const apart = decided.filter(({ areOne }) => !areOne).map((each) => each.forms);
  const areApart = (a: NameForm, b: NameForm): boolean =>
    apart.some((keys) => keys.includes(a.key) && keys.includes(b.key) && a.key !== b.key);
  const families: Members[] = [];
  for (const form of [...forms].sort(byUse)) {
    const fits = families.flatMap((family) => {
      const reasons = family.map((member) => sameParty(member.form, form));
      const isContradicted = family.some((member) => contradict(member.form, form) || areApart(member.form, form));
      const reason = reasons.find((each) => each === 'same name') ?? reasons.find((each) => each !== null);
      return reason && !isContradicted ? [{ family, reason }] : [];
    });
    // A bare name that two families can claim stays alone, unless one is far commoner.
    const [best, next] = fits;
    const isClear = best && (!next || form.country !== null || usesOf(best.family) >= DOMINANT * usesOf(next.family));
    if (isClear) best.family.push({ form, reason: best.reason });
    else families.push([{ form, reason: 'same name' }]);
  }
  return joined(families, decided).map((family) => ({
    id: familyId(family[0]!.form),
    name: family[0]!.form.name,
    forms: family,
  }));
};

/** The families whose names a person said are one. The first that was named leads. */
const joined = (families: Members[], decided: readonly DecidedForms[]): Members[] =>
  decided.reduce((all, { forms, areOne }) => {
    if (!areOne) return all;
    const familyOf = (key: number): Members | undefined =>
      all.find((family) => family.some(({ form }) => form.key === key));
    const meant = new Set(forms.map(familyOf).filter((family) => family !== undefined));
    const [first, ...others] = meant;
    if (!first || others.length === 0) return all;
    const whole: Members = [...first, ...others.flat().map(({ form }) => ({ form, reason: 'decided' }) as const)];
    return all.flatMap((family) => (family === first ? [whole] : meant.has(family) ? [] : [family]));
  }, families);

const contradict = (a: NameForm, b: NameForm): boolean =>
  (a.country !== null && b.country !== null && a.country !== b.country) ||
  (a.site !== null && b.site !== null && a.site !== b.site);

/**
 * The family that a bare surname means: the only one that fits by country, or one that is named far more often than every
 * other; `null` where it stays open.
 */
export const familyOfShort = (form: NameForm, families: readonly EntityFamily[]): EntityFamily | null => {
  const fitting = families.filter((family) => family.forms.some((member) => sameParty(member.form, form) !== null));
  const sure =
    form.country === null
      ? []
      : fitting.filter((family) => family.forms.some(({ form: { country } }) => country === form.country));
  const among = (sure.length > 0 ? sure : fitting).map((family) => ({ family, uses: usesOf(family.forms) }));
  among.sort((a, b) => b.uses - a.uses || (a.family.id < b.family.id ? -1 : 1));
  const [best, next] = among;
  return best && (!next || best.uses >= DOMINANT * next.uses) ? best.family : null;
};

const byUse = (a: NameForm, b: NameForm): number =>
  b.reports - a.reports || b.words.length - a.words.length || (a.id < b.id ? -1 : 1);

const usesOf = (forms: EntityFamily['forms']): number => forms.reduce((sum, { form }) => sum + form.reports, 0);

const familyId = ({ type, id }: NameForm): string =>
  `${type.toLowerCase()}${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
