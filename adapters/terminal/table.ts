import stringWidth from 'string-width';

/** Spaces behind the text so that it fills so many columns; a Hangul syllable fills two. */
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** As many of the parts side by side as each line holds. */
export function filledLines(parts: readonly string[], between: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last}${between}${part}`;
    if (last !== undefined && stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** The words of a text in lines of at most so many columns; a word that is wider alone is cut between characters. */
export const wrapped = (text: string, width: number): readonly string[] =>
  filledLines(
    text.split(' ').flatMap(word => pieces(word, width)),
    ' ',
    width,
  );

function pieces(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    if (stringWidth(parts.at(-1) + character) > width) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts;
}

const gap = 2;
/** A column that has more to say and gets less than this is tiring to read. */
const usable = 12;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const widestOf = (texts: readonly string[]) => Math.max(0, ...texts.map(text => stringWidth(text)));

/** Columns that fit into `width`, each as wide as its widest cell or narrowed until all fit; null where that would break a word. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] | null {
  const columns = (rows[0] ?? []).map((_head, column) => {
    const cells = rows.map(row => row[column] ?? '');
    const words = cells.flatMap(cell => cell.split(' '));
    return { widest: widestOf(cells), least: Math.max(widestOf(words), Math.min(usable, widestOf(cells))) };
  });
  const available = width - gap * (columns.length - 1);
  if (sum(columns.map(({ least }) => least)) > available) return null;
  const widths = columns.map(({ widest }) => widest);
  while (sum(widths) > available) {
    const narrowable = widths.map((each, column) => (each > (columns[column]?.least ?? 0) ? each : 0));
    const widest = narrowable.indexOf(Math.max(...narrowable));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** The lines of a table without borders; cells wrap between words. `head` marks the first row. Null where it is too wide. */
export function tableLines(
  rows: readonly (readonly string[])[],
  width: number,
  head: (text: string) => string,
): readonly string[] | null {
  const widths = columnWidths(rows, width);
  return (
    widths &&
    rows.flatMap((row, index) => {
      const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? width));
      const height = Math.max(...cells.map(lines => lines.length));
      return Array.from({ length: height }, (_, at) => {
        const line = cells
          .map((lines, column) => padded(lines[at] ?? '', widths[column] ?? 0))
          .join(' '.repeat(gap));
        return index === 0 ? head(line.trimEnd()) : line.trimEnd();
      });
    })
  );
}
