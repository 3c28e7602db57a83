import { joined } from '../conversation/rich-text.ts';
import { versus } from './compare/subjects.ts';
import { recommendButton } from './recommend/offered.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptOf,
  heading,
  languageButton,
  nameOf,
  type Scene,
  wordingOf,
} from './scene.ts';

const example = 'fargate';
const exampleComparison = ['ecs', 'eks'];

/** What can be asked, and the first steps as buttons. */
export function helpAnswer(scene: Scene): Answer {
  const wording = wordingOf(scene);
  const explain = conceptOf(scene, example)
    ? [
        button(scene, wording.text('button.explain', { name: nameOf(scene, example) }), {
          name: 'explain',
          subject: { concept: example },
          page: 'summary',
        } as const),
      ]
    : [];
  const compare = exampleComparison.every(id => conceptOf(scene, id))
    ? [
        button(scene, versus(exampleComparison, scene), {
          name: 'compare',
          subjects: exampleComparison.map(concept => ({ concept })),
        } as const),
      ]
    : [];
  const promise = scene.commandsInThreads
    ? wording.rich('help.promise')
    : joined([wording.rich('help.threads'), wording.rich('help.promise')], ' ');
  return {
    summary: wording.text('help.title'),
    blocks: [
      heading(wording.text('help.title')),
      {
        type: 'list',
        items: [
          wording.rich('help.explain'),
          wording.rich('help.compare'),
          wording.rich('help.recommend'),
          wording.rich('help.list'),
          wording.rich('help.history'),
        ],
      },
      { type: 'footnote', text: promise },
      ...buttonRow(
        ...explain,
        ...compare,
        recommendButton(scene),
        button(scene, wording.text('button.list'), { name: 'list', category: null, skip: 0 }),
        languageButton(scene, { name: 'help' }),
      ),
    ],
  };
}

/** The same with what only moderators can do. */
export const withModeratorHelp = (answer: Answer, scene: Scene): Answer => ({
  ...answer,
  blocks: answer.blocks.map(block =>
    block.type === 'list'
      ? { ...block, items: [...block.items, wordingOf(scene).rich('help.moderator')] }
      : block,
  ),
});
