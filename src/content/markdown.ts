import type { Heading, List, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { RichText, Span } from '../conversation/rich-text.ts';
import type { Localized } from '../language/language.ts';
import type { Report } from './problem.ts';

/** A text with the facts that stand in it and what stands outside them. */
export interface Passage {
  readonly rich: RichText;
  readonly facts: readonly Citation[];
  /** The text without code and without cited figures, for the rule about figures. */
  readonly uncited: string;
  readonly line: number;
}

export interface Citation {
  readonly id: string;
  readonly text: string;
  readonly line: number;
}

export type ContentBlock =
  | { readonly type: 'paragraph'; readonly text: Passage }
  | { readonly type: 'list'; readonly items: readonly Passage[] };

export interface Section {
  readonly id: string;
  readonly line: number;
  readonly blocks: readonly ContentBlock[];
}

export interface Faq extends Section {
  readonly title: string;
}

export interface Article {
  readonly lead: Section;
  readonly sections: readonly Section[];
  readonly faqs: readonly Faq[];
}

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] });

const lineOf = (node: Nodes) => node.position?.start.line ?? 1;

type Inline<Type extends PhrasingContent['type']> = Extract<PhrasingContent, { type: Type }>;
interface Found {
  readonly spans: Span[];
  readonly facts: Citation[];
  uncited: string;
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The inline syntax that content may use: one entry a node, everything else is a problem. */
const inline: { readonly [Type in PhrasingContent['type']]?: (node: Inline<Type>, found: Found) => void } = {
  text: (node, found) => {
    found.spans.push({ style: 'plain', text: node.value });
    found.uncited += node.value;
  },
  strong: (node, found) => {
    found.spans.push({ style: 'strong', text: textOf(node) });
    found.uncited += textOf(node);
  },
  emphasis: (node, found) => {
    found.spans.push({ style: 'emphasis', text: textOf(node) });
    found.uncited += textOf(node);
  },
  inlineCode: (node, found) => {
    found.spans.push({ style: 'code', text: node.value });
    found.uncited += ' ';
  },
  link: (node, found) => {
    found.spans.push({ style: 'link', text: textOf(node), url: node.url });
    found.uncited += textOf(node);
  },
  textDirective: (node, found) => {
    const text = textOf(node);
    found.spans.push({ style: 'plain', text });
    // The directive syntax reads `#eks.cluster-hour` as an id and a class; to us it is one name.
    const id = [node.attributes?.id, node.attributes?.class].filter(Boolean).join('.');
    found.facts.push({ id, text, line: lineOf(node) });
    found.uncited += ' ';
  },
};

/** Neighbouring spans of one style are one span: a fact in the middle of a sentence is not a break. */
function merged(spans: readonly Span[]): RichText {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.style === 'plain' && span.style === 'plain')
      result[result.length - 1] = { style: 'plain', text: last.text + span.text };
    else result.push(span);
  }
  return result.map(span => ({ ...span, text: span.text.replaceAll('\n', ' ') }));
}

function passage(nodes: readonly PhrasingContent[], line: number, report: Report): Passage {
  const found: Found = { spans: [], facts: [], uncited: '' };
  for (const node of nodes) {
    const read = inline[node.type] as ((node: PhrasingContent, found: Found) => void) | undefined;
    const known = node.type === 'textDirective' ? node.name === 'fact' : read !== undefined;
    if (known) read?.(node, found);
    else
      report(
        `syntax that content does not have: ${node.type === 'textDirective' ? `:${node.name}` : node.type}`,
        lineOf(node),
      );
  }
  return { rich: merged(found.spans), facts: found.facts, uncited: found.uncited, line };
}

const paragraph = (node: Paragraph, report: Report): ContentBlock => ({
  type: 'paragraph',
  text: passage(node.children, lineOf(node), report),
});

const list = (node: List, report: Report): ContentBlock => ({
  type: 'list',
  items: node.children.map(item => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph' || rest.length > 0)
      report('a list item is one line: no lists in lists, no paragraphs in items', lineOf(item));
    return passage(first?.type === 'paragraph' ? first.children : [], lineOf(item), report);
  }),
});

const writtenId = /\s{0,4}\{#([a-z0-9][a-z0-9-]{0,59})\}\s{0,4}$/;

function heading(node: Heading, report: Report): { readonly title: string; readonly id: string } {
  const title = textOf(node);
  if (node.depth === 2) return { title, id: title.trim() };
  const id = title.match(writtenId)?.[1];
  if (node.depth !== 3 || id === undefined)
    report('a question is a heading such as `### Can it use a GPU? {#gpu}`', lineOf(node));
  return { title: title.replace(writtenId, ''), id: id ?? '' };
}

/**
 * Reads a text once, however often rules and loading ask for it; a text that has something wrong is read each time,
 * so that each asker hears of it.
 */
function once<Read>(read: (markdown: string, report: Report) => Read) {
  const known = new Map<string, Read>();
  return (markdown: string, report: Report): Read => {
    const before = known.get(markdown);
    if (before !== undefined) return before;
    let isSound = true;
    const result = read(markdown, (message, line) => {
      isSound = false;
      report(message, line);
    });
    if (isSound) known.set(markdown, result);
    return result;
  };
}

/** Reads the Markdown subset of content/README.md; what is outside it is reported, with its line. */
export const readArticle = once((markdown: string, report: Report): Article => {
  const lead: ContentBlock[] = [];
  const sections: Section[] = [];
  const faqs: Faq[] = [];
  let blocks = lead;
  for (const node of parse(markdown).children) {
    if (node.type === 'heading') {
      blocks = [];
      const { title, id } = heading(node, report);
      if (node.depth === 2) sections.push({ id, line: lineOf(node), blocks });
      else faqs.push({ id, title, line: lineOf(node), blocks });
    } else if (node.type === 'paragraph') blocks.push(paragraph(node, report));
    else if (node.type === 'list') blocks.push(list(node, report));
    else report(`syntax that content does not have: ${node.type}`, lineOf(node));
  }
  return { lead: { id: 'lead', line: 1, blocks: lead }, sections, faqs };
});

/** Letters first, and nothing that could be markup: most lines are so, and need no parser at start-up. */
const unmarked = /^\p{L}[\p{L}\p{N} ,.?()%/$'"“”’·~→–—]*$/u;

const firstLine = once((markdown: string, report: Report): Passage => {
  if (unmarked.test(markdown))
    return {
      rich: [{ style: 'plain', text: markdown.trimEnd() }],
      facts: [],
      uncited: markdown.trimEnd(),
      line: 1,
    };
  const [only, ...rest] = parse(markdown).children;
  if (only?.type === 'paragraph' && rest.length === 0) return passage(only.children, 1, report);
  report('one line of text was expected', 1);
  return { rich: [], facts: [], uncited: '', line: 1 };
});

/** Reads one line of the same inline syntax, as cells and messages hold. */
export function readLine(markdown: string, line: number, report: Report): Passage {
  const read = firstLine(markdown, (message, _line) => report(message, line));
  return { ...read, line, facts: read.facts.map(fact => ({ ...fact, line })) };
}

/** A text of both languages that has been checked already. */
export const parsed = (texts: Localized): Localized<Passage> => ({
  ko: readLine(texts.ko, 1, () => {}),
  en: readLine(texts.en, 1, () => {}),
});

export const parsedIfAny = (texts: Localized | undefined) => (texts ? parsed(texts) : null);

/** The passages of a section, in reading order. */
export const passagesOf = (section: Section): readonly Passage[] =>
  section.blocks.flatMap(block => (block.type === 'list' ? block.items : [block.text]));
