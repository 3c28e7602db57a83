import type { Passage } from '../../content/markdown.ts';
import { dateText, roots } from '../footnote.ts';
import { type Scene, wordingOf } from '../scene.ts';

/** The numbered sources of a document, in the order in which they are first cited. */
export interface References {
  /** ` [1] [2]` for the facts of the passages; nothing where there are none. */
  to(...passages: readonly Passage[]): string;
  title(): string;
  lines(): string;
}

export function createReferences(scene: Scene): References {
  const { language, content } = scene;
  const wording = wordingOf(scene);
  const cited: string[] = [];
  const numberOf = (id: string) => {
    if (!cited.includes(id)) cited.push(id);
    return cited.indexOf(id) + 1;
  };
  const dateOf = (id: string) =>
    roots(id, content.facts)
      .flatMap(fact => fact['as-of'] ?? [])
      .sort()[0];
  const dates = () => new Set(cited.flatMap(id => dateOf(id) ?? []));
  /** One date for all stands in the title. */
  const common = () => {
    const [date, ...others] = dates();
    return date !== undefined && others.length === 0 ? dateText(date, language) : null;
  };
  return {
    to: (...passages) => {
      const numbers = passages.flatMap(({ facts }) => facts.map(({ id }) => numberOf(id)));
      return [...new Set(numbers)]
        .sort((a, b) => a - b)
        .map(number => ` [${number}]`)
        .join('');
    },
    title: () => {
      const date = common();
      return date === null ? wording.text('record.sources') : wording.text('record.sources-as-of', { date });
    },
    lines: () =>
      cited
        .map((id, at) => {
          const [root] = roots(id, content.facts);
          const says = content.facts.get(id)?.says?.[language] ?? '';
          const date = dateOf(id);
          const dated =
            common() === null && date !== undefined
              ? ` (${wording.text('footnote.as-of', { date: dateText(date, language) })})`
              : '';
          const url = content.sources[root?.source ?? '']?.url ?? '';
          return `${at + 1}. ${says}${dated} ${url}`.trimEnd();
        })
        .join('\n'),
  };
}
