import type { RichText, Span } from '../../src/conversation/rich-text.ts';

/** What Discord reads as markup; a backslash before it shows the character itself. */
const anywhere: Readonly<Record<string, string>> = {
  '\\': 'the escape itself',
  '`': 'code',
  '*': 'bold, italics, a list',
  _: 'italics, underline',
  '~': 'strike-through',
  '|': 'spoilers',
  '<': 'mentions, timestamps, emoji, bare links',
  '@': 'everyone, here',
  '[': 'links with a name',
  ']': 'links with a name',
};
/** Headings, small print, quotes and lists, numbered ones too, only at the beginning of a line. */
const atTheBeginning = /^(?:[#>+-]|\d{1,9}(?=[.)]))/;

/** Addresses become links and unfold, invitations (`discord.gg/…`) without a scheme too, unless a backslash stands inside. */
const inAddresses = /:(?=\/\/)|\.(?=gg\/|com\/invite)/gi;

const markup = new RegExp(`[${RegExp.escape(Object.keys(anywhere).join(''))}]`, 'g');

/** Text that shows as it is. */
export function escaped(text: string, beginsALine = false): string {
  const safe = text.replace(markup, '\\$&').replace(inAddresses, '\\$&');
  const begun = beginsALine ? safe.match(atTheBeginning)?.[0] : undefined;
  if (begun === undefined) return safe;
  return /\d/.test(begun) ? `${begun}\\${safe.slice(begun.length)}` : `\\${safe}`;
}

type Style = Exclude<Span['style'], 'link'>;

const writers: Readonly<Record<Style, (text: string) => string>> = {
  plain: text => escaped(text),
  strong: text => `**${escaped(text)}**`,
  emphasis: text => `*${escaped(text)}*`,
  // Code has no escapes: a backtick becomes one that only looks so.
  code: text => `\`${text.replaceAll('`', 'ˋ')}\``,
};

// In angle brackets an address does not unfold.
const written = (span: Span) =>
  span.style === 'link'
    ? `[${escaped(span.text)}](<${span.url.replaceAll('>', '%3E')}>)`
    : writers[span.style](span.text);

/** One line of Markdown. */
export const markdown = (rich: RichText): string =>
  rich
    .map((span, index) => {
      // A style around nothing but spaces would show its marks.
      if (span.text.trim() === '') return span.text;
      return index === 0 && span.style === 'plain' ? escaped(span.text, true) : written(span);
    })
    .join('');
