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

export const colours = (columns: number): Style => ({
  bold: mark('bold'),
  dim: mark('dim'),
  code: mark('cyan'),
  notice: mark('yellow'),
  link: hyperlink,
  width: Math.min(columns, widest),
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
