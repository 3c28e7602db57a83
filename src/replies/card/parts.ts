import type { Concept } from '../../content/content.ts';
import { type ContentBlock, passagesOf, type Section } from '../../content/markdown.ts';
import type { Page } from '../../conversation/command.ts';
import type { Block, Button } from '../../conversation/reply.ts';
import { plainText, type RichText } from '../../conversation/rich-text.ts';
import { button, heading, paragraph, type Scene, wordingOf } from '../scene.ts';

export const blockOf = (block: ContentBlock): Block =>
  block.type === 'list'
    ? { type: 'list', items: block.items.map(({ rich }) => rich) }
    : paragraph(block.text.rich);

export const factsOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(passagesOf).flatMap(({ facts }) => facts.map(({ id }) => id));

export const page = (concept: Concept, to: Page) =>
  ({ name: 'explain', subject: { concept: concept.id }, page: to }) as const;

export function pageButton(
  concept: Concept,
  to: 'when' | 'cost' | 'faq' | 'more' | 'summary',
  scene: Scene,
): Button {
  const wording = wordingOf(scene);
  const label = wording.text(`button.${to}`);
  if (to === 'summary') return button(scene, label, page(concept, to));
  const spoken = wording.text('accessible.page', { name: concept.short[scene.language], page: label });
  return button(scene, label, page(concept, to), spoken);
}

export const articleOf = (concept: Concept, scene: Scene) => concept.article[scene.language];

export const sectionOf = (concept: Concept, id: string, scene: Scene) =>
  articleOf(concept, scene).sections.find(section => section.id === id);

/** What most people want next; a service that has a successor leads there instead, and keeps its pages for later. */
export function mainPages(concept: Concept, scene: Scene): readonly ('when' | 'cost' | 'faq' | 'more')[] {
  if (!sectionOf(concept, 'when', scene)) return [];
  return concept.successor ? ['more'] : ['when', 'cost', 'faq', 'more'];
}

/** The first sentence stands alone: it is what a notification shows. */
export const firstSentence = (rich: RichText) => plainText(rich).split(/(?<=[.?!])\s/)[0] ?? '';

export function titled(concept: Concept, title: string, scene: Scene) {
  const text = wordingOf(scene).text('page.title', { name: concept.short[scene.language], page: title });
  return { summary: text.slice(0, 120), heading: heading(text) };
}

/** The main pages but the one that is open, whose place the way back takes. */
export const otherPages = (concept: Concept, open: string, scene: Scene) =>
  mainPages(concept, scene)
    .filter(to => to !== open)
    .map(to => pageButton(concept, to, scene));
