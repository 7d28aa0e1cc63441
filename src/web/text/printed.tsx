import { useTongue } from '../words/words.ts';
import { codePointName, stretchesOf } from './controls.ts';

/** Text of a report: only ever text, with its control characters shown as signs. */
export const Printed = ({ text }: { readonly text: string }) => {
  const { words } = useTongue();
  const stretches = stretchesOf(text);
  if (stretches.length === 1 && stretches[0]!.text !== undefined) return text;
  return stretches.map(({ text: plain, control }, i) =>
    control === undefined ? (
      plain
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one text never move
      <span key={i} className="control" title={`${codePointName(control)} · ${words.text.control}`} />
    ),
  );
};

/** Words of a report inside a line of the interface: isolated, so that neither turns the other around. */
export const Quoted = ({ text, className }: { readonly text: string; readonly className?: string }) => (
  <bdi dir="auto" className={className ? `arabic ${className}` : 'arabic'}>
    <Printed text={text} />
  </bdi>
);
