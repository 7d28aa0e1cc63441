import type { Document } from '../model/document.ts';
import { TokenKind } from '../model/document.ts';
import type { EntityDraft, EntityIndex } from './entities.ts';
import { samePerson } from './entities.ts';
import { keysOf, type NameMention, spanOfTokens } from './mention.ts';

/**
 * The names of a headline as mentions of the body's entities, which headlines shorten (ترامب for دونالد ترامب); a name that the
 * body does not hold becomes an entity of its own. Mentions are marked `in: title`.
 */
export const joinHeadlineNames = (
  body: EntityIndex,
  document: Document,
  found: readonly NameMention[],
): { readonly names: NameMention[]; readonly entities: EntityIndex } => {
  const names = [...found, ...shortNames(body, document, found)].sort((a, b) => a.first - b.first);
  const byToken = new Map<number, EntityDraft>();
  const add: EntityIndex['add'] = (type, name, mention, rule, country) =>
    body.add(type, name, { ...mention, in: 'title' }, rule, country);
  for (const name of names) {
    const mention = { start: name.start, end: name.end, form: 'name' } as const;
    const known = body.drafts.find((draft) => isNamed(draft, name));
    if (known) known.mentions.push({ ...mention, in: 'title' });
    byToken.set(name.first, known ?? add(name.type, document.text.slice(name.start, name.end), mention, name.rule));
  }
  return { names, entities: { drafts: body.drafts, byToken, add } };
};

const isNamed = (draft: EntityDraft, name: NameMention): boolean =>
  draft.type === name.type &&
  draft.names.some((known) =>
    name.entry
      ? known.entry?.kind === name.entry.kind && known.entry.name === name.entry.name
      : name.type === 'PER'
        ? samePerson(known.keys, name.keys)
        : known.keys.join(' ') === name.keys.join(' '),
  );

/** Family names of the body's persons, standing alone. */
const shortNames = (body: EntityIndex, document: Document, found: readonly NameMention[]): NameMention[] => {
  const persons = new Map<string, EntityDraft>();
  for (const draft of body.drafts)
    for (const { type, keys } of draft.names) if (type === 'PER' && keys.length > 1) persons.set(keys.at(-1)!, draft);
  if (persons.size === 0) return [];
  const taken = new Uint8Array(document.size);
  for (const name of found) taken.fill(1, name.first, name.last);
  const out: NameMention[] = [];
  for (let t = 0; t < document.size; t++) {
    if (taken[t] || document.kind[t] !== TokenKind.word) continue;
    const variant = document.words[t]!.variants.find(({ key }) => persons.has(key));
    if (!variant) continue;
    out.push({
      first: t,
      last: t + 1,
      ...spanOfTokens(document, t, t + 1, variant.skip),
      type: 'PER',
      entry: null,
      titled: t,
      gender: persons.get(variant.key)!.gender,
      keys: keysOf(document, t, t + 1, variant.skip),
      rule: 'ar.name.short-form',
    });
  }
  return out;
};
