import type { CSSProperties } from 'react';
import type { Layer, Mark } from './marks.ts';
import type { Piece } from './pieces.ts';

/** What is chosen or pointed at. */
export interface Focus {
  readonly claim: string | null;
  readonly hovered: string | null;
}

/** The claim that a piece stands for: the one whose cue or source it is, else the innermost whose content it is. */
export const claimAt = ({ marks }: Piece): string | null => {
  const own = marks.find(({ layer }) => layer === 'cues') ?? marks.find(({ layer }) => layer === 'sources');
  return (own ?? marks.findLast(({ layer }) => layer === 'claims'))?.id ?? null;
};

/** The claims whose content a piece belongs to, the outermost first. */
export const claimsAround = ({ marks }: Piece): string[] => [
  ...new Set(
    marks.filter(({ layer }) => layer === 'claims' || layer === 'cues' || layer === 'sources').map(({ id }) => id),
  ),
];

/** The classes of a piece: one for each layer that marks it, and whether its claim is chosen or pointed at. */
export const classesOf = (
  { marks, sentence }: Piece,
  shown: ReadonlySet<Layer>,
  focus: Focus,
  showsStates: boolean,
): string => {
  const classes = new Set<string>();
  for (const mark of marks) {
    const isClaim = mark.layer === 'claims' || mark.layer === 'cues' || mark.layer === 'sources';
    if (isClaim && mark.id === focus.claim) classes.add(`chosen-${mark.layer}`);
    if (isClaim && mark.id === focus.hovered && focus.hovered !== focus.claim) classes.add(`hovered-${mark.layer}`);
    if (!shown.has(mark.layer)) continue;
    classes.add(`in-${mark.layer}`);
    if (mark.layer === 'events' && mark.status !== 'actual') classes.add(`is-${mark.status}`);
  }
  if (showsStates && sentence?.state === 'unread' && sentence.decided?.verdict !== 'accepted') classes.add('in-unread');
  return [...classes].join(' ');
};

const LINE: Readonly<Record<string, string>> = {
  certain: 'var(--lane)',
  probable: 'repeating-linear-gradient(90deg, var(--lane) 0 9px, transparent 9px 13px)',
  possible: 'repeating-linear-gradient(90deg, var(--lane) 0 4px, transparent 4px 8px)',
  unknown: 'repeating-linear-gradient(90deg, var(--lane) 0 2px, transparent 2px 6px)',
};

/** Lines under the text, one for each claim around it: unbroken where it is certain, broken where it is not, in the colour of denial where it denies. */
export const linesUnder = (marks: readonly Mark[], shown: ReadonlySet<Layer>): CSSProperties | undefined => {
  if (!shown.has('claims')) return undefined;
  const lines = marks.filter((mark) => mark.layer === 'claims');
  if (lines.length === 0) return undefined;
  const solid = (image: string): string => (image.startsWith('var') ? `linear-gradient(${image}, ${image})` : image);
  return {
    backgroundImage: lines
      .map(({ certainty, denied }) => solid(LINE[certainty]!).replaceAll('--lane', denied ? '--lane-denied' : '--lane'))
      .join(', '),
    backgroundSize: lines.map(() => '100% 1.5px').join(', '),
    backgroundPosition: lines.map(({ lane }) => `0 calc(100% - ${Math.min(lane, 3) * 4}px)`).join(', '),
    backgroundRepeat: 'no-repeat',
  };
};
