import { useEffect, useRef } from 'react';
import { offsetAt } from '../deciding/selected-span.ts';
import { useTongue } from '../words/words.ts';
import type { Edge } from './edges.ts';

interface HandleProps {
  readonly edge: Edge;
  /** Where it stands, and the length of the text. */
  readonly offset: number;
  readonly most: number;
  /** The word that it stands at. */
  readonly word: string;
  readonly isTitle: boolean;
  readonly isHeld: boolean;
  readonly moves: EdgeMoves;
}

/** What the edges of the claim in hand do. */
export interface EdgeMoves {
  readonly hold: (edge: Edge) => void;
  readonly to: (edge: Edge, offset: number, isExact: boolean) => void;
  readonly by: (edge: Edge, by: 1 | -1, isExact: boolean) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** An end of a span, to be dragged; by keyboard arrows move it by words, with Shift by characters, Enter keeps, Escape lets go. */
export const EdgeHandle = ({ edge, offset, most, word, isTitle, isHeld, moves }: HandleProps) => {
  const { words } = useTongue();
  const handle = useRef<HTMLSpanElement>(null);
  // The text is cut anew with each step, which takes the focus away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step asks for it again
  useEffect(() => {
    if (isHeld) handle.current?.focus({ preventScroll: true });
  }, [isHeld, offset]);
  const drag = (event: React.PointerEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    moves.hold(edge);
    const move = ({ clientX, clientY, altKey }: PointerEvent): void => {
      const at = offsetUnder(clientX, clientY, isTitle);
      if (at !== null) moves.to(edge, at, altKey);
    };
    const drop = (): void => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      moves.save();
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
  };
  const press = (event: React.KeyboardEvent): void => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: Readonly<Record<string, 1 | -1>> = {
      ArrowLeft: isRightToLeft ? 1 : -1,
      ArrowRight: isRightToLeft ? -1 : 1,
      ArrowDown: 1,
      ArrowUp: -1,
    };
    const step = steps[event.key];
    if (step) moves.by(edge, step, event.shiftKey);
    else if (event.key === 'Enter') moves.save();
    else if (event.key === 'Escape') moves.cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = words.edge[edge.of][edge.side];
  return (
    <span
      ref={handle}
      className={`edge is-${edge.side} of-${edge.of}`}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={offset}
      aria-valuetext={word}
      title={`${name} · ${words.edge.hint}`}
      onPointerDown={drag}
      onKeyDown={press}
      onFocus={() => moves.hold(edge)}
    />
  );
};

/** The offset in the text under a point of the window; `null` outside the part (headline or body). */
const offsetUnder = (x: number, y: number, isTitle: boolean): number | null => {
  const caret = document.caretPositionFromPoint?.(x, y);
  const found = caret ? offsetAt(caret.offsetNode, caret.offset) : null;
  return found && (found.in === 'title') === isTitle ? found.at : null;
};
