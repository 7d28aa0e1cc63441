import type { RuleNote } from '../../model/language.ts';

const TABLE = 'src/languages/ar/words';
const note = (id: string, means: string, file: string): RuleNote => ({ id: `ar.${id}`, means, file });

/** What reads names and finds who is meant, for `isnad explain`. */
export const ARABIC_NAME_RULES: readonly RuleNote[] = [
  note('name.country', 'A country that the table lists.', `${TABLE}/countries.tsv`),
  note('name.place', 'A place that the table lists.', `${TABLE}/places.tsv`),
  note('name.outlet', 'An outlet that the table lists.', `${TABLE}/outlets.tsv`),
  note('name.organisation', 'An organisation that the table lists.', `${TABLE}/organisations.tsv`),
  note('name.group', 'A party or armed group that the table lists.', `${TABLE}/groups.tsv`),
  note(
    'name.organisation-head',
    'A noun that begins names of organisations, with what it is of.',
    `${TABLE}/org-heads.tsv`,
  ),
  note('name.place-head', 'A noun that begins names of places, with the name behind it.', `${TABLE}/place-heads.tsv`),
  note('name.quoted', 'A name in quotation marks behind the noun that says its kind.', `${TABLE}/org-heads.tsv`),
  note('name.person', 'Given and family names that the tables list.', `${TABLE}/given-names.tsv`),
  note('name.titled-person', 'A name behind a title.', `${TABLE}/titles.tsv`),
  note('name.short-form', 'Part of a full name that the report has.', 'src/names/find.ts'),
  note('name.tagged', 'A name that the learned tagger sees.', 'src/languages/ar/learned/names.weights'),
  note('source.unnamed', 'A source without a name, of this report only.', 'src/claims/sources.ts'),
  note('party.unnamed', 'A party without a name, of this report only.', 'src/events/party-of-phrase.ts'),
  note(
    'reference.title',
    'An office without a name: the last person named with it, else the next.',
    `${TABLE}/titles.tsv`,
  ),
  note(
    'reference.description',
    'A definite noun: the last organisation named with it or of its kind, else the next.',
    `${TABLE}/description-nouns.tsv`,
  ),
  note('reference.nationality', 'A nationality adjective beside what its state does.', `${TABLE}/countries.tsv`),
  note('reference.capital', 'A capital that acts or speaks: its state.', `${TABLE}/countries.tsv`),
  note('reference.seat', 'A seat of government: its state.', `${TABLE}/countries.tsv`),
  note('reference.people', 'A people that acts or speaks as a state.', `${TABLE}/countries.tsv`),
  note('reference.introduced', 'An office whose holder is named just after.', 'src/claims/sources.ts'),
  note('reference.omitted', 'A speaker left out: who spoke last and agrees with the verb.', 'src/claims/antecedent.ts'),
  note('reference.pronoun', 'A pronoun on the cue: who spoke last and agrees with it.', 'src/claims/antecedent.ts'),
];
