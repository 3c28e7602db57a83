import type { Companion, Guide, GuideAnswer, Question } from './content.ts';
import type { GuideFile } from './guide-schema.ts';
import { parsed } from './markdown.ts';

type QuestionFile = GuideFile['questions'][number];
type AnswerFile = QuestionFile['answers'][number];

const answerOf = ({ id, label, short, called, cues, when, rules }: AnswerFile): GuideAnswer => ({
  id,
  label,
  short,
  called: called ?? short,
  cues: cues ? [...cues.ko, ...cues.en] : [],
  when: when ?? [],
  rules: rules.map(({ adds, to, eliminates, because }) => ({
    points: eliminates ? null : (adds ?? 0),
    outcomes: eliminates ?? to ?? [],
    because: parsed(because),
  })),
});

const questionOf = ({ id, choose, ask, topic, when, answers }: QuestionFile): Question => ({
  id,
  choose,
  ask,
  topic: topic ?? null,
  when: when ?? [],
  answers: answers.map(answerOf),
});

const companionOf = ({ id, say, when }: GuideFile['companions'][number]): Companion => ({
  id,
  say: parsed(say),
  outcome: when.outcome ?? null,
  answers: when.answers ?? {},
});

/** A guide as it is worked with, its texts parsed. */
export const guideOf = (id: string, file: GuideFile): Guide => ({
  id,
  name: file.name,
  words: file.words,
  record: file.record,
  outcomes: file.outcomes.map(({ id, name, concepts, prior }) => ({
    id,
    name,
    concepts,
    prior: prior ? { points: prior.points, because: parsed(prior.because) } : null,
  })),
  questions: file.questions.map(questionOf),
  companions: file.companions.map(companionOf),
});
