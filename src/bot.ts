import { createResponder } from './answering/responder.ts';
import type { Content } from './content/content.ts';
import { type Grammar, parseCommand } from './conversation/commands.ts';
import type { Heard, Interaction } from './conversation/interaction.ts';
import type { Reply } from './conversation/reply.ts';
import type { Language } from './language/language.ts';
import { keyOf } from './language/typed-text.ts';
import { createLookup, type Lookup } from './lookup/lookup.ts';
import { type Suggestion, suggest } from './lookup/suggest.ts';
import { memoized } from './memoized.ts';
import type { Memory } from './memory/memory.ts';
import { createModel, type Model } from './recommendation/model.ts';
import { type Interpretation, interpret } from './understanding/interpret.ts';
import { createKnowledge } from './understanding/knowledge.ts';
import {
  type Circumstances,
  goneOn,
  mayGoOn,
  type Understood,
  understand,
} from './understanding/understand.ts';

export interface Bot {
  /** In order; none is silence. Never rejects. */
  respond(interaction: Interaction): Promise<readonly Reply[]>;
  /**
   * Whether `respond` will say something to a message: leaves nothing behind, so that it can be asked before the
   * message is claimed. Never rejects.
   */
  heeds(interaction: Interaction): Promise<boolean>;
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
  /** Without one there are no settings, notes, follow-ups, feedback or gaps. */
  readonly memory?: Memory | null;
  /** Whether questions without an answer are kept for moderators. */
  readonly keepsMisses?: boolean;
  /** Who moderates besides those whom the platform knows as such: `slack/U123`. */
  readonly moderators?: ReadonlySet<string>;
}

export function createBot(options: BotOptions): Bot {
  const { content } = options;
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
  const parse = (text: string) => parseCommand(text, grammar);
  const knowledge = createKnowledge(content, lookup, [...models.values()]);
  const alone = memoized(
    (text: string, heard: Exclude<Heard, 'overheard'>) => interpret(text, heard, parse, knowledge),
    (text, heard) => `${heard} ${text}`,
  );
  const interpreted: Bot['interpret'] = (text, heard, circumstances) =>
    circumstances ? interpret(text, heard, parse, knowledge, circumstances) : alone(text, heard);
  const overhear: Bot['overhear'] = (text, circumstances) =>
    understand(text, 'overheard', knowledge, circumstances);
  const suggestions = memoized(
    (typed: string, language: Language) => suggest(typed, language, content, lookup),
    (typed, language) => `${language} ${typed}`,
  );
  // Only what was addressed to the bot: of what it overhears it keeps nothing.
  const answered = {
    ...lookup,
    find: memoized(lookup.find, text => text),
  };
  const { respond, heeds } = createResponder({
    memory: null,
    keepsMisses: true,
    moderators: new Set(),
    ...options,
    lookup: answered,
    models,
    interpret: interpreted,
    overhear,
    mayGoOn: text => mayGoOn(text, knowledge),
    goOn: (text, context) => goneOn(text, context, knowledge),
  });
  return { respond, heeds, interpret: interpreted, overhear, lookup, models, suggest: suggestions };
}
