import type { Compare, SectionPage } from '../../conversation/command.ts';
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
import { compareCommand, versus } from './subjects.ts';

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

/** The row that a section of a card corresponds to. */
const rowOf: Readonly<Partial<Record<SectionPage, RegExp>>> = {
  cost: /요금|비용|과금|cost|price|billing/i,
  limits: /제약|제한|한도|최대|limit|max/i,
  when: /맞는|용도|언제|fits|when|use/i,
};

/**
 * A comparison as a reply to a question: the verdict, what decides, and the way to the whole. Null where nobody wrote
 * one of exactly these.
 */
export function comparisonInWords(
  ids: readonly string[],
  { said = '', aspect }: Compare,
  scene: Scene,
): Answer | null {
  const comparison = writtenFor(ids, scene);
  const columns = comparison?.columns.filter(({ concepts }) => concepts.some(id => ids.includes(id))) ?? [];
  if (!comparison || comparison.title !== null || columns.length < 2 || columns.length > mostColumns)
    return null;
  const { language } = scene;
  const row = aspect && rowOf[aspect];
  const rows = row
    ? comparison.dimensions.filter(({ name }) => row.test(name[language]))
    : comparison.dimensions.slice(0, mostRows);
  if (rows.length === 0) return null;
  const label = (concepts: readonly string[]) =>
    nameOf(scene, concepts.find(id => ids.includes(id)) ?? concepts[0]!);
  const items = rows.map(({ name, cells }): RichText => {
    const parts = columns.map(
      ({ id, concepts }): RichText => [
        plain(`${label(concepts)} `),
        ...(cells[id]?.[language].rich ?? [plain('–')]),
      ],
    );
    return [strong(`${name[language]}: `), ...joined(parts, ' · ')];
  });
  const verdict = comparison.verdict[language];
  const facts = [
    ...rows.flatMap(({ cells }) => columns.flatMap(({ id }) => cells[id]?.[language].facts ?? [])),
    ...(aspect ? [] : verdict.facts),
  ];
  const names = versus(ids, scene);
  const lead = aspect
    ? [
        strong(
          wordingOf(scene).text('page.title', { name: names, page: wordingOf(scene).text(`page.${aspect}`) }),
        ),
      ]
    : verdict.rich;
  return {
    summary: (aspect ? plainText(lead) : firstSentence(verdict.rich)).slice(0, 120),
    blocks: [
      paragraph(lead),
      { type: 'list', items },
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
