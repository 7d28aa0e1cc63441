import type { DecidedForms, EntityFamily, NameForm } from '../model/name-form.ts';
import type { NameStore } from '../model/resolution.ts';
import { familyOfShort, groupNames } from './entity-families.ts';

/** Finds the families of at most `limit` names whose surroundings changed; how many that were. */
export const settleNames = (names: NameStore, limit: number): number => {
  names.dropUnused();
  const stale = names.stale(limit);
  const decided = names.decided();
  const done = new Set<number>();
  for (const form of stale) {
    if (done.has(form.key)) continue;
    if (isShort(form) && linksOf(form, decided).length === 0) {
      names.settle(shortFamily(names, form));
      continue;
    }
    const block = blockOf(names, form, decided);
    for (const member of block) done.add(member.key);
    for (const family of groupNames(block, decided)) names.settle(family);
    if (form.type === 'PER') names.unsettleShort([...new Set(block.flatMap(({ surname }) => surname))]);
  }
  names.refresh(decided);
  return stale.length;
};

/** A person's name of one word. */
const isShort = ({ type, words }: NameForm): boolean => type === 'PER' && words.length === 1;

const linksOf = ({ key }: NameForm, decided: readonly DecidedForms[]): readonly DecidedForms[] =>
  decided.filter(({ forms }) => forms.includes(key));

/** All full names that are linked by keys or by a decision with this one, over others if need be. */
const blockOf = (names: NameStore, form: NameForm, decided: readonly DecidedForms[]): NameForm[] => {
  const block = new Map([[form.key, form]]);
  const queue = [form];
  for (let at = queue.pop(); at; at = queue.pop()) {
    const linked = linksOf(at, decided).flatMap(({ forms }) => forms);
    const others = names
      .sharing(at.keys, 'full')
      .filter((other) => !isShort(other) || linksOf(other, decided).length > 0);
    for (const other of [...others, ...names.ofKeys(linked)]) {
      if (block.has(other.key) || other.type !== form.type) continue;
      block.set(other.key, other);
      queue.push(other);
    }
  }
  return [...block.values()];
};

/** A bare surname stands with the full name that it means, or alone. */
const shortFamily = (names: NameStore, form: NameForm): EntityFamily => {
  const full = names.sharing(form.surname, 'surname').filter((other) => other.type === 'PER' && !isShort(other));
  const meant = familyOfShort(form, settledFamilies(full));
  const [alone] = groupNames([form]) as [EntityFamily];
  return meant ? { ...meant, forms: [{ form, reason: 'short form' }] } : alone;
};

/** Full names are settled before bare ones. */
const settledFamilies = (full: readonly NameForm[]): EntityFamily[] =>
  [
    ...Map.groupBy(
      full.filter(({ entity }) => entity !== null),
      ({ entity }) => entity!.id,
    ).values(),
  ].map((forms) => ({
    ...forms[0]!.entity!,
    forms: forms.map((form) => ({ form, reason: 'same name' })),
  }));
