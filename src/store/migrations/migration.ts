/** One step of the schema. Numbers go up by one, and a migration that was released is never edited. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
