import { useSettings } from '../shell/settings.ts';
import { type Tongue, tongues } from './tongues.ts';

export { counted, fill, type Tongue } from './tongues.ts';

/** The language of the interface. */
export const useTongue = (): Tongue => tongues[useSettings().language];
