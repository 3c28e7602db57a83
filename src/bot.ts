import type { Content } from './content/content.ts';
import { decodeAction } from './conversation/action-id.ts';
import type { Command, Subject } from './conversation/command.ts';
import { type Grammar, parseCommand } from './conversation/commands.ts';
import type { Heard, Input, Interaction, Place, Profile, Visibility } from './conversation/interaction.ts';
import type { Message, Reply } from './conversation/reply.ts';
import { languageOf, languageOfLocale } from './language/detect.ts';
import type { Language } from './language/language.ts';
import { keyOf } from './language/typed-text.ts';
import { createLookup, type Lookup } from './lookup/lookup.ts';
import { type Suggestion, suggest } from './lookup/suggest.ts';
import { remembering } from './memory/remembering.ts';
import { createModel, type Model } from './recommendation/model.ts';
import { situated } from './recommendation/situation.ts';
import { answerTo as composed } from './replies/answers.ts';
import { asReply } from './replies/as-reply.ts';
import { plainFootnote } from './replies/footnote.ts';
import { forgedAnswer } from './replies/miss.ts';
import { type Beginning, begin, goOn } from './replies/recommend/flow.ts';
import { type Answer, messageOf, type Scene } from './replies/scene.ts';
import { type Interpretation, interpret } from './understanding/interpret.ts';
import { createKnowledge } from './understanding/knowledge.ts';
import { type Circumstances, type Understood, understand } from './understanding/understand.ts';

export interface Bot {
  /** In order; none is silence. Never rejects. */
  respond(interaction: Interaction): Promise<readonly Reply[]>;
  /** What a term that is still being typed may become: the lookup's own index, synchronous, at most 25, best first. */
  suggest(typed: string, language: Language): readonly Suggestion[];
  /** What a text asks for: addressed as a command, a mention or a direct message. Pure. */
  interpret(text: string, heard: Exclude<Heard, 'overheard'>, circumstances?: Circumstances): Interpretation;
  /** What a message that nobody addressed to the bot asks everybody, or nothing. Pure. */
  overhear(text: string, circumstances?: Circumstances): Understood | null;
  /** The same lookup that `explain` uses. */
  readonly lookup: Lookup;
  /** The guides that `recommend` works with, by id. */
  readonly models: ReadonlyMap<string, Model>;
}

export interface BotOptions {
  readonly content: Content;
  /** For a bare name from somebody whose language nobody knows. */
  readonly defaultLanguage: Language;
  readonly now: () => Date;
}

/** What the person typed, which tells their language better than any setting. */
function wordsOf(input: Input): string {
  if (input.kind === 'text' || input.kind === 'reaction') return input.text;
  if (input.kind !== 'command') return '';
  if (input.command.name === 'recommend') return input.command.typed;
  const subjects: readonly Subject[] =
    input.command.name === 'explain'
      ? [input.command.subject]
      : input.command.name === 'compare'
        ? input.command.subjects
        : [];
  return subjects.map(subject => ('typed' in subject ? subject.typed : '')).join(' ');
}

async function languageFor(interaction: Interaction, fallback: Language): Promise<Language> {
  if (interaction.language) return interaction.language;
  const written = languageOf(wordsOf(interaction.input).slice(0, 500));
  return written ?? languageOfLocale((await interaction.person.profile()).locale) ?? fallback;
}

const withSharer = (answer: Answer, person: Profile, scene: Scene): Answer => {
  const line = plainFootnote(scene.content.wording[scene.language].text('shared-by', { name: person.name }));
  const at = answer.blocks.findIndex(
    ({ type }) => type === 'footnote' || type === 'buttons' || type === 'menu',
  );
  const blocks = [...answer.blocks];
  blocks.splice(at < 0 ? blocks.length : at, 0, line);
  return { ...answer, blocks };
};

const day = 24 * 60 * 60 * 1_000;

export function createBot({ content, defaultLanguage, now }: BotOptions): Bot {
  const lookup = createLookup(content);
  const models = new Map([...content.guides].map(([id, guide]) => [id, createModel(guide)]));
  const grammar: Grammar = {
    isName: lookup.isName,
    isShortName: lookup.isShortName,
    isFound: text => lookup.find(text).kind !== 'miss',
    categoryNamed: text => {
      const names = (name: string) => keyOf(name) === keyOf(text);
      return content.categories.find(({ id, name }) => [id, name.ko, name.en].some(names))?.id ?? null;
    },
  };
  const parse = remembering(
    (text: string) => parseCommand(text, grammar),
    text => text,
  );
  const knowledge = createKnowledge(content, lookup, [...models.values()]);
  const interpreted: Bot['interpret'] = (text, heard, circumstances) =>
    interpret(text, heard, parse, knowledge, circumstances);
  const understoodAs = {
    command: remembering(
      (text: string) => interpreted(text, 'command'),
      text => text,
    ),
    mention: remembering(
      (text: string) => interpreted(text, 'mention'),
      text => text,
    ),
  };
  const suggestions = remembering(
    (typed: string, language: Language) => suggest(typed, language, content, lookup),
    (typed, language) => `${language} ${typed}`,
  );
  // Facts grow old by the day; nothing else in a scene changes while the bot runs.
  const answerTo = remembering(
    composed,
    (command, { language, shareable, commandsInThreads, now: at }) =>
      `${Math.floor(at.getTime() / day)} ${language} ${shareable} ${commandsInThreads} ${JSON.stringify(command)}`,
  );
  const sceneFor = (language: Language, visibility: Visibility, place: Place): Scene => ({
    content,
    lookup,
    models,
    language,
    shareable: visibility === 'private' && !place.direct,
    commandsInThreads: place.commandsInThreads,
    now: now(),
  });

  const beginningOf = async (
    { place, person }: Interaction,
    on: Visibility,
    where: Beginning['where'],
  ): Promise<Beginning> => ({ place, on, where, person: await person.profile() });

  async function toText(
    input: Extract<Input, { kind: 'text' }>,
    interaction: Interaction,
  ): Promise<readonly Reply[]> {
    // What nobody addressed to the bot is none of its business; bots and edits would only make loops.
    if (input.heard === 'overheard' || input.author === 'bot' || input.edited) return [];
    const { command, understood } = understoodAs[input.heard === 'command' ? 'command' : 'mention'](
      input.text,
    );
    const next = understood?.next?.command ?? null;
    // A slash command is answered with cards: nobody sees a sentence above them.
    const replied = understood !== null && input.heard !== 'command' ? { next } : null;
    return toCommand(command, input.heard === 'mention' ? 'public' : 'private', interaction, replied);
  }

  async function toCommand(
    command: Command,
    visibility: Visibility,
    interaction: Interaction,
    replied: { readonly next: Command | null } | null = null,
  ): Promise<readonly Reply[]> {
    const language = await languageFor(interaction, defaultLanguage);
    const scene = sceneFor(language, visibility, interaction.place);
    const about = command.name === 'recommend' ? situated(models.values(), command.typed) : null;
    if (about) {
      const beginning = await beginningOf(interaction, visibility, 'here');
      return [begin(about.model, scene, beginning, about.situation)];
    }
    const composed = answerTo(command, scene);
    const answer = replied ? asReply(composed, command, replied.next, scene) : composed;
    return [messageOf(answer, language, 'here', visibility === 'public' ? 'everyone' : 'asker')];
  }

  async function toAction(
    { id, on }: Extract<Input, { kind: 'action' }>,
    interaction: Interaction,
  ): Promise<readonly Reply[]> {
    const action = decodeAction(id);
    const where = on === 'private' ? 'replace' : 'here';
    if (action === null) {
      const language = await languageFor(interaction, defaultLanguage);
      return [
        messageOf(forgedAnswer(sceneFor(language, 'private', interaction.place)), language, where, 'asker'),
      ];
    }
    const { kind, language, command } = action;
    if (kind === 'explore')
      return [
        messageOf(
          answerTo(command, sceneFor(language, 'private', interaction.place)),
          language,
          where,
          'asker',
        ),
      ];
    if (command.name === 'guide')
      return goOn(
        command,
        sceneFor(language, on, interaction.place),
        await beginningOf(interaction, on, 'replace'),
      );
    const scene = sceneFor(language, 'public', interaction.place);
    const shared = withSharer(answerTo(command, scene), await interaction.person.profile(), scene);
    return [messageOf(shared, language, 'here', 'everyone')];
  }

  async function answer(interaction: Interaction): Promise<readonly Reply[]> {
    const { input } = interaction;
    switch (input.kind) {
      case 'text':
        return toText(input, interaction);
      case 'command':
        return toCommand(input.command, 'private', interaction);
      case 'action':
        return toAction(input, interaction);
      // Nothing opens a form or offers an answer yet, so these can only be forged.
      case 'form':
      case 'reaction':
        return [];
    }
  }

  return {
    interpret: interpreted,
    overhear: (text, circumstances) => understand(text, 'overheard', knowledge, circumstances),
    lookup,
    models,
    suggest: suggestions,
    respond: interaction => answer(interaction).catch(() => [failed(content, defaultLanguage)]),
  };
}

/** The last line: whatever went wrong, the person hears it in a sentence. */
function failed(content: Content, language: Language): Message {
  const text = content.wording[language].rich('failed');
  const blocks = [{ type: 'paragraph', text } as const];
  return messageOf({ summary: content.wording[language].text('failed'), blocks }, language, 'here', 'asker');
}
