import { plain, type RichText } from '../conversation/rich-text.ts';
import { buttonRow, heading, wordingOf } from '../replies/scene.ts';
import { absenceFrom, deafnessIn } from './hearing.ts';
import { actButton, type Performer, type Session, tell } from './session.ts';

interface Finding {
  readonly passed: boolean;
  readonly text: RichText;
}

/** One entry a thing to look at, in the order of the page; null where there is nothing to say of it. */
const findings: Readonly<Record<string, (session: Session) => Finding | null | Promise<Finding | null>>> = {
  connected: ({ scene }) => ({ passed: true, text: wordingOf(scene).rich('doctor.connected') }),
  workspace: ({ channel, scene }) =>
    channel === null ? { passed: false, text: wordingOf(scene).rich('doctor.no-workspace') } : null,
  here: async ({ channel, interaction: { isHere, place }, scene }) => {
    const passed = channel === null ? null : ((await isHere?.()) ?? null);
    if (passed === null) return null;
    return { passed, text: wordingOf(scene).rich(passed ? 'doctor.here' : absenceFrom(place)) };
  },
  memory: ({ remembered: { unavailable }, scene }) => ({
    passed: !unavailable,
    text: wordingOf(scene).rich(unavailable ? 'doctor.memory-not' : 'doctor.memory'),
  }),
  hearing: ({ channel, interaction: { place }, scene }) =>
    channel === null
      ? null
      : { passed: place.hears, text: wordingOf(scene).rich(place.hears ? 'hears.yes' : deafnessIn(place)) },
  // While the store does not answer, nobody knows how the channel is set.
  listening: ({ channel, remembered: { settings, unavailable }, scene }) =>
    channel === null || unavailable
      ? null
      : {
          passed: settings.listen !== 'off',
          text: wordingOf(scene).rich(`doctor.listen.${settings.listen}`),
        },
  muted: ({ channel, remembered: { muted }, scene }) =>
    channel !== null && muted ? { passed: false, text: wordingOf(scene).rich('doctor.muted') } : null,
};

/** Why the bot is quiet here: what it found, a line each, and the way to the settings. */
export const doctor: Performer<'doctor'> = async (_act, session) => {
  const { scene, channel } = session;
  const wording = wordingOf(scene);
  const title = wording.text('doctor.title');
  const looked = await Promise.all(Object.values(findings).map(look => look(session)));
  const found = looked.filter(finding => finding !== null);
  const open = actButton(scene, wording.text('doctor.open-settings'), { name: 'settings', change: null });
  return tell(session, {
    summary: title,
    blocks: [
      heading(title),
      { type: 'list', items: found.map(({ passed, text }) => [plain(passed ? '✓ ' : '✗ '), ...text]) },
      ...buttonRow(...(channel === null ? [] : [open])),
    ],
  });
};
