import { romanize } from 'es-hangul';
import type { Content } from '../content/content.ts';
import type { Wording } from '../content/wording.ts';
import { cleanText } from '../language/typed-text.ts';
import type { Gap } from '../memory/memory.ts';

type Missing = Pick<Gap, 'text' | 'near'>;

const longestId = 60;
const longestName = 60;
const longestShort = 30;

/** As a file may hold it: on one line, and nothing that could end the fence around it. */
const wordingOf = ({ text }: Missing) => cleanText(text, longestName).replaceAll('`', '').trim();

/** A YAML string: what JSON quotes, YAML reads the same. */
const quoted = (text: string) => JSON.stringify(text);

/** The folder's name that a wording suggests; Hangul as it sounds. */
function idFrom(wording: string): string {
  const words =
    romanize(wording)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, longestId).replace(/-$/, '') || 'term';
}

/** The id, or the first numbered one that nothing has. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

const fenced = (language: 'yaml' | 'markdown', lines: readonly string[]): string =>
  [`\`\`\`${language}`, ...lines, '```'].join('\n');

const inBoth = (text: string) => `{ en: ${quoted(text)}, ko: ${quoted(text)} }`;

const cutTo = (text: string, limit: number) => text.slice(0, limit).toWellFormed().trim();

/** A concept that only has its summary; README.md in content says what the other depths add. */
function conceptStub(wording: string, id: string): readonly string[] {
  const folder = `content/concepts/${id}`;
  return [
    `## ${id}`,
    `\`${folder}/concept.yaml\``,
    fenced('yaml', [
      `name: ${inBoth(cutTo(wording, longestName))}`,
      `short: ${inBoth(cutTo(wording, longestShort))}`,
      'gloss: { en: "TODO", ko: "TODO" }',
      'depth: summary',
      'tier: 2',
      'category: basics',
      'kind: idea',
      'status: current',
      'aliases: []',
      'related: [aws]',
      'docs: https://docs.aws.amazon.com/',
    ]),
    `\`${folder}/ko.md\``,
    fenced('markdown', ['TODO 무엇인지 한 문장으로 씁니다. TODO 언제 쓰는지 한 문장 더 씁니다.']),
    `\`${folder}/en.md\``,
    fenced('markdown', ['TODO say what it is in one sentence. TODO say when to use it in one more.']),
  ];
}

/** The line that makes the wordings names of the concept they are near. */
function aliasLine(near: string, wordings: readonly string[], content: Content, wording: Wording) {
  const aliases = [...(content.concepts.get(near)?.aliases ?? []), ...wordings];
  const file = `\`content/concepts/${near}/concept.yaml\``;
  return [
    `## ${near}`,
    wording.text('drafts.alias', { file }),
    fenced('yaml', [`aliases: [${aliases.map(quoted).join(', ')}]`]),
  ];
}

/**
 * What could not be answered as content to be finished: names for the concepts that are near, then new concepts, in
 * the format of content/README.md. Markdown, for somebody who copies from it.
 */
export function draftsFrom(
  gaps: readonly Missing[],
  date: string,
  content: Content,
  wording: Wording,
): string {
  const near = Map.groupBy(gaps, gap =>
    gap.near !== null && content.concepts.has(gap.near) ? gap.near : null,
  );
  const taken = new Set(content.concepts.keys());
  const parts = [`# ${wording.text('drafts.title', { date })}`, wording.text('drafts.intro')];
  for (const [concept, those] of near)
    if (concept !== null) parts.push(...aliasLine(concept, those.map(wordingOf), content, wording));
  for (const gap of near.get(null) ?? []) {
    const id = freeId(idFrom(wordingOf(gap)), taken);
    taken.add(id);
    parts.push(...conceptStub(wordingOf(gap), id));
  }
  return `${parts.join('\n\n')}\n`;
}
