import type { Lesson } from '../conversation/command.ts';
import { compareAnswer } from './compare/compare.ts';
import { comparisonAnswer } from './compare/written.ts';
import { correctAnswer } from './correct.ts';
import { explainAnswer } from './explain.ts';
import { guessAnswer } from './guess.ts';
import { helpAnswer } from './help.ts';
import { historyAnswer } from './history.ts';
import { listAnswer } from './list.ts';
import { neighboursAnswer, unclearAnswer } from './miss.ts';
import { guideAnswer } from './recommend/page.ts';
import { whichGuidePage } from './recommend/which-guide.ts';
import type { Answer, Scene } from './scene.ts';

type Answers = {
  readonly [Name in Lesson['name']]: (command: Extract<Lesson, { name: Name }>, scene: Scene) => Answer;
};

/** One entry a command. */
const answers: Answers = {
  explain: explainAnswer,
  neighbours: ({ concept }, scene) => neighboursAnswer(concept, scene),
  compare: compareAnswer,
  comparison: comparisonAnswer,
  correct: correctAnswer,
  guess: guessAnswer,
  recommend: ({ typed }, scene) => whichGuidePage(typed, scene),
  guide: guideAnswer,
  list: listAnswer,
  history: (_command, scene) => historyAnswer(scene),
  help: (_command, scene) => helpAnswer(scene),
  unclear: (_command, scene) => unclearAnswer(scene),
};

/** The answer to a command: pure, and never fails for anything a person can do. */
export function answerTo(command: Lesson, scene: Scene): Answer {
  const answer = answers[command.name] as (command: Lesson, scene: Scene) => Answer;
  return answer(command, scene);
}
