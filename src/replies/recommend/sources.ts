import { link, plain, type RichText } from '../../conversation/rich-text.ts';
import { rulesFor } from '../../recommendation/explanation.ts';
import { dateText, roots } from '../footnote.ts';
import { type Answer, buttonRow, heading, wordingOf } from '../scene.ts';
import { pressedLine } from './footer.ts';
import { stepButton, type Walk } from './walk.ts';

const mostSources = 12;

/** The facts behind what was said of the outcomes, each with its date and page. */
export function sourcesPage(walk: Walk): Answer {
  const { model, answers, scene } = walk;
  const { content, language } = scene;
  const wording = wordingOf(scene);
  const title = wording.text('record.sources');
  const rules = model.guide.outcomes.flatMap((_outcome, at) => rulesFor(model, answers, at));
  const cited = new Set(rules.flatMap(({ rule }) => rule.because[language].facts.map(({ id }) => id)));
  const items = [...cited].slice(0, mostSources).map((id): RichText => {
    const fact = content.facts.get(id);
    const [root] = roots(id, content.facts);
    const page = content.sources[root?.source ?? ''];
    const date = root?.['as-of'];
    const dated = date ? wording.text('footnote.as-of', { date: dateText(date, language) }) : '';
    return [
      plain(`${fact?.says?.[language] ?? ''} `),
      ...(page ? [link(page.title[language], page.url)] : []),
      ...(dated ? [plain(` · ${dated}`)] : []),
    ];
  });
  return {
    summary: title,
    blocks: [
      heading(title),
      { type: 'list', items: items.length > 0 ? items : [wording.rich('sources.none')] },
      ...pressedLine(walk),
      ...buttonRow(
        stepButton(walk, wording.text('button.result'), 'n'),
        stepButton(walk, wording.text('button.start-over'), 's', []),
      ),
    ],
  };
}
