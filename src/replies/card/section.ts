import type { Concept } from '../../content/content.ts';
import { passagesOf } from '../../content/markdown.ts';
import type { SectionPage } from '../../conversation/command.ts';
import { strong } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import { type Answer, buttonRow, paragraph, type Scene, shareButtons, wordingOf } from '../scene.ts';
import {
  blockOf,
  factsOf,
  firstSentence,
  mainPages,
  otherPages,
  page,
  pageButton,
  sectionOf,
  titled,
} from './parts.ts';

export function sectionPage(concept: Concept, id: SectionPage, scene: Scene): Answer | null {
  const section = sectionOf(concept, id, scene);
  if (!section) return null;
  const wording = wordingOf(scene);
  const not = id === 'when' ? sectionOf(concept, 'when-not', scene) : undefined;
  const { heading: title } = titled(concept, wording.text(`page.${id}`), scene);
  const first = passagesOf(section)[0]?.rich ?? [];
  const isMain = mainPages(concept, scene).includes(id as 'when');
  const others = isMain ? otherPages(concept, id, scene) : [pageButton(concept, 'more', scene)];
  return {
    summary: firstSentence(first).slice(0, 120),
    blocks: [
      title,
      ...section.blocks.map(blockOf),
      ...(not ? [paragraph([strong(wording.text('page.when-not'))]), ...not.blocks.map(blockOf)] : []),
      ...footnote(factsOf(not ? [section, not] : [section]), concept, scene),
      ...buttonRow(
        pageButton(concept, 'summary', scene),
        ...others,
        ...shareButtons(scene, page(concept, id)),
      ),
    ],
  };
}
