import type { Concept } from '../../content/content.ts';
import type { SectionPage } from '../../conversation/command.ts';
import { strong } from '../../conversation/rich-text.ts';
import { choices } from '../choices.ts';
import { comparisonsWith } from '../compare/suggested.ts';
import {
  type Answer,
  buttonRow,
  conceptOption,
  languageButton,
  nameWithStatus,
  option,
  paragraph,
  type Scene,
  wordingOf,
} from '../scene.ts';
import { articleOf, mainPages, otherPages, page, pageButton, titled } from './parts.ts';

/** What the opening card has no button for. */
export function morePage(concept: Concept, scene: Scene): Answer | null {
  const main = mainPages(concept, scene);
  if (main.length === 0) return null;
  const wording = wordingOf(scene);
  const title = titled(concept, wording.text('page.more'), scene);
  const sections = articleOf(concept, scene)
    .sections.map(({ id }) => id as SectionPage | 'faq')
    .filter(id => id !== ('when-not' as string) && !main.includes(id as 'cost'));
  const options = [
    ...sections.map(id => option(scene, wording.text(`page.${id}`), page(concept, id))),
    option(scene, wording.text('page.related'), page(concept, 'related')),
    ...comparisonsWith(concept, scene),
    languageButton(scene, page(concept, 'summary')),
  ];
  return {
    summary: title.summary,
    blocks: [
      title.heading,
      paragraph(wording.rich('more.prompt')),
      ...choices(wording.text('more.pick'), options),
      ...buttonRow(
        ...[pageButton(concept, 'summary', scene), ...otherPages(concept, 'more', scene)].slice(0, 4),
      ),
    ],
  };
}

export function relatedPage(concept: Concept, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const title = titled(concept, wording.text('page.related'), scene);
  const lines = concept.related.map(id => {
    const other = scene.content.concepts.get(id);
    return [
      strong(nameWithStatus(scene, id)),
      { style: 'plain', text: `: ${other?.gloss[scene.language] ?? ''}` },
    ] as const;
  });
  return {
    summary: title.summary,
    blocks: [
      title.heading,
      { type: 'list', items: lines },
      ...choices(
        wording.text('related.pick'),
        concept.related.map(id => conceptOption(scene, id)),
      ),
      ...buttonRow(pageButton(concept, 'summary', scene)),
    ],
  };
}
