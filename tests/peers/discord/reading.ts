import { allComponents } from './components.ts';

const marks: readonly (readonly [RegExp, string])[] = [
  [/^## (.*)$/, '# '],
  [/^-# (.*)$/, '~ '],
  [/^> (.*)$/, '! '],
  [/^- (.*)$/, '- '],
  [/^()/, ''],
];

/** Code, an escaped character, a link with a name, or the marks of a style; whichever begins first. */
const markup = /`([^`]*)`|\\([^A-Za-z0-9\s])|\[((?:\\.|[^\]\\])*)\]\(<[^<>]*>\)|\*\*|\*/g;

/** Markdown as a person reads it: links as their names, styles gone, escapes resolved. */
const shown = (markdown: string): string =>
  markdown.replace(markup, (_all, code?: string, character?: string, link?: string) =>
    link === undefined ? (code ?? character ?? '') : shown(link),
  );

function readLine(line: string): string {
  const [mark, sign] = marks.find(([pattern]) => pattern.test(line)) ?? marks.at(-1)!;
  return `${sign}${shown(line.replace(mark, '$1'))}`;
}

const readText = (content: string): readonly string[] => content.split('\n').map(readLine);

const readRow = (components: readonly any[]) =>
  components.map(each => (each.type === 2 ? `[${each.label}]` : `[${each.placeholder} ▾]`)).join(' ');

/** Components as a person reads them: one line a line of text or row of controls. */
export const readComponents = (components: readonly any[]): readonly string[] =>
  allComponents(components).flatMap(each => {
    if (each.type === 10) return readText(each.content);
    return each.type === 1 ? [readRow(each.components)] : [];
  });

export interface Control {
  readonly label: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Everything that can be pressed or chosen, with what Discord sends when it is. */
export const controlsOf = (components: readonly any[]): readonly Control[] =>
  allComponents(components).flatMap((each): Control[] => {
    if (each.type === 2)
      return [{ label: each.label, data: { component_type: 2, custom_id: each.custom_id } }];
    if (each.type !== 3) return [];
    return each.options.map((option: any) => ({
      label: option.label,
      data: { component_type: 3, custom_id: each.custom_id, values: [option.value] },
    }));
  });
