import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTongue } from '../words/words.ts';

interface ShareProps {
  /** The card as HTML, with the deep link that it names. */
  readonly card: (address: string) => string;
  /** What is handed on, in the name of the file. */
  readonly name: string;
  /** Its path in the app. */
  readonly path: string;
}

/** Hands something on: its card as a file, its link for the clipboard. */
export const Share = ({ card, name, path }: ShareProps) => {
  const { words } = useTongue();
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}${path}`;
  const save = (): void => {
    const file = new Blob([card(address)], { type: 'text/html;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `isnad-${name}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <p className="share">
      <Button className="plain" onPress={save}>
        {words.card.save}
      </Button>
      <Button className="plain" onPress={copy}>
        {isCopied ? words.card.copied : words.card.link}
      </Button>
    </p>
  );
};
