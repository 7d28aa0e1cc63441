import type { Claim, Evidence, SourceLink } from '../../src/model/evidence.ts';
import type { Reading, SearchWords } from '../../src/store/case.ts';

/** Words as tests look them up: lower case, the article taken off as a second form. */
export const WORDS: SearchWords = (text) => {
  const words = text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu);
  return [...words].map(({ 0: word, index }) => ({
    forms: word.startsWith('ال') ? [word, word.slice(2)] : [word],
    start: index,
    end: index + word.length,
  }));
};

interface Said {
  readonly by: readonly string[];
  readonly content: string;
  readonly more?: Partial<Claim>;
}

/** A reading written by hand. Its text is the contents, one a line; entities are named by `entities`: name, Latin name, other names. */
export const readingOf = (
  id: string,
  said: readonly Said[],
  more: Partial<Reading['report']> & { readonly day?: string; readonly entities?: readonly (readonly string[])[] } = {},
): Reading => {
  const { day, entities: named = [], ...report } = more;
  const text = `${said.map(({ content }) => content).join('\n')}\n${named.map((names) => names.join(' ')).join('\n')}`;
  const claims = said.map(({ by, content, more: fields }, i): Claim => {
    const start = text.indexOf(content);
    return {
      id: `c${i + 1}`,
      cue: { start, end: start + 1 },
      content: [{ start, end: start + content.length }],
      mode: 'indirect',
      certainty: 'certain',
      polarity: '+',
      said: null,
      via: null,
      chain: [
        { kind: 'report', certainty: 'certain' },
        ...by.map(
          (name): SourceLink => ({
            kind: name === 'مصادر' ? 'anonymous' : 'organization',
            name,
            entity: named.some((n) => n[0] === name) ? `e${named.findIndex((n) => n[0] === name)}` : null,
            certainty: 'certain',
          }),
        ),
      ],
      rule: 'test.claim',
      ...fields,
    };
  });
  const evidence: Evidence = {
    published: { value: day ?? null, earliest: day ?? null, latest: day ?? null, basis: day ? 'stated' : 'unknown' },
    entities: named.map((names, i) => ({
      id: `e${i}`,
      type: 'ORG',
      name: names[0]!,
      ...(names[1] ? { latin: names[1] } : {}),
      mentions: [names[0]!, ...names.slice(2)].flatMap((name) => occurrences(text, name)),
      rule: 'test.name',
    })),
    times: [],
    claims,
    events: [],
    ties: [],
    sentences: [],
    credits: [],
  };
  return {
    report: {
      id,
      outlet: null,
      title: null,
      url: null,
      author: null,
      abstract: null,
      language: 'ar',
      publishedAs: null,
      text,
      ...report,
    },
    evidence,
  };
};

const occurrences = (text: string, name: string) =>
  [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    form: 'name' as const,
  }));
