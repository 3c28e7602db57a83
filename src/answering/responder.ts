import type { Bot } from '../bot.ts';
import type { Content } from '../content/content.ts';
import { decodeAction } from '../conversation/action-id.ts';
import { type Command, isLesson } from '../conversation/command.ts';
import type { Interaction } from '../conversation/interaction.ts';
import { languageFor } from '../conversation/language-choice.ts';
import type { Message, Reply } from '../conversation/reply.ts';
import type { Language } from '../language/language.ts';
import { messageOf } from '../replies/scene.ts';
import { carryOut } from './acting.ts';
import { type Answering, type AnsweringOptions, type Asking, createAnswering } from './answering.ts';
import { toCommand } from './commanding.ts';
import { createHearing } from './hearing.ts';
import { toHeeded, toReaction } from './listening.ts';
import { toAction } from './pressing.ts';
import { toText } from './reading.ts';

/** A command that a platform delivered as such. */
async function toChosen(command: Command, interaction: Interaction, answering: Answering) {
  const remembered = await answering.recall(interaction, null);
  const language = await languageFor(interaction, remembered, answering.defaultLanguage);
  const asking: Asking = { interaction, remembered, language, visibility: 'private', where: 'here' };
  if (!isLesson(command)) return carryOut(command, asking, answering);
  return toCommand(command, { reply: null, typed: null, goesOn: false }, asking, answering);
}

export function createResponder(options: AnsweringOptions): Pick<Bot, 'respond' | 'heeds'> {
  const answering = createAnswering(options);
  const hear = createHearing(answering);

  async function answer(interaction: Interaction): Promise<readonly Reply[]> {
    const { input } = interaction;
    switch (input.kind) {
      case 'text': {
        // Bots and edits would only make loops.
        if (input.author === 'bot' || input.edited) return [];
        if (input.heard !== 'overheard') return toText(input, interaction, answering);
        const heeded = await hear(input, interaction);
        return heeded ? toHeeded(heeded, interaction, answering) : [];
      }
      case 'command':
        return toChosen(input.command, interaction, answering);
      case 'action':
        return toAction(input.id, input.on, interaction, answering);
      // A form that is none of ours can only be forged.
      case 'form':
        return decodeAction(input.id)?.kind === 'act'
          ? toAction(input.id, 'private', interaction, answering)
          : [];
      case 'reaction':
        return toReaction(input.text, interaction, answering);
    }
  }

  async function heeds(interaction: Interaction): Promise<boolean> {
    const { input } = interaction;
    if (input.kind !== 'text') return true;
    if (input.author === 'bot' || input.edited) return false;
    return input.heard !== 'overheard' || (await hear(input, interaction)) !== null;
  }

  return {
    respond: interaction =>
      answer(interaction).catch(() => [failed(options.content, options.defaultLanguage)]),
    heeds: interaction => heeds(interaction).catch(() => false),
  };
}

/** The last line: whatever went wrong, the person hears it in a sentence. */
function failed(content: Content, language: Language): Message {
  const text = content.wording[language].rich('failed');
  const blocks = [{ type: 'paragraph', text } as const];
  return messageOf({ summary: content.wording[language].text('failed'), blocks }, language, 'here', 'asker');
}
