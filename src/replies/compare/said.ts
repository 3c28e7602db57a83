import type { WordingKey } from '../../content/wording.ts';
import type { Compare, SectionPage } from '../../conversation/command.ts';
import type { Block } from '../../conversation/reply.ts';
import { joined, plain, plainText, type RichText, strong } from '../../conversation/rich-text.ts';
import { situated } from '../../recommendation/situation.ts';
import { encodeTrail } from '../../recommendation/trail.ts';
import { firstSentence } from '../card/parts.ts';
import { footnote } from '../footnote.ts';
import {
  type Answer,
  button,
  buttonRow,
  conceptButton,
  nameOf,
  paragraph,
  type Scene,
  wordingOf,
} from '../scene.ts';
import { writtenFor } from './find-written.ts';
import { compareCommand } from './subjects.ts';

/** So many rows are said in a reply; the whole table is a press away. */
const mostRows = 3;
/** Longer rows are for the table. */
const mostColumns = 3;
const shortLabel = 40;

/** What tells of the situation in a question: the recommendation begins with it. */
function recommendFor(said: string, scene: Scene) {
  const about = situated(scene.models.values(), said);
  if (!about || about.situation.trail.length === 0) return [];
  const { model, situation } = about;
  const labels = situation.trail.flatMap(({ question, value }) => {
    const { answers, any } = model.questions[question]!;
    const chosen = any ? answers.filter((_answer, at) => value & (1 << at)) : [answers[value]];
    return chosen.flatMap(each => each?.answer.called[scene.language] ?? []);
  });
  const label = wordingOf(scene).text('button.recommend-for', { situation: labels.join(', ') });
  const trail = encodeTrail(model, situation.trail);
  return label.length > shortLabel || labels.length === 0
    ? []
    : [button(scene, label, { name: 'guide', guide: model.guide.id, trail, opening: '', view: 'p' })];
}

/** The rows that a section of a card corresponds to, and how an answer that says only these begins. */
const aspects = {
  cost: { row: /요금|비용|과금|cost|price|billing/i, lead: 'compare.cost' },
  limits: { row: /제약|제한|한도|최대|limit|max/i, lead: 'compare.limits' },
  when: { row: /맞는|용도|언제|fits|when|used for|choose it/i, lead: 'compare.when' },
} as const satisfies Readonly<Partial<Record<SectionPage, { row: RegExp; lead: WordingKey }>>>;

const aspectOf = (section: SectionPage | undefined) =>
  section !== undefined && section in aspects ? aspects[section as keyof typeof aspects] : null;

const together = (ids: readonly string[], scene: Scene) => {
  const names = ids.map(id => nameOf(scene, id));
  const [first = '', second = ''] = names;
  return names.length === 2 ? wordingOf(scene).text('compare.both', { first, second }) : names.join(', ');
};

/**
 * A comparison as a reply to a question: the verdict, what decides, and the way to the whole. Null where nobody wrote
 * one of exactly these.
 */
export function comparisonInWords(
  ids: readonly string[],
  { said = '', aspect: section }: Compare,
  scene: Scene,
): Answer | null {
  const comparison = writtenFor(ids, scene);
  const columns = comparison?.columns.filter(({ concepts }) => concepts.some(id => ids.includes(id))) ?? [];
  if (!comparison || comparison.title !== null || columns.length < 2 || columns.length > mostColumns)
    return null;
  const { language } = scene;
  const aspect = aspectOf(section);
  const rows = aspect
    ? // By the names in both languages: a fee is 요금, as a price is.
      comparison.dimensions.filter(({ name }) => aspect.row.test(`${name.ko} ${name.en}`))
    : comparison.dimensions.slice(0, mostRows);
  if (rows.length === 0) return null;
  const label = (concepts: readonly string[]) =>
    nameOf(scene, concepts.find(id => ids.includes(id)) ?? concepts[0]!);
  const sides = rows.map(({ cells }) =>
    joined(
      columns.map(
        ({ id, concepts }): RichText => [
          plain(`${label(concepts)} `),
          ...(cells[id]?.[language].rich ?? [plain('–')]),
        ],
      ),
      ' · ',
    ),
  );
  const items = rows.map(({ name }, at): RichText => [strong(`${name[language]}: `), ...(sides[at] ?? [])]);
  const verdict = comparison.verdict[language];
  const facts = [
    ...rows.flatMap(({ cells }) => columns.flatMap(({ id }) => cells[id]?.[language].facts ?? [])),
    ...(aspect ? [] : verdict.facts),
  ];
  const [only, ...more] = sides;
  const lead: RichText = aspect
    ? [strong(wordingOf(scene).text(aspect.lead, { names: together(ids, scene) }))]
    : verdict.rich;
  // One row is said in the same breath as what it is about.
  const blocks: readonly Block[] =
    aspect && only && more.length === 0
      ? [paragraph([...lead, plain(' '), ...only])]
      : [paragraph(lead), { type: 'list', items }];
  return {
    summary: (aspect ? plainText(lead) : firstSentence(verdict.rich)).slice(0, 120),
    blocks: [
      ...blocks,
      ...footnote(
        facts.map(({ id }) => id),
        null,
        scene,
        aspect ? [] : (comparison.note?.[language].rich ?? []),
      ),
      ...buttonRow(
        button(scene, wordingOf(scene).text('button.full-comparison'), compareCommand(ids)),
        ...recommendFor(said, scene),
        ...ids.map(id => conceptButton(scene, id)),
      ),
    ],
  };
}
