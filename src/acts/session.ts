import { createHash } from 'node:crypto';
import type { Act } from '../conversation/act.ts';
import { encodeAction } from '../conversation/action-id.ts';
import type { Command } from '../conversation/command.ts';
import type { Interaction, Profile } from '../conversation/interaction.ts';
import type { Button, Message, Option, Reply } from '../conversation/reply.ts';
import type { Channel, Conversation, Memory, PersonKey, Recollection } from '../memory/memory.ts';
import { type Answer, messageOf, paragraph, type Scene, wordingOf } from '../replies/scene.ts';

/** What an act is carried out with. */
export interface Session {
  readonly interaction: Interaction;
  readonly profile: Profile;
  readonly person: PersonKey;
  /** Null where there is no workspace: there are no settings, notes or gaps. */
  readonly channel: Channel | null;
  readonly conversation: Conversation;
  readonly memory: Memory;
  readonly remembered: Recollection;
  /** Whether questions without an answer are kept. */
  readonly keepsMisses: boolean;
  readonly scene: Scene;
  /** Where the answer goes: in place of a private message that was pressed. */
  readonly where: Message['where'];
}

export const personKey = ({ place, person }: Interaction): PersonKey => `${place.platform}/${person.id}`;

export const channelOf = ({ place }: Interaction): Channel | null =>
  place.workspace === null
    ? null
    : { workspace: `${place.platform}/${place.workspace}`, channel: place.channel };

export const conversationOf = (interaction: Interaction): Conversation => ({
  person: personKey(interaction),
  channel: interaction.place.channel,
  thread: interaction.place.answering ?? '',
});

/** A short code that says nothing to anybody but is the same for the same text. */
export const codeOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 4);
/** Eight hexadecimal digits for a row that is known by words. */
export const rowCodeOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

export const actId = (scene: Scene, act: Act): string =>
  encodeAction({ kind: 'act', language: scene.language, command: act });
export const actButton = (scene: Scene, label: string, act: Act): Button => ({
  id: actId(scene, act),
  label,
});
export const actOption = (scene: Scene, label: string, act: Act, description?: string): Option => ({
  id: actId(scene, act),
  label,
  ...(description === undefined ? {} : { description }),
});

/** An answer for the asker alone. */
export const tell = ({ scene, where }: Session, answer: Answer): readonly Reply[] => [
  messageOf(answer, scene.language, where, 'asker'),
];

type Plain = Parameters<ReturnType<typeof wordingOf>['text']>[0];

/** A text of the wording by itself, with whatever leads on. */
export function tellText(session: Session, key: Plain, ...blocks: Answer['blocks']): readonly Reply[] {
  const wording = wordingOf(session.scene);
  const summary = wording.text(key as 'failed').slice(0, 120);
  return tell(session, { summary, blocks: [paragraph(wording.rich(key as 'failed')), ...blocks] });
}

/** Carries an act out. It may reject where the store does; the person is then told that nothing can be saved now. */
export type Performer<Name extends Act['name']> = (
  act: Extract<Command, { name: Name }>,
  session: Session,
) => Promise<readonly Reply[]>;
