import { readCommand } from '../conversation/action-id.ts';
import { isLesson } from '../conversation/command.ts';
import { answerTo } from '../replies/answers.ts';
import { asReply } from '../replies/as-reply.ts';
import { forgedAnswer } from '../replies/miss.ts';
import { messageOf } from '../replies/scene.ts';
import { withSharer } from '../replies/shared.ts';
import { type Performer, tell, tellText } from './session.ts';

/** What was offered to one person goes under the message for everyone, or offers end here. */
export const offer: Performer<'offer'> = async ({ step, message, about }, session) => {
  const { memory, channel, person, profile } = session;
  if (step === 'never') {
    if (channel) await memory.muteHints(channel, person, true);
    return tellText(session, 'hint.ended');
  }
  const command = readCommand(about);
  const scene = { ...session.scene, shareable: false };
  if (command === null || !isLesson(command)) return tell(session, forgedAnswer(scene));
  const answer = withSharer(asReply(answerTo(command, scene), command, null, scene), profile, scene);
  return [
    { ...messageOf(answer, scene.language, 'here', 'everyone'), under: message },
    ...tellText(session, 'hint.answered'),
  ];
};
