import { limits } from '../../../adapters/discord/limits.ts';

/** Everything that Discord would refuse about a message or modal, each with the path it stands at. */
export type Problems = readonly string[];

type Json = Readonly<Record<string, any>>;

const problem = (at: string, message: string): Problems => [`${at}: ${message}`];
const isComponentsV2 = 1 << 15;

function text(value: unknown, at: string, most: number, least = 1): Problems {
  if (typeof value !== 'string') return problem(at, 'This field is required');
  if (value.length < least || value.length > most)
    return problem(at, `Must be between ${least} and ${most} in length.`);
  return value.isWellFormed() ? [] : problem(at, 'Is no Unicode text');
}

function count(value: unknown, at: string, least: number, most: number): Problems {
  const size = Array.isArray(value) ? value.length : 0;
  return size < least || size > most ? problem(at, `Must be between ${least} and ${most} in length.`) : [];
}

const each = (value: unknown, at: string, check: (component: Json, at: string) => Problems): Problems =>
  (Array.isArray(value) ? value : []).flatMap((component, index) => check(component, `${at}[${index}]`));

const option = (value: Json, at: string): Problems => [
  ...text(value.label, `${at}.label`, limits.optionText),
  ...text(value.value, `${at}.value`, limits.optionText),
  ...(value.description === undefined ? [] : text(value.description, `${at}.description`, limits.optionText)),
];

type Check = (component: Json, at: string) => Problems;

const inRow: Readonly<Record<number, Check>> = {
  2: (value, at) => [
    ...text(value.label, `${at}.label`, limits.buttonLabel),
    ...text(value.custom_id, `${at}.custom_id`, limits.customId),
    ...([1, 2, 3, 4].includes(value.style) ? [] : problem(`${at}.style`, 'Unknown style')),
  ],
  3: (value, at) => [
    ...text(value.custom_id, `${at}.custom_id`, limits.customId),
    ...text(value.placeholder ?? 'x', `${at}.placeholder`, limits.placeholder),
    ...count(value.options, `${at}.options`, 1, limits.options),
    ...each(value.options, `${at}.options`, option),
    ...(new Set((value.options ?? []).map((each: Json) => each.value)).size === (value.options ?? []).length
      ? []
      : problem(`${at}.options`, 'The specified option value is already used')),
  ],
};

const row: Check = (value, at) => {
  const types: readonly number[] = (value.components ?? []).map(({ type }: Json) => type);
  const selects = types.filter(type => type !== 2).length;
  return [
    ...count(value.components, `${at}.components`, 1, limits.buttonsInARow),
    ...(selects > 0 && types.length > 1 ? problem(at, 'A select fills its row') : []),
    ...each(
      value.components,
      `${at}.components`,
      (each, where) =>
        inRow[each.type]?.(each, where) ?? problem(where, `Unknown component type ${each.type}`),
    ),
  ];
};

const topLevel: Readonly<Record<number, Check>> = {
  1: row,
  10: (value, at) => text(value.content, `${at}.content`, limits.text),
  13: (value, at) =>
    String(value.file?.url).startsWith('attachment://') ? [] : problem(`${at}.file`, 'Unknown attachment'),
  17: (value, at) => [
    ...count(value.components, `${at}.components`, 1, limits.components),
    ...each(value.components, `${at}.components`, (each, where) =>
      each.type === 17 ? problem(where, 'A container in a container') : component(each, where),
    ),
  ],
};

const component: Check = (value, at) =>
  topLevel[value.type]?.(value, at) ?? problem(at, `Unknown component type ${value.type}`);

/** Every component of a message, those within others too. */
export const allComponents = (components: readonly Json[]): readonly Json[] =>
  components.flatMap(each => [each, ...allComponents(each.components ?? [])]);

/** What Discord would refuse about a message of components. */
export function messageProblems(message: Json): Problems {
  const { components = [], flags = 0, content, embeds } = message;
  const all = allComponents(components);
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  const length = all.reduce((sum, { content: shown }) => sum + (shown?.length ?? 0), 0);
  return [
    ...(flags & isComponentsV2 ? [] : problem('flags', 'Components V2 need their flag')),
    ...(content || embeds?.length ? problem('content', 'Components V2 take no content and no embeds') : []),
    ...count(components, 'components', 1, limits.components),
    ...each(components, 'components', component),
    ...(all.length > limits.components
      ? problem('components', `More than ${limits.components} components`)
      : []),
    ...(length > limits.text ? problem('components', `More than ${limits.text} characters`) : []),
    ...(new Set(ids).size === ids.length
      ? []
      : problem('components', 'Component custom id cannot be duplicated')),
  ];
}

/** What Discord would refuse about a modal. */
export const modalProblems = (modal: Json): Problems => [
  ...text(modal.custom_id, 'custom_id', limits.customId),
  ...text(modal.title, 'title', limits.modalTitle),
  ...count(modal.components, 'components', 1, limits.modalComponents),
  ...each(modal.components, 'components', (value, at) =>
    value.type === 18 && value.component?.type === 4
      ? [
          ...text(value.label, `${at}.label`, limits.label),
          ...text(value.component.custom_id, `${at}.component.custom_id`, limits.customId),
        ]
      : problem(at, `Unknown component type ${value.type}`),
  ),
];

/** What Discord would refuse about suggestions. */
export const choiceProblems = (choices: unknown): Problems => [
  ...count(choices, 'choices', 0, limits.choices),
  ...each(choices, 'choices', (value, at) => [
    ...text(value.name, `${at}.name`, limits.choiceName),
    ...text(value.value, `${at}.value`, limits.choiceName),
  ]),
];

const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const described = (value: Json, at: string): Problems => [
  ...[value.name, ...Object.values(value.name_localizations ?? {})].flatMap(name =>
    commandName.test(String(name)) && String(name) === String(name).toLowerCase()
      ? []
      : problem(`${at}.name`, 'Command name is invalid'),
  ),
  ...[value.description, ...Object.values(value.description_localizations ?? {})].flatMap(said =>
    text(said, `${at}.description`, limits.commandDescription),
  ),
];

/** What Discord would refuse about a command, its subcommands and their options. */
export const commandProblems = (command: Json, at = 'command'): Problems => [
  ...described(command, at),
  ...count(command.options ?? [], `${at}.options`, 0, 25),
  ...((command.options ?? []).some(
    ({ required }: Json, index: number, all: readonly Json[]) =>
      required && all[index - 1]?.required === false,
  )
    ? problem(`${at}.options`, 'Required options must be placed before non-required options')
    : []),
  ...(command.max_length === undefined || (command.type === 3 && command.max_length <= 6_000)
    ? []
    : problem(`${at}.max_length`, 'Must be a length of a string option')),
  ...each(command.options ?? [], `${at}.options`, commandProblems),
];
