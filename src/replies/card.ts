import type { Concept } from '../content/content.ts';
import { type ContentBlock, type Faq, passagesOf, type Section } from '../content/markdown.ts';
import type { Page, SectionPage } from '../conversation/command.ts';
import type { Block, Button } from '../conversation/reply.ts';
import { plainText, type RichText, strong } from '../conversation/rich-text.ts';
import { choices } from './choices.ts';
import { comparisonsWith } from './comparisons-with.ts';
import { footnote } from './footnote.ts';
import { mentioned } from './mentioned.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  conceptOption,
  heading,
  languageButton,
  option,
  type Scene,
  shareButtons,
  wordingOf,
} from './scene.ts';

/** A line above the card that says how boldly the term was read, with the way back. */
export interface Remark {
  readonly text: RichText;
  readonly wayBack: Button;
}

const blockOf = (block: ContentBlock): Block =>
  block.type === 'list'
    ? { type: 'list', items: block.items.map(({ rich }) => rich) }
    : { type: 'paragraph', text: block.text.rich };

const factsOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(passagesOf).flatMap(({ facts }) => facts.map(({ id }) => id));

const page = (concept: Concept, to: Page) =>
  ({ name: 'explain', subject: { concept: concept.id }, page: to }) as const;

function pageButton(
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

const articleOf = (concept: Concept, scene: Scene) => concept.article[scene.language];

const sectionOf = (concept: Concept, id: string, scene: Scene) =>
  articleOf(concept, scene).sections.find(section => section.id === id);

/** What most people want next; a service that has a successor leads there first. */
function mainPages(concept: Concept, scene: Scene): readonly ('when' | 'cost' | 'faq' | 'more')[] {
  if (!sectionOf(concept, 'when', scene)) return [];
  return concept.successor ? ['when', 'faq', 'more'] : ['when', 'cost', 'faq', 'more'];
}

function openingButtons(concept: Concept, remark: Remark | null, scene: Scene): readonly Button[] {
  const wayOut = remark ? [remark.wayBack] : shareButtons(scene, page(concept, 'summary'));
  const pages = mainPages(concept, scene).map(to => pageButton(concept, to, scene));
  const successor = concept.successor ? [conceptButton(scene, concept.successor)] : [];
  if (pages.length > 0) return [...successor, ...pages, ...wayOut];
  const related = concept.related.filter(id => id !== concept.successor).slice(0, 3 - successor.length);
  return [
    ...successor,
    ...related.map(id => conceptButton(scene, id)),
    languageButton(scene, page(concept, 'summary')),
    ...wayOut,
  ];
}

/** The first sentence stands alone: it is what a notification shows. */
const firstSentence = (rich: RichText) => plainText(rich).split(/(?<=[.?!])\s/)[0] ?? '';

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

function titled(concept: Concept, title: string, scene: Scene) {
  const text = wordingOf(scene).text('page.title', { name: concept.short[scene.language], page: title });
  return { summary: text.slice(0, 120), heading: heading(text) };
}

/** The main pages but the one that is open, whose place the way back takes. */
const otherPages = (concept: Concept, open: string, scene: Scene) =>
  mainPages(concept, scene)
    .filter(to => to !== open)
    .map(to => pageButton(concept, to, scene));

function sectionPage(concept: Concept, id: SectionPage, scene: Scene): Answer | null {
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
      ...(not
        ? [
            { type: 'paragraph', text: [strong(wording.text('page.when-not'))] } as const,
            ...not.blocks.map(blockOf),
          ]
        : []),
      ...footnote(factsOf(not ? [section, not] : [section]), concept, scene),
      ...buttonRow(
        pageButton(concept, 'summary', scene),
        ...others,
        ...shareButtons(scene, page(concept, id)),
      ),
    ],
  };
}

function questionsPage(concept: Concept, scene: Scene): Answer | null {
  const { faqs } = articleOf(concept, scene);
  if (faqs.length === 0) return null;
  const wording = wordingOf(scene);
  const title = titled(concept, wording.text('page.faq'), scene);
  const options = faqs.map(faq => option(scene, faq.title, page(concept, `faq/${faq.id}`)));
  return {
    summary: title.summary,
    blocks: [
      title.heading,
      { type: 'paragraph', text: wording.rich('faq.prompt') },
      ...choices(wording.text('faq.pick'), options),
      ...buttonRow(pageButton(concept, 'summary', scene), ...shareButtons(scene, page(concept, 'faq'))),
    ],
  };
}

function answerPage(concept: Concept, faq: Faq, scene: Scene): Answer {
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

/** What the opening card has no button for. */
function morePage(concept: Concept, scene: Scene): Answer | null {
  const main = mainPages(concept, scene);
  if (main.length === 0) return null;
  const wording = wordingOf(scene);
  const title = titled(concept, wording.text('page.more'), scene);
  const sections = articleOf(concept, scene)
    .sections.map(({ id }) => id as SectionPage)
    .filter(id => !['faq', 'when', 'when-not'].includes(id) && !main.includes(id as 'cost'));
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
      { type: 'paragraph', text: wording.rich('more.prompt') },
      ...choices(wording.text('more.pick'), options),
      ...buttonRow(
        ...[pageButton(concept, 'summary', scene), ...otherPages(concept, 'more', scene)].slice(0, 4),
      ),
    ],
  };
}

function relatedPage(concept: Concept, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const title = titled(concept, wording.text('page.related'), scene);
  const lines = concept.related.map(id => {
    const other = scene.content.concepts.get(id);
    return [
      strong(other?.short[scene.language] ?? id),
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
