import { useEffect, useRef } from 'react';

type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** What a key would write on a Latin keyboard: `j` is `j` where the keyboard writes Arabic, too. */
const latinOf = ({ key, code }: KeyboardEvent): string => {
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key;
  return code === 'Slash' ? '/' : /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
};

/** Acts on single keys, unless someone is typing or a dialogue is open. */
export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const action = latest.current[latinOf(event)];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, []);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role="dialog"], [role="listbox"]') !== null;
