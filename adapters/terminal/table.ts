import stringWidth from 'string-width';

/** Spaces behind the text so that it fills so many columns; a Hangul syllable fills two. */
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** The words of a text in lines of at most so many columns; a word that is wider alone is cut between characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(word => pieces(word, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

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
const narrowest = 8;

/** Columns that fit into `width`: each as wide as its widest cell, the widest ones narrowed until all fit. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(narrowest, ...rows.map(row => stringWidth(row[column] ?? ''))),
  );
  const available = Math.max(count * narrowest, width - gap * (count - 1));
  while (widths.reduce((sum, each) => sum + each, 0) > available) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** The lines of a table without borders; cells wrap. `head` marks the first row. */
export function tableLines(
  rows: readonly (readonly string[])[],
  width: number,
  head: (text: string) => string,
): readonly string[] {
  const widths = columnWidths(rows, width);
  return rows.flatMap((row, index) => {
    const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? width));
    const height = Math.max(...cells.map(lines => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const line = cells
        .map((lines, column) => padded(lines[at] ?? '', widths[column] ?? 0))
        .join(' '.repeat(gap));
      return index === 0 ? head(line.trimEnd()) : line.trimEnd();
    });
  });
}
