import type { Concept } from '../content/content.ts';
import type { AmbiguousWord } from '../content/schema.ts';
import type { Explain } from '../conversation/command.ts';
import { plainText, strong } from '../conversation/rich-text.ts';
import { cleanText } from '../language/typed-text.ts';
import type { Tier } from '../lookup/tiers.ts';
import { cardPage } from './card/card.ts';
import { openingCard, type Remark } from './card/opening.ts';
import { choices } from './choices.ts';
import { helpAnswer } from './help.ts';
import { forgedAnswer, missAnswer } from './miss.ts';
import {
  type Answer,
  button,
  conceptButton,
  conceptOf,
  conceptOption,
  heading,
  nameOf,
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

function ambiguousAnswer(word: AmbiguousWord, meanings: readonly string[], scene: Scene): Answer {
  const wording = wordingOf(scene);
  const name = word.name[scene.language];
  const count = wording.text(`count.${meanings.length}` as 'count.2');
  const title =
    meanings.length > 1
      ? wording.rich('ambiguous.title', { word: name, count })
      : wording.rich('ambiguous.title-one', { word: name });
  const lines = meanings.map(id => {
    const gloss = conceptOf(scene, id)?.gloss[scene.language] ?? '';
    return [strong(nameOf(scene, id)), { style: 'plain', text: `: ${gloss}` }] as const;
  });
  return {
    missed: true,
    summary: plainText(title),
    blocks: [
      heading(plainText(title)),
      { type: 'list', items: lines },
      ...choices(
        wording.text('ambiguous.pick', { word: name }),
        meanings.map(id => conceptOption(scene, id)),
      ),
    ],
  };
}

function explainTyped(typed: string, scene: Scene): Answer {
  if (cleanText(typed) === '') return helpAnswer(scene);
  const found = scene.lookup.find(typed);
  if (found.kind === 'ambiguous') return ambiguousAnswer(found.word, found.concepts, scene);
  const concept = found.kind === 'concept' ? conceptOf(scene, found.concept) : undefined;
  if (found.kind === 'concept' && concept)
    return openingCard(concept, remarkOn(typed, concept, found.tier, scene), scene);
  const near = found.kind === 'miss' ? found.near : [];
  return missAnswer(
    typed,
    near.map(id => conceptButton(scene, id)),
    scene,
  );
}

/** A term or a page of a card; the content may have changed since a button was made. */
export function explainAnswer({ subject, page }: Explain, scene: Scene): Answer {
  if ('typed' in subject) return explainTyped(subject.typed, scene);
  const concept = conceptOf(scene, subject.concept);
  return (concept && cardPage(concept, page, scene)) ?? forgedAnswer(scene);
}
