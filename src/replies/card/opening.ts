import type { Concept } from '../../content/content.ts';
import type { Button } from '../../conversation/reply.ts';
import type { RichText } from '../../conversation/rich-text.ts';
import { footnote } from '../footnote.ts';
import { recommendAmong } from '../recommend/offered.ts';
import {
  type Answer,
  buttonRow,
  conceptButton,
  heading,
  languageButton,
  type Scene,
  shareButtons,
} from '../scene.ts';
import { articleOf, blockOf, factsOf, firstSentence, mainPages, page, pageButton } from './parts.ts';

/** A line above the card that says how boldly the term was read, with the way back. */
export interface Remark {
  readonly text: RichText;
  readonly wayBack: Button;
}

function openingButtons(concept: Concept, remark: Remark | null, scene: Scene): readonly Button[] {
  const wayOut = remark ? [remark.wayBack] : shareButtons(scene, page(concept, 'summary'));
  const pages = mainPages(concept, scene).map(to => pageButton(concept, to, scene));
  const successor = concept.successor ? [conceptButton(scene, concept.successor)] : [];
  const recommend = concept.successor ? recommendAmong([concept.successor], scene) : [];
  const language = pages.length > 0 ? [] : [languageButton(scene, page(concept, 'summary'))];
  const related = concept.related
    .filter(id => id !== concept.successor)
    .slice(0, Math.max(0, 4 - successor.length - recommend.length - Math.max(1, pages.length)));
  return [
    ...successor,
    ...related.map(id => conceptButton(scene, id)),
    ...recommend,
    ...pages,
    ...language,
    ...wayOut,
  ];
}

function summaryOf(concept: Concept, scene: Scene): string {
  const [first] = articleOf(concept, scene).lead.blocks;
  const sentence = first?.type === 'paragraph' ? firstSentence(first.text.rich) : '';
  const line = `${concept.short[scene.language]}: ${sentence}`;
  return line.length <= 120 ? line : sentence;
}

export function openingCard(concept: Concept, remark: Remark | null, scene: Scene): Answer {
  const { lead } = articleOf(concept, scene);
  const notice = concept.notice?.[scene.language];
  const note = concept.note?.[scene.language];
  const facts = [
    ...factsOf([lead]),
    ...[notice, note].flatMap(each => each?.facts.map(({ id }) => id) ?? []),
  ];
  return {
    summary: summaryOf(concept, scene),
    blocks: [
      ...(remark ? [{ type: 'notice', text: remark.text } as const] : []),
      ...(notice ? [{ type: 'notice', text: notice.rich } as const] : []),
      heading(concept.name[scene.language]),
      ...lead.blocks.map(blockOf),
      ...footnote(facts, concept, scene, note?.rich),
      ...buttonRow(...openingButtons(concept, remark, scene)),
    ],
  };
}
