import { inForce, type LoggedDecision } from '../../model/decisions.ts';
import type { Entity, Evidence } from '../../model/evidence.ts';
import type { Span } from '../../model/span.ts';
import type { SearchWords } from '../case.ts';

/** Someone or something named, as all reports share it. */
export interface PartyRow {
  readonly type: string;
  readonly norm: string;
  readonly name: string;
  readonly latin: string | null;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string | null;
  readonly kind: string | null;
}

/** A party in one report: how often, and under which names. */
interface PartyInReport {
  readonly entity: string;
  readonly row: PartyRow;
  readonly mentions: number;
  readonly names: readonly string[];
}

/** A name as it is looked up, its words without article and clitics. What was asked before is remembered: names recur. */
export const nameNorms = (words: SearchWords): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const norm =
      known.get(name) ??
      words(name)
        .map(({ forms }) => forms.at(-1)!)
        .join(' ');
    known.set(name, norm);
    return norm;
  };
};

/** Names that a person said are one, everywhere: each under the name that stands for all of them. */
export const mergedNames = (log: readonly LoggedDecision[]): Map<string, string> => {
  const names = new Map<string, string>();
  for (const { decision } of inForce(log)) {
    if (decision.kind !== 'merge') continue;
    const [first, ...others] = decision.entities.filter(({ report }) => report === null);
    const name = first && (names.get(first.name) ?? first.name);
    if (name) for (const other of others) names.set(other.name, name);
  }
  return names;
};

const NAMED: ReadonlySet<Entity['type']> = new Set(['PER', 'ORG', 'LOC']);

/** The parties of a report. Groups and things belong to their report only; a name without a word names nobody. */
export const partiesOf = (
  text: string,
  title: string | null,
  { entities }: Evidence,
  normOf: (name: string) => string,
  oneName: ReadonlyMap<string, string>,
): PartyInReport[] =>
  entities.flatMap((entity): PartyInReport[] => {
    const { id, type, latin, country, place, mentions } = entity;
    const name = oneName.get(entity.name) ?? entity.name;
    const key = normOf(name);
    if (!NAMED.has(type) || key === '') return [];
    const names = mentions
      .filter(({ form }) => form === 'name')
      .map(({ start, end, in: part }) => (part ? (title ?? '') : text).slice(start, end));
    return [
      {
        entity: id,
        row: {
          type,
          norm: place?.geonames ? `${key} @${place.geonames}` : key,
          name,
          latin: latin ?? null,
          country: country ?? place?.country ?? null,
          lat: place?.lat ?? null,
          lon: place?.lon ?? null,
          precision: place?.precision ?? null,
          kind: place?.kind ?? null,
        },
        mentions: mentions.length,
        names: [...new Set(names)].filter((each) => each !== ''),
      },
    ];
  });

/** The sentence in which something stands; the headline as a whole. */
export const sentenceAround = ({ start, end, in: part }: Span, title: string | null, { sentences }: Evidence): Span =>
  part
    ? { start: 0, end: title?.length ?? 0, in: part }
    : (sentences.find((sentence) => sentence.start <= start && sentence.end >= end) ?? { start, end });
