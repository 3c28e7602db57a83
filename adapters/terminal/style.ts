import { styleText } from 'node:util';

/** Marks up text for a reader: colours on a terminal, nothing in a pipe. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly code: (text: string) => string;
  readonly notice: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  /** Columns to fill at the most. */
  readonly width: number;
}

type Format = Parameters<typeof styleText>[0];
const mark = (format: Format) => (text: string) => styleText(format, text, { validateStream: false });

const hyperlink = (text: string, url: string) => `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`;

const widest = 100;

const colours = (width: number): Style => ({
  bold: mark('bold'),
  dim: mark('dim'),
  code: mark('cyan'),
  notice: mark('yellow'),
  link: hyperlink,
  width,
});

const same = (text: string) => text;

export const noColours: Style = {
  bold: same,
  dim: same,
  code: same,
  notice: same,
  link: (text, url) => `${text} <${url}>`,
  width: widest,
};

/** Colours where they are seen. A terminal that does not know its size says it has no columns, or 0. */
export function styleFor(output: NodeJS.WriteStream): Style {
  const width = Math.min(output.columns || widest, widest);
  return output.isTTY && output.hasColors() ? colours(width) : { ...noColours, width };
}
