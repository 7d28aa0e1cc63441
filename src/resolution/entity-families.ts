import type { EntityFamily, NameForm } from '../model/name-form.ts';
import type { SameReason } from '../model/statement.ts';
import { hashOf } from './hash.ts';
import { sameParty } from './same-party.ts';

/** How many times more reports than for anyone else must use a full name for its bare surname to mean that one. */
const DOMINANT = 4;

/**
 * Puts full names together that are one: in the order of how many reports use them, each joins the first family with which it
 * shares a name and that nothing in it contradicts (two countries are two people). Whom nothing fits is a family alone.
 */
export const groupNames = (forms: readonly NameForm[]): EntityFamily[] => {
  const families: { form: NameForm; reason: SameReason }[][] = [];
  for (const form of [...forms].sort(byUse)) {
    const fits = families.flatMap((family) => {
      const reasons = family.map((member) => sameParty(member.form, form));
      const isContradicted = family.some(
        ({ form: { country } }) => country !== null && form.country !== null && country !== form.country,
      );
      const reason = reasons.find((each) => each === 'same name') ?? reasons.find((each) => each !== null);
      return reason && !isContradicted ? [{ family, reason }] : [];
    });
    // A bare name that two families can claim stays alone, unless one is far commoner.
    const [best, next] = fits;
    const isClear = best && (!next || form.country !== null || usesOf(best.family) >= DOMINANT * usesOf(next.family));
    if (isClear) best.family.push({ form, reason: best.reason });
    else families.push([{ form, reason: 'same name' }]);
  }
  return families.map((family) => ({ id: familyId(family[0]!.form), name: family[0]!.form.name, forms: family }));
};

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
  b.reports - a.reports || b.words.length - a.words.length || (idOf(a) < idOf(b) ? -1 : 1);

const usesOf = (forms: EntityFamily['forms']): number => forms.reduce((sum, { form }) => sum + form.reports, 0);

const idOf = ({ type, words, country }: NameForm): string => JSON.stringify([type, words, country]);

const familyId = (form: NameForm): string => `${form.type.toLowerCase()}${(hashOf(idOf(form)) >>> 0).toString(36)}`;
