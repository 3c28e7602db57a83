import type { Concept } from '../../content/content.ts';
import type { Page, SectionPage } from '../../conversation/command.ts';
import type { Answer, Scene } from '../scene.ts';
import { answerPage, questionsPage } from './faq.ts';
import { morePage, relatedPage } from './more.ts';
import { openingCard } from './opening.ts';
import { articleOf } from './parts.ts';
import { sectionPage } from './section.ts';

/** A page of a concept's card; null for one that it does not have (any more). */
export function cardPage(concept: Concept, to: Page, scene: Scene): Answer | null {
  if (to === 'summary') return openingCard(concept, null, scene);
  if (to === 'more') return morePage(concept, scene);
  if (to === 'related') return relatedPage(concept, scene);
  if (to === 'faq') return questionsPage(concept, scene);
  if (!to.startsWith('faq/')) return sectionPage(concept, to as SectionPage, scene);
  const faq = articleOf(concept, scene).faqs.find(({ id }) => to === `faq/${id}`);
  return faq ? answerPage(concept, faq, scene) : null;
}
