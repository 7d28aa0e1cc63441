import { useSyncExternalStore } from 'react';

/** What the reader has chosen; kept in the browser. */
export interface Settings {
  readonly language: 'ar' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  /** The name that stands with decisions. */
  readonly name: string;
}

const KEPT_AS = 'isnad-settings';

const initial = (): Settings => {
  const language = navigator.language.startsWith('ar') ? 'ar' : 'en';
  try {
    return { language, theme: 'system', name: '', ...JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') };
  } catch {
    return { language, theme: 'system', name: '' };
  }
};

const listeners = new Set<() => void>();
let settings = initial();

export const useSettings = (): Settings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );

export const changeSettings = (change: Partial<Settings>): void => {
  settings = { ...settings, ...change };
  localStorage.setItem(KEPT_AS, JSON.stringify(settings));
  for (const listener of listeners) listener();
};
