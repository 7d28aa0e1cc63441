import type { Kinds } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useSettings } from '../shell/settings.ts';
import type { KindNames } from './kind-names.ts';

export const useKindNames = (): KindNames => {
  const { language } = useSettings();
  const { data } = useAnswer<Kinds>('/api/kinds');
  const event = (type: string, mode: string | null): string => {
    const kind = data?.events.find((each) => each.kind === type);
    const of = kind?.modes.find((each) => each.mode === mode);
    return `${kind?.label[language] ?? (data ? type : '…')}${of ? ` · ${of.label[language]}` : ''}`;
  };
  const tie = (type: string) => data?.ties.find((each) => each.kind === type);
  return {
    event,
    tie: (type) => tie(type)?.label[language] ?? (data ? type : '…'),
    inverse: (type) => tie(type)?.inverse[language] ?? type,
  };
};
