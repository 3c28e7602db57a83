/** A stretch of text with one style. Platform markup never appears in it. */
export type Span =
  | { readonly style: 'plain' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly style: 'link'; readonly text: string; readonly url: string };

export type RichText = readonly Span[];

export const plain = (text: string): Span => ({ style: 'plain', text });
export const strong = (text: string): Span => ({ style: 'strong', text });
export const code = (text: string): Span => ({ style: 'code', text });
export const link = (text: string, url: string): Span => ({ style: 'link', text, url });

export const plainText = (rich: RichText): string => rich.map(span => span.text).join('');

/** The parts with `separator` between them; empty parts leave no separator behind. */
export const joined = (parts: readonly RichText[], separator: string): RichText =>
  parts
    .filter(part => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
