import { memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { SentenceState, Shown, WholeReport } from '../../contract/index.ts';
import { Printed } from '../text/printed.tsx';
import { useTongue } from '../words/words.ts';
import { EdgeHandle } from './edge-handle.tsx';
import { draftOf, type Edge } from './edges.ts';
import { type Layer, type Mark, marksOf } from './marks.ts';
import { claimAt, claimsAround, classesOf, type Focus, linesUnder } from './piece-look.ts';
import { linesOf, type Piece, piecesOf } from './pieces.ts';
import type { Edges } from './use-edges.ts';

interface TextProps {
  readonly whole: WholeReport;
  readonly shown: ReadonlySet<Layer>;
  readonly showsStates: boolean;
  readonly focus: Focus;
  /** Where in the body to begin: a sentence that another page points at. */
  readonly at: number | null;
  readonly onChoose: (claim: string | null) => void;
  readonly onHover: (claim: string | null) => void;
  /** A name in the text was chosen, where names are shown and no claim stands. */
  readonly onName: (entity: string) => void;
  /** The sign of a sentence that was not understood was pressed. */
  readonly onSentence: (start: number) => void;
  /** The claim whose edges can be moved. */
  readonly edges: Omit<Edges, 'shown'>;
}

/** The report as printed, headline and body, with what was read marked in it. */
export const ReportText = ({ whole: { report, evidence }, ...rest }: TextProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(evidence), [evidence]);
  const { titleMarks, lines } = useMemo(() => {
    const ofBody = marks.filter((mark) => mark.in !== 'title');
    const ofTitle = marks.filter((mark) => mark.in === 'title');
    return {
      titleMarks: report.title === null ? [] : piecesOf({ start: 0, end: report.title.length }, ofTitle, []),
      lines: linesOf(report.text).map((line) => piecesOf(line, ofBody, evidence.sentences)),
    };
  }, [marks, report, evidence]);

  const chosen = rest.focus.claim;
  // Read when it is clicked: another choice draws only the pieces that look different for it.
  const chosenNow = useRef(chosen);
  chosenNow.current = chosen;
  useEffect(() => {
    if (chosen === null) return;
    const first = frame.current?.querySelector('.chosen-cues, .chosen-claims');
    first?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [chosen]);

  const { at } = rest;
  useEffect(() => {
    if (at === null) return;
    frame.current?.querySelector('.is-sought')?.scrollIntoView({ block: 'center' });
  }, [at]);

  return (
    <div className="printed" ref={frame} lang={report.language} dir="auto">
      {report.title !== null && (
        <h1>
          <Line isTitle text={report.title} pieces={titleMarks} chosen={chosenNow} {...rest} />
        </h1>
      )}
      {lines.map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never move
        <p key={i}>
          <Line text={report.text} pieces={pieces} chosen={chosenNow} {...rest} />
        </p>
      ))}
    </div>
  );
};

interface LineProps extends Omit<TextProps, 'whole'> {
  readonly isTitle?: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly chosen: RefObject<string | null>;
}

const Line = ({
  isTitle = false,
  text,
  pieces,
  chosen,
  shown,
  showsStates,
  focus,
  at,
  edges,
  onChoose,
  onHover,
  onName,
  onSentence,
}: LineProps) =>
  pieces.flatMap((piece) => {
    const { start, end, marks, opens } = piece;
    return [
      ...handlesAt(text, start, 'start', isTitle, edges),
      <PieceOfText
        key={`piece ${start}`}
        text={text.slice(start, end)}
        piece={piece}
        className={`${classesOf(piece, shown, focus, showsStates)}${isSought(piece, at) ? ' is-sought' : ''}`}
        shown={shown}
        marks={marks}
        opens={showsStates ? opens : null}
        chosen={chosen}
        onChoose={onChoose}
        onHover={onHover}
        onName={onName}
        onSentence={onSentence}
      />,
      ...handlesAt(text, end, 'end', isTitle, edges),
    ];
  });

/** The handles of the claim in hand that stand at an offset of a line. */
const handlesAt = (
  text: string,
  offset: number,
  side: Edge['side'],
  isTitle: boolean,
  { claim, held, moves }: TextProps['edges'],
) => {
  if (!claim) return [];
  const { content, source } = draftOf(claim);
  const spans = [
    ...content.map((span, piece) => ({ of: 'content' as const, piece, span })),
    ...(source ? [{ of: 'source' as const, piece: 0, span: source }] : []),
  ];
  return spans
    .filter(({ span }) => span[side] === offset && (span.in === 'title') === isTitle)
    .map(({ of, piece, span }) => {
      const edge: Edge = { of, piece, side };
      const isHeld = held?.of === of && held.piece === piece && held.side === side;
      const around = text.slice(span.start, span.end).trim().split(/\s+/u);
      return (
        <EdgeHandle
          key={`edge ${of} ${piece} ${side}`}
          edge={edge}
          offset={offset}
          most={text.length}
          word={around.at(side === 'start' ? 0 : -1) ?? ''}
          isTitle={isTitle}
          isHeld={isHeld}
          moves={moves}
        />
      );
    });
};

/** It belongs to the sentence that another page points into. */
const isSought = ({ sentence }: Piece, at: number | null): boolean =>
  at !== null && sentence !== null && sentence.start <= at && at < sentence.end;

interface PieceProps {
  readonly text: string;
  readonly piece: Piece;
  readonly className: string;
  readonly shown: ReadonlySet<Layer>;
  readonly marks: readonly Mark[];
  readonly opens: Shown<SentenceState> | null;
  readonly chosen: RefObject<string | null>;
  readonly onChoose: (claim: string | null) => void;
  readonly onHover: (claim: string | null) => void;
  readonly onName: (entity: string) => void;
  readonly onSentence: (start: number) => void;
}

/** A click chooses the innermost claim, another click the one around it. */
const PieceOfText = memo(
  ({ text, piece, className, shown, marks, opens, chosen, onChoose, onHover, onName, onSentence }: PieceProps) => {
    const choose = (): void => {
      const around = claimsAround(piece);
      const at = chosen.current === null ? -1 : around.indexOf(chosen.current);
      if (at < 0) onChoose(claimAt(piece));
      else onChoose(around[(at + around.length - 1) % around.length] ?? null);
    };
    const claim = claimAt(piece);
    const name = shown.has('names') ? marks.findLast(({ layer }) => layer === 'names')?.id : undefined;
    return (
      <>
        {opens && <StateSign sentence={opens} onSentence={onSentence} />}
        {
          <span
            className={className || undefined}
            data-from={piece.start}
            style={linesUnder(marks, shown)}
            {...(claim === null
              ? name === undefined
                ? {}
                : { onClick: () => onName(name) }
              : { onClick: choose, onPointerEnter: () => onHover(claim), onPointerLeave: () => onHover(null) })}
          >
            <Printed text={text} />
          </span>
        }
      </>
    );
  },
);

interface SignProps {
  readonly sentence: Shown<SentenceState>;
  readonly onSentence: (start: number) => void;
}

/** The state of a sentence, in the margin of the line on which it begins; of one that was not understood more can be asked. */
const StateSign = ({ sentence: { start, state, reason, word, decided }, onSentence }: SignProps) => {
  const { words } = useTongue();
  const answers = words.queue.answers.sentence;
  const why = state === 'unread' && reason ? `${words.reason[reason]}${word ? ` (${word})` : ''}` : null;
  const said = decided?.verdict ? (decided.verdict === 'accepted' ? answers.right : answers.wrong) : null;
  const label = [words.sentence[state], why, said].filter((each) => each !== null).join(': ');
  if (state === 'unread')
    return (
      <button
        type="button"
        className={`state-sign is-unread${decided?.verdict ? ` was-${decided.verdict}` : ''}`}
        title={label}
        aria-label={label}
        onClick={() => onSentence(start)}
      />
    );
  return (
    <span className={`state-sign is-${state}`} title={label}>
      <span className="unseen">{`[${label}] `}</span>
    </span>
  );
};
