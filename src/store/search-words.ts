/**
 * The words of a text as they are looked up: for each word the forms under which it is found, the folded form first.
 * One function serves writing and asking; without it Arabic spelling and the article would keep words apart.
 */
export type SearchWords = (text: string) => readonly (readonly string[])[];
