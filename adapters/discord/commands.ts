import { isDeepStrictEqual } from 'node:util';
import type {
  APIApplicationCommandOption,
  RESTPutAPIApplicationCommandsJSONBody,
  RESTPutAPIApplicationGuildCommandsJSONBody,
} from 'discord.js';
import type { Content } from '../../src/content/content.ts';
import { type CommandEntry, type CommandOption, commands } from '../../src/conversation/commands.ts';
import { type Localized, languages } from '../../src/language/language.ts';

/** The one command; everything else is its subcommands. */
export const commandName = 'aws';

// https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type
const subcommand = 1;
const string = 3;
// Servers and people may install it; it answers in servers, in its own direct messages and in people's.
const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };

type Wording = Content['wording'];

const describedBy = (wording: Wording, key: CommandEntry['description'] | CommandOption['description']) => ({
  description: wording.en.text(key),
  description_localizations: { ko: wording.ko.text(key) },
});

const choiceOf = ({ id, name }: { readonly id: string; readonly name: Localized }) => ({
  name: name.en,
  name_localizations: { ko: name.ko },
  value: id,
});

/** Each language by the name it has for itself, and none. */
const languageChoices = ({ ko, en }: Wording) =>
  (['auto', ...languages] as const).map(id => {
    const key = `settings.language.${id}` as const;
    return choiceOf({ id, name: { en: en.text(key), ko: ko.text(key) } });
  });

const optionOf = (
  { name, description, required, holds }: CommandOption,
  { wording, categories, guides }: Content,
): APIApplicationCommandOption =>
  ({
    type: string,
    name: name.en,
    name_localizations: { ko: name.ko },
    ...describedBy(wording, description),
    required,
    ...{
      term: { autocomplete: true },
      sentence: { max_length: 512 },
      category: { choices: categories.map(choiceOf) },
      guide: { choices: [...guides.values()].map(choiceOf) },
      language: { choices: languageChoices(wording) },
    }[holds],
  }) as APIApplicationCommandOption;

/** `/aws` with a subcommand for each entry of the command table, in both languages. */
export function commandsFor(
  content: Content,
  guild: string | null,
): RESTPutAPIApplicationCommandsJSONBody | RESTPutAPIApplicationGuildCommandsJSONBody {
  const options = commands.map(({ verbs, description, options }) => ({
    type: subcommand,
    name: verbs.en[0] as string,
    name_localizations: { ko: verbs.ko[0] as string },
    ...describedBy(content.wording, description),
    options: options.map(option => optionOf(option, content)),
  }));
  const command = { name: commandName, type: 1, ...describedBy(content.wording, 'command.aws'), options };
  // A server's own commands are for it alone, so they say nothing of where else.
  return [guild === null ? { ...command, ...everywhere } : command] as RESTPutAPIApplicationCommandsJSONBody;
}

/** What we registered, out of what Discord adds to it; what is empty counts as not said. */
function relevant(given: unknown, wanted: unknown): unknown {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(given) ? given : [];
    return list.map((each, at) => relevant(each, wanted[at] ?? each));
  }
  if (typeof wanted !== 'object' || wanted === null) return given ?? wanted;
  const from = (given ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => [
      key,
      key in from ? relevant(from[key], value) : emptyOf(value),
    ]),
  );
}

const emptyOf = (value: unknown) => (Array.isArray(value) ? [] : value === false ? false : undefined);

/** Whether what is registered says the same as what is wanted. */
export const isRegistered = (registered: unknown, wanted: readonly unknown[]): boolean =>
  Array.isArray(registered) &&
  registered.length === wanted.length &&
  isDeepStrictEqual(relevant(registered, wanted), wanted);
