import type { Kinds } from '../../contract/index.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useSettings } from '../shell/settings.ts';

/** What kinds of event and tie are called in the language of the interface; the kind itself where it has no label. */
export interface KindNames {
  readonly event: (type: string, mode: string | null) => string;
  readonly tie: (type: string) => string;
  readonly inverse: (type: string) => string;
}

export const useKindNames = (): KindNames => {
  const { language } = useSettings();
  const { data } = useAnswer<Kinds>('/api/kinds');
  const event = (type: string, mode: string | null): string => {
    const kind = data?.events.find((each) => each.kind === type);
    const of = kind?.modes.find((each) => each.mode === mode);
    return `${kind?.label[language] ?? type}${of ? ` · ${of.label[language]}` : ''}`;
  };
  const tie = (type: string) => data?.ties.find((each) => each.kind === type);
  return {
    event,
    tie: (type) => tie(type)?.label[language] ?? type,
    inverse: (type) => tie(type)?.inverse[language] ?? type,
  };
};
