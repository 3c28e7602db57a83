import type { Concept, Content } from '../content/content.ts';
import { passagesOf } from '../content/markdown.ts';
import type { ForeignNames } from '../content/schema.ts';
import { plainText } from '../conversation/rich-text.ts';
import { type Language, languages } from '../language/language.ts';
import { keyOf } from '../language/typed-text.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { createModel, type Model } from '../recommendation/model.ts';
import { type CueIndex, createCueIndex } from './cue-index.ts';
import { type Named, namedIn, type Vocabulary } from './mentions.ts';
import { tellingTermsOf, termsOf } from './terms.ts';
import { createTextIndex, type TextIndex, type Weighted } from './text-index.ts';

/** A frequent question of a concept, in one language. */
export interface Question {
  readonly concept: string;
  readonly faq: string;
  readonly language: Language;
  /** Without the concept's own name, which the question may leave out. */
  readonly terms: readonly string[];
}

/** The content, ready to be asked. */
export interface Knowledge extends Vocabulary {
  readonly content: Content;
  readonly lookup: Lookup;
  readonly models: readonly Model[];
  /** By the key of its title; titles such as "What does it cost?" belong to several concepts. */
  readonly titles: ReadonlyMap<string, readonly Question[]>;
  readonly questions: readonly Question[];
  readonly questionIndex: TextIndex;
  readonly descriptionIndex: TextIndex;
  /** The concepts in the order of `descriptionIndex`. */
  readonly described: readonly string[];
  readonly misconceptions: CueIndex;
  /** Names of others by their keys, and what they are. */
  readonly foreign: ReadonlyMap<string, keyof ForeignNames>;
}

/** The terms of a text in which names are one term each, whatever they are called: `#fargate`. */
export function questionTerms({ words, mentions }: Named, own: string | null): readonly string[] {
  const terms: string[] = [];
  let at = 0;
  for (const { concept, from, to } of mentions) {
    terms.push(...termsOf(words.slice(at, from).join(' ')));
    if (concept !== own) terms.push(`#${concept}`);
    at = to;
  }
  terms.push(...termsOf(words.slice(at).join(' ')));
  return terms;
}

function questionsOf(content: Content, vocabulary: Vocabulary) {
  const titles = new Map<string, Question[]>();
  const questions: Question[] = [];
  for (const { id, article } of content.concepts.values())
    for (const language of languages)
      for (const { id: faq, title } of article[language].faqs) {
        const question = { concept: id, faq, language, terms: questionTerms(namedIn(title, vocabulary), id) };
        questions.push(question);
        const key = keyOf(title);
        titles.set(key, [...(titles.get(key) ?? []), question]);
      }
  return { titles, questions };
}

const counts = { uses: 3, gloss: 2, lead: 1.5, section: 0.7, question: 0.3 };

/** What a concept is good for, in both languages, as weighted terms. */
function describe(concept: Concept): Weighted {
  const terms = new Map<string, number>();
  const add = (text: string, count: number) => {
    for (const term of tellingTermsOf(text)) terms.set(term, (terms.get(term) ?? 0) + count);
  };
  for (const language of languages) {
    const { lead, sections, faqs } = concept.article[language];
    for (const phrase of concept.uses?.[language] ?? []) add(phrase, counts.uses);
    add(concept.gloss[language], counts.gloss);
    add(concept.name[language], counts.section);
    for (const { rich } of passagesOf(lead)) add(plainText(rich), counts.lead);
    for (const section of sections)
      if (['what', 'when', 'strengths'].includes(section.id))
        for (const { rich } of passagesOf(section)) add(plainText(rich), counts.section);
    for (const { title } of faqs) add(title, counts.question);
  }
  return terms;
}

const flat = (groups: readonly (readonly string[])[]) => new Set(groups.flat().map(keyOf));

export function createKnowledge(
  content: Content,
  lookup: Lookup,
  models: readonly Model[] = [...content.guides.values()].map(createModel),
): Knowledge {
  const everyday = flat(content.everydayWords);
  const vocabulary: Vocabulary = { index: lookup.index, concepts: content.concepts, everyday };
  const { titles, questions } = questionsOf(content, vocabulary);
  const weigh = (terms: readonly string[]) => new Map(terms.map(term => [term, 1]));
  const concepts = [...content.concepts.values()];
  return {
    ...vocabulary,
    content,
    lookup,
    models,
    titles,
    questions,
    questionIndex: createTextIndex(questions.map(({ terms }) => weigh(terms))),
    descriptionIndex: createTextIndex(concepts.map(describe)),
    described: concepts.map(({ id }) => id),
    misconceptions: createCueIndex(
      [...content.misconceptions.values()].map(({ id, cues }) => ({ id, cues })),
    ),
    foreign: new Map(
      (Object.keys(content.foreignNames) as (keyof ForeignNames)[]).flatMap(sort =>
        content.foreignNames[sort].flat().map(name => [keyOf(name), sort] as const),
      ),
    ),
  };
}
