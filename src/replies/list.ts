import type { List } from '../conversation/command.ts';
import { plain } from '../conversation/rich-text.ts';
import { choices } from './choices.ts';
import { forgedAnswer } from './miss.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptOption,
  heading,
  nameOf,
  option,
  paragraph,
  type Scene,
  wordingOf,
} from './scene.ts';

const pageSize = 20;
const collators = { ko: new Intl.Collator('ko'), en: new Intl.Collator('en') } as const;

const membersOf = (category: string, scene: Scene) =>
  [...scene.content.concepts.values()]
    .filter(concept => concept.category === category)
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        collators[scene.language].compare(a.short[scene.language], b.short[scene.language]),
    )
    .map(({ id }) => id);

function everyCategory(scene: Scene): Answer {
  const wording = wordingOf(scene);
  const lines = scene.content.categories.map(({ id, name, examples }) => {
    const values = { category: name[scene.language], count: membersOf(id, scene).length };
    return examples.length === 0
      ? { short: true, line: wording.text('list.short-line', values) }
      : {
          short: false,
          line: wording.text('list.line', {
            ...values,
            examples: examples.map(each => nameOf(scene, each)).join(', '),
          }),
        };
  });
  const together = lines
    .filter(({ short }) => short)
    .map(({ line }) => line)
    .join(' · ');
  const items = [...lines.filter(({ short }) => !short).map(({ line }) => line), together].filter(
    line => line !== '',
  );
  const title = wording.text('list.title', { count: scene.content.concepts.size });
  const options = scene.content.categories.map(({ id, name }) =>
    option(scene, name[scene.language], { name: 'list', category: id, skip: 0 }),
  );
  return {
    summary: title,
    blocks: [
      heading(title),
      { type: 'list', items: items.map(line => [plain(line)]) },
      ...choices(wording.text('list.pick-category'), options),
    ],
  };
}

/** Every category, or the names of one, twenty at a time. */
export function listAnswer({ category, skip }: List, scene: Scene): Answer {
  if (category === null) return everyCategory(scene);
  const entry = scene.content.categories.find(({ id }) => id === category);
  const members = membersOf(category, scene);
  const shown = members.slice(skip, skip + pageSize);
  if (!entry || shown.length === 0) return forgedAnswer(scene);
  const wording = wordingOf(scene);
  const values = { category: entry.name[scene.language], count: members.length };
  const title =
    members.length <= pageSize
      ? wording.text('list.category-title', values)
      : wording.text('list.page-title', { ...values, from: skip + 1, to: skip + shown.length });
  const left = Math.min(pageSize, members.length - skip - shown.length);
  const before = Math.min(pageSize, skip);
  return {
    summary: title,
    blocks: [
      heading(title),
      paragraph(wording.rich('list.prompt')),
      ...choices(
        wording.text('list.pick-term'),
        shown.map(id => conceptOption(scene, id)),
      ),
      ...buttonRow(
        button(scene, wording.text('button.back-to-list'), { name: 'list', category: null, skip: 0 }),
        ...(before > 0
          ? [
              button(scene, wording.text('button.previous', { count: before }), {
                name: 'list',
                category,
                skip: skip - before,
              } as const),
            ]
          : []),
        ...(left > 0
          ? [
              button(scene, wording.text('button.next', { count: left }), {
                name: 'list',
                category,
                skip: skip + shown.length,
              } as const),
            ]
          : []),
      ),
    ],
  };
}
