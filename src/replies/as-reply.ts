import type { Command } from '../conversation/command.ts';
import type { Block } from '../conversation/reply.ts';
import { plain, strong } from '../conversation/rich-text.ts';
import { withRemark } from './beside.ts';
import { versus } from './compare/subjects.ts';
import { offered } from './offered.ts';
import { type Answer, button, conceptOf, nameOf, type Scene, wordingOf } from './scene.ts';
import { withoutWords } from './without-words.ts';

const isFaq = (command: Command) => command.name === 'explain' && command.page.startsWith('faq/');
const isSection = (command: Command) =>
  command.name === 'explain' && command.page !== 'summary' && !isFaq(command);

/** A section begins with what it is about, in the same breath. */
function withLead(title: string, [first, ...rest]: readonly Block[]): readonly Block[] {
  if (first?.type === 'paragraph')
    return [{ ...first, text: [strong(`${title}.`), plain(' '), ...first.text] }, ...rest];
  return [{ type: 'paragraph', text: [strong(title)] }, ...(first ? [first] : []), ...rest];
}

/** What a command leads to, in a few words. */
export function labelOf(command: Command, scene: Scene): string | null {
  if (command.name === 'compare')
    return versus(
      command.subjects.flatMap(subject => ('concept' in subject ? [subject.concept] : [])),
      scene,
    );
  if (command.name === 'correct')
    return scene.content.misconceptions.get(command.misconception)?.topic[scene.language] ?? null;
  if (command.name !== 'explain' || !('concept' in command.subject)) return null;
  const { page, subject } = command;
  const name = nameOf(scene, subject.concept);
  const faq = conceptOf(scene, subject.concept)?.article[scene.language].faqs.find(
    ({ id }) => page === `faq/${id}`,
  );
  if (faq) return wordingOf(scene).text('page.title', { name, page: faq.title });
  return page === 'summary' || page.startsWith('faq/')
    ? name
    : wordingOf(scene).text('page.title', {
        name,
        page: wordingOf(scene).text(`page.${page}` as 'page.cost'),
      });
}

const longestLabel = 75;

/** An answer as a reply to a sentence: no heading, for it answers somebody; a second question that a button can lead to is offered. */
export function asReply(answer: Answer, command: Command, next: Command | null, scene: Scene): Answer {
  const at = answer.blocks.findIndex(({ type }) => type === 'heading');
  const heading = answer.blocks[at];
  let { blocks } = answer;
  if (heading?.type === 'heading' && isFaq(command))
    blocks = withRemark({ ...answer, blocks: blocks.toSpliced(at, 1) }, heading.text).blocks;
  if (heading?.type === 'heading' && isSection(command))
    blocks = [...blocks.slice(0, at), ...withLead(heading.text, blocks.slice(at + 1))];
  const label = next && labelOf(next, scene);
  const offer =
    next && label
      ? offered(blocks, [
          button(scene, label.slice(0, longestLabel), withoutWords(next, scene.lookup) ?? next),
        ])
      : [];
  return { ...answer, blocks: [...blocks, ...offer] };
}
