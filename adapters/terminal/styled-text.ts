import stringWidth from 'string-width';
import type { RichText, Span } from '../../src/conversation/rich-text.ts';
import type { Style } from './style.ts';

/** A word as it is seen and as it is written out; `glued` ones follow the word before without a space. */
interface Word {
  readonly seen: string;
  readonly written: string;
  readonly glued: boolean;
}

const marks = (style: Style) => ({
  plain: (text: string) => text,
  strong: style.bold,
  emphasis: style.bold,
  code: style.code,
});

function wordsOf(span: Span, style: Style, afterSpace: boolean): readonly Word[] {
  const mark =
    span.style === 'link' ? (text: string) => style.link(text, span.url) : marks(style)[span.style];
  // A link is one word, so that its address stands once, behind it.
  const parts = span.style === 'link' ? [span.text] : span.text.split(' ');
  return parts.map((text, index) => ({
    seen: text,
    written: text === '' ? '' : mark(text),
    glued: index === 0 && !afterSpace,
  }));
}

/** What stays together on a line, and how many columns of it are seen. */
interface Piece {
  readonly seen: number;
  readonly written: string;
}

const together = (a: Piece, b: Piece, space = ''): Piece => ({
  seen: a.seen + space.length + b.seen,
  written: a.written + space + b.written,
});

function pieces(words: readonly Word[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const { seen, written, glued } of words) {
    const piece = { seen: stringWidth(seen), written };
    const last = glued ? found.pop() : undefined;
    found.push(last ? together(last, piece) : piece);
  }
  return found;
}

/** The lines of a text, at most so many columns wide as it is seen, with its styles in place. */
export function styledLines(rich: RichText, style: Style, width: number): readonly string[] {
  const lines: Piece[] = [];
  for (const piece of pieces(rich.flatMap((span, index) => wordsOf(span, style, index === 0)))) {
    const last = lines.at(-1);
    if (last && last.seen + 1 + piece.seen <= width) lines[lines.length - 1] = together(last, piece, ' ');
    else lines.push(piece);
  }
  return lines.map(({ written }) => written.trimEnd());
}
