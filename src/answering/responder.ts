import { perform } from '../acts/acts.ts';
import { channelOf, conversationOf, personKey, type Session } from '../acts/session.ts';
import type { Bot, BotOptions } from '../bot.ts';
import type { Content } from '../content/content.ts';
import { decodeAction, readCommand, writeCommand } from '../conversation/action-id.ts';
import { type Act, type Command, isLesson, type Lesson } from '../conversation/command.ts';
import type { Input, Interaction, Profile, Visibility } from '../conversation/interaction.ts';
import { languageFor } from '../conversation/language-choice.ts';
import type { Message, Reply } from '../conversation/reply.ts';
import type { Language } from '../language/language.ts';
import { keyOf } from '../language/typed-text.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { nothingRemembered, type Recollection } from '../memory/memory.ts';
import { createRemembering } from '../memory/remembered.ts';
import type { Model } from '../recommendation/model.ts';
import { situated } from '../recommendation/situation.ts';
import { asReply, labelOf } from '../replies/as-reply.ts';
import { withFeedback, withFollowUps } from '../replies/beneath.ts';
import { withRemark } from '../replies/beside.ts';
import { forgedAnswer } from '../replies/miss.ts';
import { offerAnswer } from '../replies/offer.ts';
import { type Beginning, begin, goOn } from '../replies/recommend/flow.ts';
import { type Answer, messageOf, paragraph, type Scene, wordingOf } from '../replies/scene.ts';
import { withSharer } from '../replies/shared.ts';
import { decidedNotices, withNotes } from '../replies/team-note.ts';
import { withoutWords } from '../replies/without-words.ts';
import { conceptsIn, type Interpretation } from '../understanding/interpret.ts';
import type { Understood } from '../understanding/understand.ts';
import { createComposer } from './composer.ts';
import { createHearing, type Heeded } from './hearing.ts';

/** A quarter of an hour to ask on. */
const conversationLasts = 15 * 60 * 1_000;
/** The same concept is offered once a day in a channel. */
const hintRests = 24 * 60 * 60 * 1_000;
const longestMiss = 120;

type Text = Extract<Input, { kind: 'text' }>;

export interface ResponderOptions extends Required<BotOptions> {
  readonly lookup: Lookup;
  readonly models: ReadonlyMap<string, Model>;
  readonly interpret: Bot['interpret'];
  readonly overhear: Bot['overhear'];
}

/** What is answered, and how it came to be asked. */
interface Asking {
  readonly interaction: Interaction;
  readonly remembered: Recollection;
  readonly language: Language;
  readonly visibility: Visibility;
  readonly where: Message['where'];
}

const isCard = (command: Command) => command.name === 'explain' && command.page === 'summary';
/** The concept whose card a command opens. */
const cardOf = (command: Command): string | null =>
  command.name === 'explain' && isCard(command) && 'concept' in command.subject
    ? command.subject.concept
    : null;

export function createResponder(options: ResponderOptions): Pick<Bot, 'respond' | 'heeds'> {
  const { content, defaultLanguage, now, memory, lookup, models, keepsMisses, moderators } = options;
  const composer = createComposer(options);
  const remembering = createRemembering(memory);

  const recall = (interaction: Interaction, concept: string | null): Promise<Recollection> =>
    remembering.recall({
      person: personKey(interaction),
      place: channelOf(interaction),
      conversation: conversationOf(interaction),
      concept,
      now: now(),
    });
  const profileOf = async (interaction: Interaction): Promise<Profile> => {
    const profile = await interaction.person.profile();
    return { ...profile, moderator: profile.moderator || moderators.has(personKey(interaction)) };
  };
  const hear = createHearing({
    remembering,
    recall,
    overhear: options.overhear,
    goOn: (text, context) => options.interpret(text, 'direct', { context }).understood,
  });
  const sceneOf = ({ language, visibility, interaction }: Asking): Scene =>
    composer.sceneFor(language, visibility, interaction.place);

  async function carryOut(act: Act, asking: Asking): Promise<readonly Reply[]> {
    const { interaction, remembered, language, where } = asking;
    const scene = sceneOf({ ...asking, visibility: 'private' });
    const wording = wordingOf(scene);
    const say = (text: string) => {
      const answer = { summary: text, blocks: [paragraph([{ style: 'plain', text }])] };
      return [messageOf(answer, language, where, 'asker')];
    };
    if (memory === null) return say(wording.text('memory.unavailable'));
    const alone = interaction.place.whispers || interaction.place.direct;
    if (!alone && act.name !== 'stop')
      return say(wording.text('memory.private', { command: `/aws ${act.name}` }));
    const session: Session = {
      interaction,
      profile: await profileOf(interaction),
      person: personKey(interaction),
      channel: channelOf(interaction),
      conversation: conversationOf(interaction),
      memory,
      remembered,
      keepsMisses,
      retention: options.retention,
      scene,
      where,
    };
    return perform(act, session);
  }

  /** What was asked in vain is gathered; whether it was is on the answer. */
  async function gathered(answer: Answer, typed: string, { interaction }: Asking, scene: Scene) {
    const channel = channelOf(interaction);
    const found = lookup.find(typed);
    if (!memory || !keepsMisses || channel === null || !answer.missed || found.kind === 'ambiguous')
      return answer;
    const text = typed.trim().replace(/\s+/g, ' ').slice(0, longestMiss);
    if (keyOf(text) === '') return answer;
    const near = found.kind === 'miss' ? (found.near[0] ?? null) : null;
    const kept = await memory.miss(channel.workspace, { key: keyOf(text), text, near }, now()).then(
      () => true,
      () => false,
    );
    return kept ? withRemark(answer, wordingOf(scene).text('miss.kept')) : answer;
  }

  /** What stands on every answer beside what it says: the team's notes, and how to judge it and to ask on. */
  async function finished(
    answer: Answer,
    { command, others }: { readonly command: Lesson; readonly others: readonly Command[] },
    asking: Asking,
    isConversation: boolean,
  ): Promise<Answer> {
    if (memory === null) return answer;
    const { interaction, remembered, visibility } = asking;
    const { place } = interaction;
    const scene = sceneOf(asking);
    const about = answer.missed ? null : withoutWords(command, lookup);
    let whole = isCard(command) ? withNotes(answer, remembered.notes, scene) : answer;
    const written = about && writeCommand(about);
    if (isConversation && written) {
      const readings = others
        .flatMap(each => withoutWords(each, lookup) ?? [])
        .flatMap(each => writeCommand(each) ?? []);
      const turn = { answered: written, others: readings.slice(0, 4) };
      const going = await memory.remember(conversationOf(interaction), turn, conversationLasts, now()).then(
        () => true,
        () => false,
      );
      if (going && visibility === 'public')
        whole = withFollowUps(whole, place, personKey(interaction), scene);
    }
    return visibility === 'public' || place.direct ? withFeedback(whole, about, place, scene) : whole;
  }

  async function decided(answer: Answer, { remembered }: Asking, scene: Scene): Promise<Answer> {
    if (memory === null || remembered.decided.length === 0) return answer;
    const told = await memory.told(remembered.decided.map(({ id }) => id)).then(
      () => true,
      () => false,
    );
    return told
      ? { ...answer, blocks: [...decidedNotices(remembered.decided, scene), ...answer.blocks] }
      : answer;
  }

  /** `reply` says that a sentence was understood, which is answered without a heading. */
  async function toCommand(
    command: Lesson,
    asking: Asking,
    reply: Understood | null,
    heard: { readonly typed: string | null; readonly isConversation: boolean },
  ): Promise<readonly Reply[]> {
    const { interaction, language, visibility, where } = asking;
    const scene = sceneOf(asking);
    const about = command.name === 'recommend' ? situated(models.values(), command.typed) : null;
    if (about) return [begin(about.model, scene, await beginningOf(asking, 'here'), about.situation)];
    const composed = composer.answerTo(command, scene);
    const said = reply ? asReply(composed, command, reply.next?.command ?? null, scene) : composed;
    const whole = await finished(
      said,
      { command, others: reply?.others ?? [] },
      asking,
      heard.isConversation,
    );
    const missed = heard.typed === null ? whole : await gathered(whole, heard.typed, asking, scene);
    const alone = visibility === 'private';
    const answer = alone ? await decided(missed, asking, scene) : missed;
    // A channel may want answers to commands for everyone, but not what nobody can use.
    const isSlash = interaction.input.kind === 'text' && interaction.input.heard === 'command';
    const audience = alone || (isSlash && answer.missed) ? 'asker' : 'everyone';
    return [messageOf(answer, language, where, audience)];
  }

  const beginningOf = async (asking: Asking, where: Beginning['where']): Promise<Beginning> => ({
    place: asking.interaction.place,
    on: asking.visibility,
    where,
    person: await asking.interaction.person.profile(),
  });

  async function toText(input: Text, interaction: Interaction): Promise<readonly Reply[]> {
    if (input.author === 'bot' || input.edited) return [];
    if (input.heard === 'overheard') {
      const heeded = await hear(input, interaction);
      return heeded ? toHeeded(heeded, interaction) : [];
    }
    const manner = input.heard === 'command' ? 'command' : 'mention';
    const alone = options.interpret(input.text, manner);
    const remembered = await recall(interaction, conceptsIn(alone, lookup)[0] ?? null);
    const isConversation = input.heard !== 'command' || interaction.place.direct;
    const context = isConversation && remembered.turn ? readCommand(remembered.turn.answered) : null;
    const read: Interpretation = context ? options.interpret(input.text, manner, { context }) : alone;
    const language = await languageFor(interaction, remembered, defaultLanguage);
    const isPublic =
      input.heard === 'mention' || (input.heard === 'command' && remembered.settings.answers === 'public');
    const asking: Asking = {
      interaction,
      remembered,
      language,
      visibility: isPublic ? 'public' : 'private',
      where: 'here',
    };
    if (!isLesson(read.command)) return carryOut(read.command, asking);
    // A slash command is answered with cards: nobody sees a sentence above them.
    const reply = input.heard === 'command' && !(context && read.understood) ? null : read.understood;
    const typed =
      read.command.name === 'explain' && 'typed' in read.command.subject
        ? read.command.subject.typed
        : input.text;
    return toCommand(read.command, asking, reply, { typed, isConversation });
  }

  async function toHeeded({ manner, understood, remembered }: Heeded, interaction: Interaction) {
    const language = await languageFor(interaction, remembered, defaultLanguage);
    const asking: Asking = { interaction, remembered, language, visibility: 'public', where: 'here' };
    const { command, concepts } = understood;
    if (!isLesson(command)) return [];
    if (manner === 'answer')
      return toCommand(command, asking, understood, { typed: null, isConversation: true });
    const channel = channelOf(interaction);
    const about = withoutWords(command, lookup);
    const written = about && writeCommand(about);
    const scene = sceneOf(asking);
    const topic = about && labelOf(about, scene);
    const message = interaction.message;
    if (!memory || !channel || !about || !written || !topic || message === null) return [];
    const concept = concepts[0] ?? written;
    if (!(await memory.mayHint(channel, concept, hintRests, now()).catch(() => false))) return [];
    if (!interaction.place.whispers) return [{ kind: 'mark', mark: 'offer' } as const];
    return [messageOf(offerAnswer(topic, about, written, message, scene), language, 'here', 'asker')];
  }

  async function toReaction(text: string, interaction: Interaction): Promise<readonly Reply[]> {
    const understood = options.overhear(text);
    const taken = { kind: 'mark', mark: 'none' } as const;
    if (!understood) return [taken];
    const remembered = await recall(interaction, understood.concepts[0] ?? null);
    return [...(await toHeeded({ manner: 'answer', understood, remembered }, interaction)), taken];
  }

  async function toAction(id: string, on: Visibility, interaction: Interaction): Promise<readonly Reply[]> {
    const action = decodeAction(id);
    const isForm = interaction.input.kind === 'form';
    const where = on === 'private' && !isForm ? 'replace' : 'here';
    const concept = action ? cardOf(action.command) : null;
    const needsMemory = action === null || concept !== null || action.kind === 'act';
    const remembered = needsMemory ? await recall(interaction, concept) : nothingRemembered;
    // An act is a button of its own kind: one that claims another is forged.
    if (action === null || (action.kind === 'act') === isLesson(action.command)) {
      const language = await languageFor(interaction, remembered, defaultLanguage);
      const scene = composer.sceneFor(language, 'private', interaction.place);
      return [messageOf(forgedAnswer(scene), language, where, 'asker')];
    }
    const { kind, language, command } = action;
    const asking: Asking = { interaction, remembered, language, visibility: on, where };
    if (!isLesson(command)) return carryOut(command, asking);
    if (kind === 'explore') {
      const scene = sceneOf({ ...asking, visibility: 'private' });
      const answer = withNotes(composer.answerTo(command, scene), remembered.notes, scene);
      return [messageOf(answer, language, where, 'asker')];
    }
    const scene = sceneOf(asking);
    if (command.name === 'guide') {
      const finish = (result: Answer) =>
        memory && on === 'public'
          ? withFeedback(result, { ...command, opening: '', view: 'n' }, interaction.place, scene)
          : result;
      return goOn(command, scene, await beginningOf(asking, 'replace'), finish);
    }
    const publicScene = sceneOf({ ...asking, visibility: 'public' });
    const noted = withNotes(composer.answerTo(command, publicScene), remembered.notes, publicScene);
    const shared = withSharer(noted, await interaction.person.profile(), publicScene);
    const whole = memory ? withFeedback(shared, command, interaction.place, publicScene) : shared;
    return [messageOf(whole, language, 'here', 'everyone')];
  }

  async function answer(interaction: Interaction): Promise<readonly Reply[]> {
    const { input } = interaction;
    switch (input.kind) {
      case 'text':
        return toText(input, interaction);
      case 'command': {
        const remembered = await recall(interaction, null);
        const language = await languageFor(interaction, remembered, defaultLanguage);
        const asking: Asking = { interaction, remembered, language, visibility: 'private', where: 'here' };
        if (!isLesson(input.command)) return carryOut(input.command, asking);
        return toCommand(input.command, asking, null, { typed: null, isConversation: false });
      }
      case 'action':
        return toAction(input.id, input.on, interaction);
      case 'form':
        return decodeAction(input.id)?.kind === 'act' ? toAction(input.id, 'private', interaction) : [];
      case 'reaction':
        return toReaction(input.text, interaction);
    }
  }

  return {
    respond: interaction => answer(interaction).catch(() => [failed(content, defaultLanguage)]),
    async heeds(interaction) {
      const { input } = interaction;
      if (input.kind !== 'text') return true;
      if (input.author === 'bot' || input.edited) return false;
      if (input.heard !== 'overheard') return true;
      return hear(input, interaction).then(
        heeded => heeded !== null,
        () => false,
      );
    },
  };
}

/** The last line: whatever went wrong, the person hears it in a sentence. */
function failed(content: Content, language: Language): Message {
  const text = content.wording[language].rich('failed');
  const blocks = [{ type: 'paragraph', text } as const];
  return messageOf({ summary: content.wording[language].text('failed'), blocks }, language, 'here', 'asker');
}
