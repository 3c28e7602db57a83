import { type Act, type SettingsChange, settingsChoices } from './act.ts';
import { type Codecs, id } from './codec.ts';

const code = /^[\w-]{4}$/;
const rowId = /^[0-9a-f]{8}$/;
const messageId = /^[\w.-]{1,32}$/;
const gapSteps = ['list', 'one', 'drafts', 'clear'] as const;
const rateVotes = ['panel', 'up', 'down', 'other', 'wrong'] as const;
const offerSteps = ['answer', 'never'] as const;
/** What stands behind the step of a note. */
const noteSteps = {
  list: /^$/,
  about: id,
  propose: id,
  show: rowId,
  edit: rowId,
  withdraw: rowId,
  approve: rowId,
  decline: rowId,
} as const;

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined) =>
  values.find(value => value === text);

function changeFrom(what: string | undefined, value: string | undefined): SettingsChange | null {
  const values: readonly string[] | undefined =
    what !== undefined && Object.hasOwn(settingsChoices, what)
      ? settingsChoices[what as SettingsChange['what']]
      : undefined;
  return values?.includes(value ?? '') ? ({ what, value } as SettingsChange) : null;
}

/** `isWritten` knows another command as an action id writes it, which some acts are about. */
export const actCodecs = (isWritten: (text: string) => boolean): Codecs<Act> => ({
  settings: {
    letter: 's',
    write: ({ change }) => (change === null ? [] : [change.what, change.value]),
    read: ([what, value]) => {
      if (what === undefined) return { name: 'settings', change: null };
      const change = changeFrom(what, value);
      return change && { name: 'settings', change };
    },
  },
  gaps: {
    letter: 'a',
    write: ({ step, gap }) => (gap === null ? [step] : [step, gap]),
    read: ([to, gap]) => {
      const step = oneOf(gapSteps, to);
      if (step === undefined || !(gap === undefined || rowId.test(gap))) return null;
      return { name: 'gaps', step, gap: gap ?? null };
    },
  },
  note: {
    letter: 'o',
    write: ({ step, of }) => (step === 'typed' ? null : [step, of]),
    read: ([step = '', of = '']) => {
      const to = oneOf(Object.keys(noteSteps) as (keyof typeof noteSteps)[], step);
      return to && noteSteps[to].test(of) ? { name: 'note', step: to, of } : null;
    },
  },
  doctor: { letter: 'q', write: () => [], read: () => ({ name: 'doctor' }) },
  forget: { letter: 'w', write: () => [], read: () => ({ name: 'forget' }) },
  rate: {
    letter: 'v',
    write: ({ vote, about }) => [vote, about],
    read: ([to, ...rest]) => {
      const vote = oneOf(rateVotes, to);
      const about = rest.join('/');
      return vote && isWritten(about) ? { name: 'rate', vote, about } : null;
    },
  },
  stop: {
    letter: 'z',
    write: ({ asker }) => [asker],
    read: ([asker = '']) => (code.test(asker) ? { name: 'stop', asker } : null),
  },
  offer: {
    letter: 'i',
    write: ({ step, message, about }) => [step, message, about],
    read: ([to, message = '', ...rest]) => {
      const step = oneOf(offerSteps, to);
      const about = rest.join('/');
      return step && messageId.test(message) && isWritten(about)
        ? { name: 'offer', step, message, about }
        : null;
    },
  },
});
