import { plain } from '../../conversation/rich-text.ts';
import { companionsOf } from '../../recommendation/companions.ts';
import { choices } from '../choices.ts';
import { versus } from '../compare/subjects.ts';
import { footnote } from '../footnote.ts';
import { type Answer, buttonRow, conceptOption, heading, option, paragraph, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { comparisonOf } from './versus.ts';
import { outcomeNames, stepButton, type Walk } from './walk.ts';

const mostCompanions = 5;

/** What goes with the outcome, what it is made of, and how it differs from the second, or equals from each other. */
export function moreResultPage(walk: Walk): Answer {
  const { model, answers, outlook, scene } = walk;
  const wording = wordingOf(scene);
  const { leaders, ranking } = outlook;
  const title = wording.text('page.title', {
    name: outcomeNames(walk, leaders),
    page: wording.text('page.more'),
  });
  const companions = [...new Set(leaders.flatMap(outcome => companionsOf(model, answers, outcome)))].slice(
    0,
    mostCompanions,
  );
  const concepts = [...new Set(leaders.flatMap(outcome => model.guide.outcomes[outcome]?.concepts ?? []))];
  const compared = comparisonOf(walk, leaders.length > 1 ? leaders : ranking.slice(0, 2));
  const ids = compared?.command.subjects.map(subject => ('concept' in subject ? subject.concept : '')) ?? [];
  const options = [
    ...concepts.map(id => conceptOption(scene, id)),
    ...(compared ? [option(scene, versus(ids, scene), compared.command)] : []),
  ];
  return {
    summary: title,
    blocks: [
      heading(title),
      ...(companions.length > 0
        ? [
            paragraph(wording.rich('more.companions')),
            { type: 'list', items: companions.map(({ say }) => say[scene.language].rich) } as const,
          ]
        : [paragraph([plain(wording.text('more.prompt'))])]),
      ...footnote(
        companions.flatMap(({ say }) => say[scene.language].facts.map(({ id }) => id)),
        null,
        scene,
      ),
      ...pressedLine(walk),
      ...choices(wording.text('more.pick'), options, 3),
      ...buttonRow(
        stepButton(walk, wording.text('button.result'), 'n'),
        stepButton(walk, wording.text('button.sources'), 'f'),
        stepButton(walk, wording.text('button.edit'), 'e'),
      ),
    ],
  };
}
