import { isControl } from '../conversation/budget.ts';
import type { Button } from '../conversation/reply.ts';
import { plain } from '../conversation/rich-text.ts';
import { plainFootnote } from './footnote.ts';
import { type Answer, buttonRow } from './scene.ts';

/** A remark at the end of the answer's one footnote, which is made where there is none. */
export function withRemark(answer: Answer, remark: string): Answer {
  const { blocks } = answer;
  const at = blocks.findLastIndex(({ type }) => type === 'footnote');
  const found = blocks[at];
  if (found?.type === 'footnote') {
    const text = [...found.text, plain(` · ${remark}`)];
    return { ...answer, blocks: blocks.with(at, { ...found, text }) };
  }
  const end = blocks.findIndex(isControl);
  return {
    ...answer,
    blocks: blocks.toSpliced(end < 0 ? blocks.length : end, 0, plainFootnote(remark)),
  };
}

/** A button at the end of the last row where it has room, else in a row of its own. */
export function withButton(answer: Answer, button: Button): Answer {
  const { blocks } = answer;
  const at = blocks.findLastIndex(({ type }) => type === 'buttons');
  const row = blocks[at];
  if (row?.type === 'buttons' && row.buttons.length < 5)
    return { ...answer, blocks: blocks.with(at, { ...row, buttons: [...row.buttons, button] }) };
  return { ...answer, blocks: [...blocks, ...buttonRow(button)] };
}
