import type { Command } from '../conversation/command.ts';
import type { Button } from '../conversation/reply.ts';
import { plain, plainText, type RichText, strong } from '../conversation/rich-text.ts';
import { choices } from './choices.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  conceptOf,
  heading,
  nameOf,
  option,
  paragraph,
  type Scene,
  wordingOf,
} from './scene.ts';
import { shown } from './shown.ts';

export const listButton = (scene: Scene): Button =>
  button(scene, wordingOf(scene).text('button.list'), { name: 'list', category: null, skip: 0 });
const helpButton = (scene: Scene): Button =>
  button(scene, wordingOf(scene).text('button.help'), { name: 'help' });

const answer = (text: RichText, more: readonly RichText[], buttons: readonly Button[]): Answer => ({
  missed: true,
  summary: plainText(text).slice(0, 120),
  blocks: [...[text, ...more].map(each => paragraph(each)), ...buttonRow(...buttons)],
});

/** More words than any name has: a sentence, which only a term or "A vs B" would answer. */
const isSentence = (typed: string) => typed.trim().split(/\s+/).length > 5;

/** Nothing is certain: what is near, or where everything is; never a source or a fact. */
export function missAnswer(typed: string, near: readonly Button[], scene: Scene): Answer {
  const wording = wordingOf(scene);
  const text = shown(typed);
  if (near.length > 0)
    return answer(wording.rich('miss.near', { typed: text }), [], [...near.slice(0, 4), listButton(scene)]);
  if (isSentence(typed))
    return answer(wording.rich('miss.sentence'), [], [listButton(scene), helpButton(scene)]);
  const list = wording.rich('miss.list', { count: scene.content.concepts.size });
  return answer(
    wording.rich('miss.nothing', { typed: text }),
    [list],
    [listButton(scene), helpButton(scene)],
  );
}

/** A question back: what each meaning of a word is, and where it leads. */
export function whichAnswer(
  title: string,
  pick: string,
  meanings: readonly string[],
  leadingTo: (concept: string) => { readonly label: string; readonly command: Command },
  scene: Scene,
): Answer {
  const glossOf = (id: string) => conceptOf(scene, id)?.gloss[scene.language] ?? '';
  const lines = meanings.map(id => [strong(nameOf(scene, id)), plain(`: ${glossOf(id)}`)]);
  const options = meanings.map(id => {
    const { label, command } = leadingTo(id);
    return option(scene, label, command, glossOf(id));
  });
  return {
    missed: true,
    summary: title.slice(0, 120),
    blocks: [heading(title), { type: 'list', items: lines }, ...choices(pick, options)],
  };
}

export const unclearAnswer = (scene: Scene): Answer =>
  answer(wordingOf(scene).rich('miss.sentence'), [], [listButton(scene), helpButton(scene)]);

/** A button that is not ours, too old, or leads to what is gone. */
export const forgedAnswer = (scene: Scene): Answer =>
  answer(wordingOf(scene).rich('forged'), [], [helpButton(scene)]);

/** The neighbours of a concept that was not meant; what was typed is not repeated. */
export function neighboursAnswer(concept: string, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const near = scene.lookup.neighbours(concept).map(id => conceptButton(scene, id));
  return answer(wording.rich('neighbours.title'), [], [...near.slice(0, 4), listButton(scene)]);
}
