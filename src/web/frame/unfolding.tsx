import { type ReactNode, useState } from 'react';

interface Props {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A line that unfolds. What lies in it is drawn, and asked for, only when it is opened: there may be hundreds of such lines. */
export const Unfolding = ({ summary, isOpen = false, children }: Props) => {
  const [isUnfolded, setUnfolded] = useState(isOpen);
  return (
    <details open={isOpen} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isUnfolded && children}
    </details>
  );
};
