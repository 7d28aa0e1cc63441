/**
 * What a token is to a name, as a learned tagger labels it: the first token of a name or a later one, of a person, a
 * place, an organisation, or something else that has a name.
 */
export const NameTag = {
  none: 0,
  person: 1,
  morePerson: 2,
  place: 3,
  morePlace: 4,
  organisation: 5,
  moreOrganisation: 6,
  other: 7,
  moreOther: 8,
} as const;
