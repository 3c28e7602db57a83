import type { Act } from '../../conversation/act.ts';
import type { Reply } from '../../conversation/reply.ts';
import { type Scene, wordingOf } from '../../replies/scene.ts';
import { actId, type Session } from '../session.ts';

const titles = {
  propose: 'note.propose',
  edit: 'note.edit-title',
  decline: 'note.decline-title',
} as const;
const submits = { propose: 'note.submit', edit: 'note.submit', decline: 'note.decline' } as const;

interface Asked {
  readonly step: keyof typeof titles;
  readonly of: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
}

const field = 'text';

/** A form of one field; it comes back as the very step that opened it. */
export function formFor({ step, of, label, value, maxLength }: Asked, scene: Scene): readonly Reply[] {
  const wording = wordingOf(scene);
  const act: Act = { name: 'note', step, of };
  return [
    {
      kind: 'form',
      form: {
        id: actId(scene, act),
        language: scene.language,
        title: wording.text(titles[step]),
        submit: wording.text(submits[step]),
        fields: [{ id: field, label, value, multiline: true, maxLength }],
      },
    },
  ];
}

/** What was submitted; null while the form is yet to be opened. */
export const submitted = ({ interaction: { input } }: Session): string | null =>
  input.kind === 'form' ? (input.values[field] ?? '') : null;
