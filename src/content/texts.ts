import { type Language, type Localized, languages } from '../language/language.ts';
import type { Draft } from './draft.ts';
import { type Passage, readLine } from './markdown.ts';

/** Every text of the knowledge, with where it stands and what is expected of it. */
export interface Text {
  readonly file: string;
  readonly line: number;
  readonly language: Language;
  /** `sentences` are full ones; `note` may end in a noun; `question` is in the asker's words. */
  readonly role: 'sentences' | 'note' | 'question';
  readonly passage: Passage;
}

type Add = (file: string, line: number, role: Text['role'], texts: Localized) => void;

function articleTexts(draft: Draft): Text[] {
  return draft.concepts.flatMap(({ articles }) =>
    languages.flatMap(language => {
      const { file, article } = articles[language];
      const sections = [article.lead, ...article.sections, ...article.faqs];
      const bodies = sections.flatMap(section =>
        section.blocks.flatMap((block): Text[] =>
          (block.type === 'list' ? block.items : [block.text]).map(passage => ({
            file,
            line: passage.line,
            language,
            role: block.type === 'list' ? 'note' : 'sentences',
            passage,
          })),
        ),
      );
      const titles = article.faqs.map(
        ({ title, line }): Text => ({
          file,
          line,
          language,
          role: 'question',
          passage: { rich: [{ style: 'plain', text: title }], facts: [], uncited: '', line },
        }),
      );
      return [...bodies, ...titles];
    }),
  );
}

function addConcepts(draft: Draft, add: Add): void {
  for (const { meta } of draft.concepts) {
    add(meta.file, meta.lineOf(['gloss']), 'note', meta.data.gloss);
    if (meta.data.notice) add(meta.file, meta.lineOf(['notice']), 'sentences', meta.data.notice);
    if (meta.data.note) add(meta.file, meta.lineOf(['note']), 'sentences', meta.data.note);
  }
}

function addComparisons(draft: Draft, add: Add): void {
  for (const { file, data, lineOf } of draft.comparisons) {
    add(file, lineOf(['verdict']), 'sentences', data.verdict);
    if (data.note) add(file, lineOf(['note']), 'sentences', data.note);
    if (data.title) add(file, lineOf(['title']), 'note', data.title);
    data.dimensions.forEach((dimension, index) => {
      add(file, lineOf(['dimensions', index, 'name']), 'note', dimension.name);
      for (const [column, cell] of Object.entries(dimension.cells))
        add(file, lineOf(['dimensions', index, 'cells', column]), 'note', cell);
    });
  }
  draft.combinations.data.forEach(({ together, advice }, index) => {
    const { file, lineOf } = draft.combinations;
    add(file, lineOf([index, 'together']), 'sentences', together);
    if (advice) add(file, lineOf([index, 'advice']), 'sentences', advice);
  });
  draft.history.data.forEach(({ text }, index) => {
    add(draft.history.file, draft.history.lineOf([index, 'text']), 'note', text);
  });
}

function addMisconceptions({ misconceptions: { file, data, lineOf } }: Draft, add: Add): void {
  data.forEach(({ answer, topic }, index) => {
    add(file, lineOf([index, 'answer']), 'sentences', answer);
    add(file, lineOf([index, 'topic']), 'note', topic);
  });
}

function addGuides(draft: Draft, add: Add): void {
  for (const { file, data, lineOf } of draft.guides) {
    data.outcomes.forEach(({ prior }, index) => {
      if (prior) add(file, lineOf(['outcomes', index, 'prior']), 'sentences', prior.because);
    });
    data.questions.forEach(({ answers }, question) => {
      answers.forEach(({ rules }, answer) => {
        rules.forEach(({ because }, rule) => {
          const path = ['questions', question, 'answers', answer, 'rules', rule];
          add(file, lineOf(path), 'sentences', because);
        });
      });
    });
    data.companions.forEach(({ say }, index) => {
      add(file, lineOf(['companions', index]), 'sentences', say);
    });
  }
}

function addFacts(draft: Draft, add: Add): void {
  for (const { file, line, fact, id } of draft.facts)
    if (fact.says) {
      // It states the fact itself.
      const cited = (text: string) => `:fact[${text}]{#${id}}`;
      add(file, line, 'sentences', { en: cited(fact.says.en), ko: cited(fact.says.ko) });
    }
}

/** Every text of the knowledge in reading order of the files. */
export function textsOf(draft: Draft): readonly Text[] {
  const texts = articleTexts(draft);
  const add: Add = (file, line, role, localized) => {
    for (const language of languages)
      texts.push({ file, line, language, role, passage: readLine(localized[language], line, () => {}) });
  };
  addConcepts(draft, add);
  addComparisons(draft, add);
  addGuides(draft, add);
  addMisconceptions(draft, add);
  addFacts(draft, add);
  return texts;
}
