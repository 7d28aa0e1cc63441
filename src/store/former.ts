/**
 * Of the key of a report: it is the latest version. Former versions are few, so nothing is looked up for the others:
 * a join would open every report.
 */
export const IS_SHOWN = 'not in (select key from report where current = 0)';

/** The report of a key out of an index: its id, outlet and dates, without its row, which holds the text. */
export const factsOf = (key: string): string => `cross join report indexed by report_facts on report.key = ${key}`;

/** The entity of a form of a name, likewise. */
export const entityOfForm = (key: string, as = 'form'): string =>
  `cross join name_form as ${as} indexed by name_form_facts on ${as}.key = ${key}`;
