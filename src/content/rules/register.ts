import { plainText } from '../../conversation/rich-text.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

const sentenceEnds = /[.?!](?:\s|$)/;
const trailing = /[\s"'”’.?!]{1,8}$/u;
const inBrackets = /\([^()]*\)/gu;
// A bare yes or no answers a question in any register.
const knowledge = /(?:니다|니까|세요|^네|^아니요)$/;
const advice = /세요$/;
// Nouns such as 필요 and 수요 end in the same syllable.
const casual = /(?<![필중주개수소])요$/u;
const formal = /(?:니다|니까|십시오)$/;
const hangul = /\p{Script=Hangul}/u;

const sentences = (text: string) =>
  text
    .replace(inBrackets, '')
    .split(sentenceEnds)
    .map(sentence => sentence.replace(trailing, '').trim())
    .filter(sentence => hangul.test(sentence));

function* find({ draft, texts }: RuleInput): Iterable<Finding> {
  for (const { file, line, language, role, passage } of texts) {
    if (language !== 'ko' || role === 'question') continue;
    for (const sentence of sentences(plainText(passage.rich))) {
      if (role === 'sentences' && !knowledge.test(sentence))
        yield { file, line, message: `not in 합니다체: “${sentence}”` };
      if (role === 'note' && casual.test(sentence) && !advice.test(sentence))
        yield { file, line, message: `해요체 in a note: “${sentence}”` };
    }
  }
  const files = [
    { file: draft.messages.ko, wrong: formal, message: 'conversation is in 해요체' },
    { file: draft.phrases.ko, wrong: casual, message: 'phrases are in 합니다체' },
  ];
  for (const { file, wrong, message } of files)
    for (const [key, text] of Object.entries(file.data))
      for (const sentence of sentences(text))
        if (wrong.test(sentence) && !(wrong === casual && advice.test(sentence)))
          yield { file: file.file, line: file.lineOf([key]), message: `${message}: “${sentence}”` };
}

export const register: Rule = {
  demands: 'knowledge is in 합니다체, conversation in 해요체',
  severity: 'error',
  find,
};
