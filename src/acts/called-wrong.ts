import { readCommand } from '../conversation/action-id.ts';
import type { Command } from '../conversation/command.ts';
import type { Block } from '../conversation/reply.ts';
import type { Memory } from '../memory/memory.ts';
import { labelOf } from '../replies/as-reply.ts';
import { titleOf } from '../replies/compare/subjects.ts';
import { heading, nameOf, type Scene, wordingOf } from '../replies/scene.ts';
import { listed } from './listed.ts';

type Wrong = Awaited<ReturnType<Memory['calledWrong']>>;

/** What an answer is called: what it is about, and which page or question it was. */
function nameOfAnswer(command: Command, scene: Scene): string | null {
  const { comparisons, guides } = scene.content;
  if (command.name === 'guide') return guides.get(command.guide)?.name[scene.language] ?? null;
  if (command.name === 'guess') return command.concepts.map(id => nameOf(scene, id)).join(', ');
  if (command.name !== 'comparison') return labelOf(command, scene);
  const comparison = comparisons.get(command.id);
  return comparison ? titleOf(comparison, command.columns, scene) : null;
}

/** The answers whose content was called wrong, most often first; what has no name any more is gone with its content. */
export function calledWrong(wrong: Wrong, scene: Scene): readonly Block[] {
  const wording = wordingOf(scene);
  const counts = new Map<string, number>();
  for (const { about, count } of wrong) {
    const command = readCommand(about);
    const name = command && nameOfAnswer(command, scene);
    if (name) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const items = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => wording.rich('gaps.wrong-line', { name, count }));
  return items.length === 0 ? [] : [heading(wording.text('gaps.wrong')), listed(items, wrong.length, scene)];
}
