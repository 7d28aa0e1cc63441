import { useEffect, useState } from 'react';
import { useSettings } from '../shell/settings.ts';

const NAMES = [
  'paper',
  'raised',
  'sunk',
  'ink',
  'soft',
  'line',
  'accent',
  'source',
  'lane',
  'lane-denied',
  'name',
  'good',
] as const;
export type Ink = Readonly<Record<(typeof NAMES)[number], string>>;

const read = (): Ink => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Ink;
};

/** The colours of the page, for what is drawn on a canvas; anew when light turns to dark. */
export const useInk = (): Ink => {
  const { theme } = useSettings();
  const [ink, setInk] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what is read
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const renew = (): void => setInk(read());
    requestAnimationFrame(renew);
    media.addEventListener('change', renew);
    return () => media.removeEventListener('change', renew);
  }, [theme]);
  return ink;
};
