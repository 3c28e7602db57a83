import { plain } from '../conversation/rich-text.ts';
import { footnote } from './footnote.ts';
import {
  type Answer,
  buttonRow,
  conceptButton,
  conceptOf,
  heading,
  type Scene,
  shareButtons,
  wordingOf,
} from './scene.ts';

const main = ['ec2', 'ecs', 'fargate', 'eks'];

/** What came when, a line a year. */
export function historyAnswer(scene: Scene): Answer {
  const title = wordingOf(scene).text('history.title');
  const { history } = scene.content;
  return {
    summary: title,
    blocks: [
      heading(title),
      {
        type: 'list',
        items: history.map(({ year, text }) => [plain(`${year}  `), ...text[scene.language].rich]),
      },
      ...footnote(
        history.flatMap(({ facts }) => facts).filter(id => scene.content.facts.get(id)?.['as-of']),
        null,
        scene,
      ),
      ...buttonRow(
        ...main.filter(id => conceptOf(scene, id)).map(id => conceptButton(scene, id)),
        ...shareButtons(scene, { name: 'history' }),
      ),
    ],
  };
}
