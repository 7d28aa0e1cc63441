import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Claim, WholeReport } from '../../contract/index.ts';
import { pathOf } from '../shell/address.ts';
import { useTongue } from '../words/words.ts';
import { claimCard } from './card-html.ts';

/** Hands a claim on: its card as a file, its link for the clipboard. */
export const Share = ({ whole, claim }: { readonly whole: WholeReport; readonly claim: Claim }) => {
  const tongue = useTongue();
  const { words } = tongue;
  const [isCopied, setCopied] = useState(false);
  const address = `${location.origin}${pathOf({ page: 'reports', item: whole.report.id, query: { claim: claim.id } })}`;
  const save = (): void => {
    const file = new Blob([claimCard(whole, claim, tongue, address)], { type: 'text/html;charset=utf-8' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `isnad-${claim.id}.html`;
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
