import { note } from '../../src/acts/note.ts';
import { rate } from '../../src/acts/rate.ts';
import type { Session } from '../../src/acts/session.ts';
import type { Act, NoteStep } from '../../src/conversation/act.ts';
import { decodeAction } from '../../src/conversation/action-id.ts';
import type { Input } from '../../src/conversation/interaction.ts';
import type { Form, Message, Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/language/language.ts';
import { createLookup } from '../../src/lookup/lookup.ts';
import { type Memory, nothingRemembered, type Turn } from '../../src/memory/memory.ts';
import type { Scene } from '../../src/replies/scene.ts';
import { content, idOf, interaction, now, onlyMessage, read } from '../team.ts';

export const lookup = createLookup(content);

export const sceneIn = (language: Language): Scene => ({
  content,
  lookup,
  models: new Map(),
  language,
  shareable: true,
  commandsInThreads: true,
  now: now(),
});

export interface Visitor {
  readonly id?: string;
  readonly name?: string;
  readonly moderator?: boolean;
  readonly language?: Language;
  /** Null where there is none. */
  readonly workspace?: string | null;
  readonly turn?: Turn;
}

export const minji: Visitor = { id: 'minji', name: '민지' };
export const jisu: Visitor = { id: 'jisu', name: '지수' };
export const admin: Visitor = { id: 'admin', name: '하늘', moderator: true };

/** Somebody who uses notes and feedback; what she presses and submits is carried out as the bot would. */
export function visit(memory: Memory, who: Visitor) {
  const { id = 'minji', name = '민지', moderator = false, language = 'ko', workspace = 'w' } = who;
  const session = (input: Input): Session => ({
    interaction: interaction(input),
    profile: { name, locale: null, moderator },
    person: `test/${id}`,
    channel: workspace === null ? null : { workspace: `test/${workspace}`, channel: 'c' },
    conversation: { person: `test/${id}`, channel: 'c', thread: '' },
    memory,
    remembered: { ...nothingRemembered, turn: who.turn ?? null },
    keepsMisses: true,
    scene: sceneIn(language),
    where: 'here',
  });
  const perform = (act: Act, input: Input): Promise<readonly Reply[]> => {
    if (act.name === 'note') return note(act, session(input));
    if (act.name === 'rate') return rate(act, session(input));
    throw new Error(`neither a note nor feedback: ${act.name}`);
  };
  const press = (id: string) => perform(actOf(id), { kind: 'action', id, on: 'private' });
  return {
    press,
    act: (act: Act) => perform(act, { kind: 'command', command: act }),
    note: (step: NoteStep['step'], of = '') =>
      perform({ name: 'note', step, of }, { kind: 'command', command: { name: 'note', step, of } }),
    pressed: (replies: readonly Reply[], label: string) => press(idOf(onlyMessage(replies), label)),
    submit: ({ id }: Form, text: string) => perform(actOf(id), { kind: 'form', id, values: { text } }),
  };
}

function actOf(id: string): Act {
  const action = decodeAction(id);
  if (action?.kind !== 'act') throw new Error(`not what an act's button says: ${id}`);
  return action.command as Act;
}

export const told = (replies: readonly Reply[]): string => read(onlyMessage(replies));
export const messageIn = (replies: readonly Reply[]): Message => onlyMessage(replies);

export function formIn(replies: readonly Reply[]): Form {
  const [reply] = replies;
  if (reply?.kind !== 'form') throw new Error(`a form was expected: ${JSON.stringify(replies)}`);
  return reply.form;
}
