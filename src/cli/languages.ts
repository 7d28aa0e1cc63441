import { matchingKeys } from '../language/matching-key.ts';
import { remember } from '../language/remember.ts';
import type { Language } from '../model/language.ts';
import type { NameKeys } from '../query/named-entity.ts';
import { QuestionError } from '../query/question-error.ts';
import { searchWords } from '../query/search-words.ts';
import { bareParty } from '../resolution/party.ts';
import type { SearchWords } from '../store/case.ts';

/** The languages that the program reads, by tag. Their tables are loaded when first asked for: help and errors need none. */
const LANGUAGES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ['ar', async () => (await import('../languages/ar/arabic.ts')).arabic],
]);

export const LANGUAGE_TAGS: readonly string[] = [...LANGUAGES.keys()];

/** The language that is read when none is named. */
export const DEFAULT_LANGUAGE = 'ar';

/** Throws `QuestionError` for a language that the program does not read. */
export const languageOf = async (tag: string): Promise<Language> => {
  const load = LANGUAGES.get(tag);
  if (!load) throw new QuestionError(`Isnad does not read "${tag}".`, `It reads: ${LANGUAGE_TAGS.join(', ')}.`);
  return load();
};

/** How a case looks words up. The default language's analysis serves Latin letters too: it lower-cases them and leaves them whole. */
export const caseWords = (): Promise<SearchWords> => {
  kept ??= languageOf(DEFAULT_LANGUAGE).then((language) => {
    const wordsOf = searchWords(language);
    const known = remember(NAMES_KEPT, wordsOf);
    return (text) => (text.length <= LONGEST_NAME ? known(text) : wordsOf(text));
  });
  return kept;
};

let kept: Promise<SearchWords> | null = null;
/** Names come again and again, whole texts do not; lengths in UTF-16 units. */
const NAMES_KEPT = 20_000;
const LONGEST_NAME = 60;

/** The keys by which names of a case are found, whatever their spelling and script. */
export const nameKeys = async (): Promise<NameKeys> => {
  const language = await languageOf(DEFAULT_LANGUAGE);
  // By its own words too: a body's Latin name may be a translation.
  return (name) => [...matchingKeys(name, language.romanise), bareParty(name, language).words.join(' ')];
};
