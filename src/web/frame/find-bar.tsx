import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { setQuery, useAddress } from '../shell/address.ts';
import { useTongue } from '../words/words.ts';

/** Milliseconds without a key after which what was typed is looked for. */
const PAUSE = 250;

/** Of the address, what narrows nothing down by a field of its own in the folded part. */
const NOT_FOLDED: ReadonlySet<string> = new Set(['text', 'name', 'words', 'view', 'chosen', 'place']);

/**
 * A line of fields that narrow a list. What they hold stands in the address. Where there is little room, all but the main one
 * are folded away until they are wanted.
 */
export const FindBar = ({ children }: { readonly children: ReactNode }) => {
  const { words, numbers } = useTongue();
  const { query } = useAddress();
  const [isOpen, setOpen] = useState(false);
  const given = Object.entries(query).filter(([name, value]) => value !== '' && !NOT_FOLDED.has(name)).length;
  return (
    <search>
      <form className={`find-bar${isOpen ? ' is-open' : ''}`} onSubmit={(event: FormEvent) => event.preventDefault()}>
        {children}
        <button type="button" className="find-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.find.less : words.find.more}
          {given > 0 && !isOpen && ` · ${numbers.format(given)}`}
        </button>
      </form>
    </search>
  );
};

interface FieldProps {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'search' | 'text';
  readonly pattern?: RegExp;
  readonly isMain?: boolean;
}

export const FindField = ({ name, label, hint, type = 'text', pattern, isMain = false }: FieldProps) => {
  const value = useAddress().query[name] ?? '';
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === sent.current || (pattern && typed !== '' && !pattern.test(typed))) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      setQuery({ [name]: typed }, { replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, name, pattern]);
  return (
    <label className={`find-field${isMain ? ' is-main' : ''}`}>
      <span>{label}</span>
      <input
        type={type}
        dir="auto"
        value={typed}
        title={hint}
        placeholder={isMain ? undefined : hint}
        aria-invalid={pattern && typed !== '' && !pattern.test(typed) ? true : undefined}
        data-main-search={isMain || undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
};

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const FindChoice = ({ name, label, options }: ChoiceProps) => {
  const value = useAddress().query[name] ?? '';
  return (
    <label className="find-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => setQuery({ [name]: event.target.value }, { replace: true })}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Narrows to what has a property, or not at all. */
export const FindCheck = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const value = useAddress().query[name] ?? '';
  return (
    <label className="find-check">
      <input
        type="checkbox"
        checked={value === 'true'}
        onChange={(event) => setQuery({ [name]: event.target.checked ? 'true' : '' }, { replace: true })}
      />
      <span>{label}</span>
    </label>
  );
};

/** A year, a month or a day. */
export const DATE_TYPED = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What of the query a question takes, by name; dates that are not finished are left out. */
export const asked = (query: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
