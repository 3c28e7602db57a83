import { cueFrom, matchesIn, wordsIn } from '../../language/cues.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

/** Each wording of a misconception calls for that one and for no other. */
function* find({ draft }: RuleInput): Iterable<Finding> {
  const { file, data, lineOf } = draft.misconceptions;
  const cues = data.map(each => [...each.cues.ko, ...each.cues.en].map(cueFrom));
  for (const [index, { id, said }] of data.entries()) {
    if (data.findIndex(each => each.id === id) < index)
      yield { file, line: lineOf([index]), message: `the id “${id}” is taken` };
    for (const text of [...said.ko, ...said.en]) {
      const words = wordsIn(text);
      const called = data.filter((_each, at) => cues[at]?.some(cue => matchesIn(cue, words).length > 0));
      const at = { file, line: lineOf([index, 'said']) };
      if (!called.some(each => each.id === id)) yield { ...at, message: `no cue of “${id}” is in “${text}”` };
      for (const other of called)
        if (other.id !== id) yield { ...at, message: `“${text}” also calls for “${other.id}”` };
    }
  }
}

export const triggers: Rule = {
  demands: 'the wordings of a misconception call for it and for no other',
  severity: 'error',
  thorough: true,
  find,
};
