/** Cells that a text takes in a terminal: marks and format characters take none. */
export const cellsOf = (text: string): number => text.replace(/[\p{M}\p{Cf}]/gu, '').length;

/** Breaks a line at spaces so that none is wider than `width`; a longer word keeps its own line. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (cellsOf(line) + 1 + cellsOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
};
