import type { Concept } from '../content/content.ts';
import type { AmbiguousWord } from '../content/schema.ts';
import type { Explain, Page } from '../conversation/command.ts';
import { cleanText } from '../language/typed-text.ts';
import type { Tier } from '../lookup/tiers.ts';
import { cardPage } from './card/card.ts';
import { openingCard, type Remark } from './card/opening.ts';
import { compareAnswer } from './compare/compare.ts';
import { compareCommand } from './compare/subjects.ts';
import { helpAnswer } from './help.ts';
import { forgedAnswer, missAnswer, whichAnswer } from './miss.ts';
import {
  type Answer,
  button,
  conceptButton,
  conceptOf,
  nameWithStatus,
  type Scene,
  wordingOf,
} from './scene.ts';
import { shown } from './shown.ts';

/** The tiers that are bold enough to be said; the others read what was written. */
const remarks = {
  'korean-keyboard': 'remark.korean-keyboard',
  'english-keyboard': 'remark.english-keyboard',
  initials: 'remark.initials',
  'edit-distance': 'remark.typo',
} as const satisfies Partial<Record<Tier, string>>;

function remarkOn(typed: string, concept: Concept, tier: Tier, scene: Scene): Remark | null {
  if (!(tier in remarks)) return null;
  const name = concept.short[scene.language];
  const wording = wordingOf(scene);
  return {
    text: wording.rich(remarks[tier as keyof typeof remarks], { typed: shown(typed), name }),
    wayBack: button(scene, wording.text('button.not', { name }), { name: 'neighbours', concept: concept.id }),
  };
}

/** The page of a card that was asked for in words, where there is one; else the card. What must be said first is. */
function pageAsked(concept: Concept, page: Page, remark: Remark | null, scene: Scene): Answer {
  const asked =
    page === 'summary' ? null : cardPage(concept, page, remark ? { ...scene, shareable: false } : scene);
  if (asked === null) return openingCard(concept, remark, scene);
  const notices = [remark?.text, concept.notice?.[scene.language].rich].flatMap(text =>
    text ? [{ type: 'notice', text } as const] : [],
  );
  const blocks = asked.blocks.map(block =>
    block.type === 'buttons' && remark ? { ...block, buttons: [...block.buttons, remark.wayBack] } : block,
  );
  return { ...asked, blocks: [...notices, ...blocks] };
}

function ambiguousAnswer(word: AmbiguousWord, page: Page, scene: Scene): Answer {
  const wording = wordingOf(scene);
  const name = word.name[scene.language];
  const { meanings } = word;
  const title =
    meanings.length > 1
      ? wording.text('ambiguous.title', {
          word: name,
          count: wording.text(`count.${meanings.length}` as 'count.2'),
        })
      : wording.text('ambiguous.title-one', { word: name });
  const leadingTo = (id: string) => {
    const concept = conceptOf(scene, id);
    const has = concept !== undefined && cardPage(concept, page, scene) !== null;
    const command = { name: 'explain', subject: { concept: id }, page: has ? page : 'summary' } as const;
    return { label: nameWithStatus(scene, id), command };
  };
  return whichAnswer(title, wording.text('ambiguous.pick', { word: name }), meanings, leadingTo, scene);
}

function explainTyped(typed: string, page: Page, scene: Scene): Answer {
  if (cleanText(typed) === '') return helpAnswer(scene);
  const found = scene.lookup.find(typed);
  if (found.kind === 'ambiguous') return ambiguousAnswer(found.word, page, scene);
  const concept = found.kind === 'concept' ? conceptOf(scene, found.concept) : undefined;
  if (found.kind === 'concept' && concept)
    return pageAsked(concept, page, remarkOn(typed, concept, found.tier, scene), scene);
  const together = scene.lookup.sideBySide(typed);
  if (together.length > 1) return compareAnswer(compareCommand(together), scene);
  const near = found.kind === 'miss' ? found.near : [];
  return missAnswer(
    typed,
    near.map(id => conceptButton(scene, id)),
    scene,
  );
}

/** A term or a page of a card; the content may have changed since a button was made. */
export function explainAnswer({ subject, page }: Explain, scene: Scene): Answer {
  if ('typed' in subject) return explainTyped(subject.typed, page, scene);
  const concept = conceptOf(scene, subject.concept);
  return (concept && cardPage(concept, page, scene)) ?? forgedAnswer(scene);
}
