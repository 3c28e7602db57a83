import { limits } from '../../../adapters/slack/limits.ts';

/** Where something is wrong and what, as Slack says it: `must be less than 76 characters [json-pointer:/blocks/0/text]`. */
export type Problems = readonly string[];

type Json = Readonly<Record<string, unknown>>;
type Check = (value: Json, at: string) => Problems;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const problem = (at: string, message: string) => [`[ERROR] ${message} [json-pointer:${at}]`];
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function text(value: unknown, at: string, most: number, least = 1): Problems {
  if (typeof value !== 'string') return problem(at, 'missing required field');
  if (value.length < least) return problem(at, `must be more than ${least - 1} characters`);
  if (value.length > most) return problem(at, `must be less than ${most + 1} characters`);
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)
    ? problem(at, 'is no Unicode text')
    : [];
}

function items(value: unknown, at: string, most: number, check: Check): Problems {
  if (!Array.isArray(value) || value.length === 0) return problem(at, 'must contain at least one item');
  if (value.length > most) return problem(at, `no more than ${most} items allowed`);
  return value.flatMap((each, index) =>
    isObject(each) ? check(each, `${at}/${index}`) : problem(`${at}/${index}`, 'must be an object'),
  );
}

function oneOf(checks: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    const type = typeof value.type === 'string' ? value.type : '';
    return Object.hasOwn(checks, type)
      ? checks[type]!(value, at)
      : problem(`${at}/type`, `unsupported type: ${type}`);
  };
}

const only =
  (...known: readonly string[]): Check =>
  (value, at) =>
    Object.keys(value)
      .filter(key => !['type', 'block_id', ...known].includes(key))
      .flatMap(key => problem(`${at}/${key}`, 'invalid additional property'));

const plainText =
  (most: number): ((value: unknown, at: string) => Problems) =>
  (value, at) =>
    isObject(value) && value.type === 'plain_text'
      ? [...text(value.text, `${at}/text`, most), ...only('text', 'emoji')(value, at)]
      : problem(at, 'must be a plain_text object');

const inline = oneOf({
  text: (value, at) => text(value.text, `${at}/text`, 10_000),
  link: (value, at) => [
    ...text(value.url, `${at}/url`, 3_000),
    ...(typeof value.url === 'string' && !/^https?:\/\//.test(value.url)
      ? problem(`${at}/url`, 'is no URL')
      : []),
  ],
});

const inlines: Check = (value, at) => items(value.elements, `${at}/elements`, 1_000, inline);

const richText: Check = (value, at) => [
  ...only('elements')(value, at),
  ...items(
    value.elements,
    `${at}/elements`,
    100,
    oneOf({
      rich_text_section: inlines,
      rich_text_quote: inlines,
      rich_text_preformatted: (each, where) => [
        ...inlines(each, where),
        ...text(
          list(each.elements)
            .map(element => (isObject(element) ? element.text : ''))
            .join(''),
          `${where}/elements`,
          limits.preformatted,
        ),
      ],
      rich_text_list: (each, where) => [
        ...(['bullet', 'ordered'].includes(String(each.style))
          ? []
          : problem(`${where}/style`, 'unknown style')),
        ...items(each.elements, `${where}/elements`, 1_000, oneOf({ rich_text_section: inlines })),
      ],
    }),
  ),
];

const option: Check = (value, at) => [
  ...plainText(limits.optionText)(value.text, `${at}/text`),
  ...text(value.value, `${at}/value`, limits.optionValue),
  ...(value.description === undefined
    ? []
    : plainText(limits.optionDescription)(value.description, `${at}/description`)),
];

const repeated = (values: readonly unknown[], at: string, what: string) =>
  new Set(values).size === values.length ? [] : problem(at, `duplicate ${what}`);

const element = oneOf({
  button: (value, at) => [
    ...only('text', 'action_id', 'value', 'url', 'style', 'accessibility_label')(value, at),
    ...plainText(limits.buttonText)(value.text, `${at}/text`),
    ...text(value.action_id, `${at}/action_id`, limits.actionId),
    ...(value.accessibility_label === undefined
      ? []
      : text(value.accessibility_label, `${at}/accessibility_label`, limits.accessibilityLabel)),
  ],
  static_select: (value, at) => [
    ...only('placeholder', 'options', 'initial_option', 'action_id')(value, at),
    ...plainText(limits.placeholder)(value.placeholder, `${at}/placeholder`),
    ...text(value.action_id, `${at}/action_id`, limits.actionId),
    ...items(value.options, `${at}/options`, limits.options, option),
    ...repeated(
      list(value.options).map(each => (isObject(each) ? each.value : each)),
      `${at}/options`,
      'option value',
    ),
  ],
});

const thumb = (value: unknown, at: string): Problems =>
  isObject(value)
    ? [
        ...only('text', 'value', 'accessibility_label')(value, at),
        ...plainText(limits.buttonText)(value.text, `${at}/text`),
        ...text(value.value, `${at}/value`, limits.feedbackValue),
        ...text(value.accessibility_label ?? 'x', `${at}/accessibility_label`, limits.accessibilityLabel),
      ]
    : problem(at, 'missing required field');

const contextElement = oneOf({
  feedback_buttons: (value, at) => [
    ...only('action_id', 'positive_button', 'negative_button')(value, at),
    ...text(value.action_id, `${at}/action_id`, limits.actionId),
    ...thumb(value.positive_button, `${at}/positive_button`),
    ...thumb(value.negative_button, `${at}/negative_button`),
  ],
});

const cell = oneOf({
  rich_text: richText,
  raw_text: (value, at) => text(value.text, `${at}/text`, limits.tableText),
});

const block = oneOf({
  header: (value, at) => [...only('text')(value, at), ...plainText(limits.header)(value.text, `${at}/text`)],
  rich_text: richText,
  context: (value, at) => [
    ...only('elements')(value, at),
    ...items(
      value.elements,
      `${at}/elements`,
      limits.contextElements,
      oneOf({
        mrkdwn: (each, where) => text(each.text, `${where}/text`, limits.contextText),
        plain_text: plainText(limits.contextText),
      }),
    ),
  ],
  table: (value, at) => [
    ...only('rows', 'column_settings')(value, at),
    ...(list(value.rows).length > limits.tableRows
      ? problem(`${at}/rows`, `no more than ${limits.tableRows} items allowed`)
      : []),
    ...(list(value.rows).length === 0 ? problem(`${at}/rows`, 'must contain at least one item') : []),
    ...list(value.rows).flatMap((row, index) => items(row, `${at}/rows/${index}`, limits.tableColumns, cell)),
    ...(new Set(list(value.rows).map(row => list(row).length)).size > 1
      ? problem(`${at}/rows`, 'rows differ in length')
      : []),
  ],
  actions: (value, at) => [
    ...only('elements')(value, at),
    ...items(value.elements, `${at}/elements`, limits.actionElements, element),
    ...repeated(
      list(value.elements).map(each => (isObject(each) ? each.action_id : each)),
      `${at}/elements`,
      'action_id',
    ),
  ],
  context_actions: (value, at) => [
    ...only('elements')(value, at),
    ...items(value.elements, `${at}/elements`, limits.contextActions, contextElement),
  ],
  input: (value, at) => [
    ...plainText(limits.inputLabel)(value.label, `${at}/label`),
    ...(isObject(value.element) && value.element.type === 'plain_text_input'
      ? []
      : problem(`${at}/element`, 'unsupported element')),
  ],
});

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'text' && typeof each === 'string' ? [each] : textsIn(each),
  );
};

/** Everything that Slack would refuse about the blocks of a message. */
export function blockProblems(blocks: unknown): Problems {
  if (!Array.isArray(blocks)) return problem('/blocks', 'must be an array');
  const tables = blocks.filter(each => isObject(each) && each.type === 'table');
  const inTables = textsIn(tables).join('').length;
  return [
    ...items(blocks, '/blocks', limits.blocks, block),
    ...repeated(
      blocks.flatMap(each => (isObject(each) && each.block_id !== undefined ? [each.block_id] : [])),
      '/blocks',
      'block_id',
    ),
    ...(inTables > limits.tableText ? problem('/blocks', 'tables are too long together') : []),
  ];
}

/** Everything that Slack would refuse about a modal. */
export const viewProblems = (view: unknown): Problems =>
  isObject(view)
    ? [
        ...plainText(limits.viewTitle)(view.title, '/view/title'),
        ...plainText(limits.viewSubmit)(view.submit, '/view/submit'),
        ...text(view.private_metadata ?? '', '/view/private_metadata', limits.privateMetadata, 0),
        ...items(view.blocks, '/view/blocks', 100, block),
      ]
    : problem('/view', 'must be an object');
