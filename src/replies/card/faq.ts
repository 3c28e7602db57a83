import type { Concept } from '../../content/content.ts';
import { type Faq, passagesOf } from '../../content/markdown.ts';
import { plainText } from '../../conversation/rich-text.ts';
import { choices } from '../choices.ts';
import { footnote } from '../footnote.ts';
import { mentioned } from '../mentioned.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  option,
  paragraph,
  type Scene,
  shareButtons,
  wordingOf,
} from '../scene.ts';
import { articleOf, blockOf, factsOf, firstSentence, page, pageButton, titled } from './parts.ts';

export function questionsPage(concept: Concept, scene: Scene): Answer | null {
  const { faqs } = articleOf(concept, scene);
  if (faqs.length === 0) return null;
  const wording = wordingOf(scene);
  const title = titled(concept, wording.text('page.faq'), scene);
  const options = faqs.map(faq => option(scene, faq.title, page(concept, `faq/${faq.id}`)));
  return {
    summary: title.summary,
    blocks: [
      title.heading,
      paragraph(wording.rich('faq.prompt')),
      ...choices(wording.text('faq.pick'), options),
      ...buttonRow(pageButton(concept, 'summary', scene), ...shareButtons(scene, page(concept, 'faq'))),
    ],
  };
}

export function answerPage(concept: Concept, faq: Faq, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const text = passagesOf(faq)
    .map(({ rich }) => plainText(rich))
    .join(' ');
  return {
    summary: firstSentence(passagesOf(faq)[0]?.rich ?? []).slice(0, 120),
    blocks: [
      titled(concept, faq.title, scene).heading,
      ...faq.blocks.map(blockOf),
      ...footnote(factsOf([faq]), concept, scene),
      ...buttonRow(
        button(scene, wording.text('button.questions'), page(concept, 'faq')),
        pageButton(concept, 'summary', scene),
        ...mentioned(text, concept, scene)
          .slice(0, 2)
          .map(id => conceptButton(scene, id)),
        ...shareButtons(scene, page(concept, `faq/${faq.id}`)),
      ),
    ],
  };
}
