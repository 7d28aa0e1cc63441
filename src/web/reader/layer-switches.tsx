import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTongue } from '../words/words.ts';
import { LAYERS, type Layer } from './marks.ts';

interface SwitchesProps {
  readonly shown: ReadonlySet<Layer | 'sentences'>;
  readonly onChange: (shown: ReadonlySet<Layer | 'sentences'>) => void;
}

/** What is marked in the text; each switch wears its mark. */
export const LayerSwitches = ({ shown, onChange }: SwitchesProps) => {
  const { words } = useTongue();
  return (
    <ToggleButtonGroup
      className="layer-switches"
      aria-label={words.layers.label}
      selectionMode="multiple"
      selectedKeys={shown}
      onSelectionChange={(keys) => onChange(keys as Set<Layer | 'sentences'>)}
    >
      {([...LAYERS, 'sentences'] as const).map((layer) => (
        <ToggleButton key={layer} id={layer} className="layer-switch">
          <span className={layer === 'sentences' ? 'sign-sentences' : `in-${layer}`}>{words.layers[layer]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
