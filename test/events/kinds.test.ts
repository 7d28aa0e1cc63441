import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate.ts';
import { arabic } from '../../src/languages/ar/arabic.ts';
import { readEventKinds, readTieKinds } from '../../src/model/kinds/kinds.ts';
import { reportOf } from '../report.ts';

const read = (text: string) => {
  const evidence = annotate(reportOf(text), arabic);
  const names = new Map(evidence.entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null): string | undefined => (id === null ? undefined : names.get(id));
  return { evidence, nameOf };
};

describe.each(readEventKinds())('$kind', ({ kind, modes, examples }) => {
  it.each(examples)('reads $text', ({ text, ...wanted }) => {
    const { evidence, nameOf } = read(text);
    const found = evidence.events.filter(({ type }) => type === kind);
    expect(found).toHaveLength(1);
    const [{ actor, recipient, place, mode, status }] = found as [(typeof found)[0]];
    const all = { actor: nameOf(actor), recipient: nameOf(recipient), place: nameOf(place), mode, status };
    expect(all).toMatchObject({ status: 'actual', ...wanted });
    if (mode !== null) expect(modes.map((m) => m.mode)).toContain(mode);
  });
});

describe.each(readTieKinds())('$kind', ({ kind, examples }) => {
  it.each(examples)('reads $text', ({ text, from, to }) => {
    const { evidence, nameOf } = read(text);
    const found = evidence.ties.filter(({ type }) => type === kind).map((tie) => [nameOf(tie.from), nameOf(tie.to)]);
    expect(found).toContainEqual([from, to]);
  });
});

const column = (table: string, name: string): string[] => {
  const lines = readFileSync(new URL(`../../src/languages/ar/words/${table}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const at = lines[0]!.split('\t').indexOf(name);
  return lines.slice(1).map((line) => line.split('\t')[at]!);
};

describe('word tables', () => {
  it.each(['event-verbs', 'event-nouns', 'event-combinations'])('%s names types and modes of the kinds', (table) => {
    const modes = new Map(readEventKinds().map((kind) => [kind.kind, ['', ...kind.modes.map(({ mode }) => mode)]]));
    for (const [i, type] of column(table, 'type').entries())
      expect(modes.get(type)).toContain(column(table, 'mode')[i]);
  });

  it.each(['tie-verbs', 'tie-nouns', 'tie-phrases', 'tie-titles', 'event-ties'])(
    '%s names ties of the kinds',
    (table) => {
      const kinds = ['', ...readTieKinds().map(({ kind }) => kind)];
      for (const tie of column(table, 'tie')) expect(kinds).toContain(tie);
    },
  );
});
