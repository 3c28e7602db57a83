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

/** The lines of a text, at most so many columns wide as it is seen, with its styles in place. */
export function styledLines(rich: RichText, style: Style, width: number): readonly string[] {
  const words = rich.flatMap((span, index) => wordsOf(span, style, index === 0));
  const lines: { seen: number; written: string }[] = [];
  for (const { seen, written, glued } of words) {
    const last = lines.at(-1);
    const space = glued ? '' : ' ';
    if (last && (glued || last.seen + space.length + stringWidth(seen) <= width)) {
      last.seen += space.length + stringWidth(seen);
      last.written += space + written;
    } else lines.push({ seen: stringWidth(seen), written });
  }
  return lines.map(({ written }) => written.trimEnd());
}
