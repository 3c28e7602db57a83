import { type SettingsChange, settingsChoices } from '../conversation/act.ts';
import { textsOf } from '../conversation/budget.ts';
import { type Block, budgets, type Reply } from '../conversation/reply.ts';
import type { Language } from '../language/language.ts';
import type { Channel, Recollection } from '../memory/memory.ts';
import { heading, paragraph, type Scene, wordingOf } from '../replies/scene.ts';
import { deafnessIn } from './hearing.ts';
import { actId, actOption, type Performer, type Session, tell, tellText } from './session.ts';

type What = SettingsChange['what'];
type Value<Of extends What> = Extract<SettingsChange, { what: Of }>['value'];
type Shown = Pick<Recollection, 'settings' | 'language' | 'muted'>;

interface Setting<Of extends What> {
  /** The channel's, which moderators change; a person's in this channel; a person's everywhere. */
  readonly scope: 'channel' | 'here' | 'everywhere';
  readonly chosen: (shown: Shown) => Value<Of>;
  readonly changed: (shown: Shown, value: Value<Of>) => Shown;
  /** The channel is null only for what holds everywhere. */
  readonly store: (session: Session, channel: Channel, value: Value<Of>) => Promise<void>;
}

type ChannelValue = 'listen' | 'answers';
const channelSetting = <Of extends ChannelValue>(what: Of): Setting<Of> => ({
  scope: 'channel',
  chosen: ({ settings }) => settings[what] as Value<Of>,
  changed: (shown, value) => ({ ...shown, settings: { ...shown.settings, [what]: value } }),
  store: ({ memory }, channel, value) => memory.setChannel(channel, { [what]: value }),
});

const languageIn = (value: Language | 'auto'): Language | null => (value === 'auto' ? null : value);

/** One entry a setting: what is chosen, what a choice makes of that, and how it is stored. */
const table: { readonly [Of in What]: Setting<Of> } = {
  listen: channelSetting('listen'),
  language: {
    scope: 'channel',
    chosen: ({ settings }) => settings.language ?? 'auto',
    changed: (shown, value) => ({ ...shown, settings: { ...shown.settings, language: languageIn(value) } }),
    store: ({ memory }, channel, value) => memory.setChannel(channel, { language: languageIn(value) }),
  },
  answers: channelSetting('answers'),
  mine: {
    scope: 'everywhere',
    chosen: ({ language }) => language ?? 'auto',
    changed: (shown, value) => ({ ...shown, language: languageIn(value) }),
    store: ({ memory, person }, _channel, value) => memory.setLanguage(person, languageIn(value)),
  },
  hints: {
    scope: 'here',
    chosen: ({ muted }) => (muted ? 'off' : 'on'),
    changed: (shown, value) => ({ ...shown, muted: value === 'off' }),
    store: ({ memory, person }, channel, value) => memory.muteHints(channel, person, value === 'off'),
  },
};
const everySetting = Object.keys(table) as readonly What[];
const settingOf = (what: What) => table[what] as Setting<What>;
const inChannel = (what: What) => settingOf(what).scope !== 'everywhere';
const forModerators = (what: What) => settingOf(what).scope === 'channel';

/** A menu has nothing beside it, so each of its choices says what it is of. */
function labelOf({ what, value }: SettingsChange, scene: Scene): string {
  const wording = wordingOf(scene);
  // A person's languages are called what the channel's are.
  const among = what === 'mine' ? 'language' : what;
  const key = `settings.${among}.${value}` as 'settings.listen.off';
  return wording.text('settings.option', {
    what: wording.text(`settings.${what}`),
    value: wording.text(key),
  });
}

/** The choices of a setting; the one that stands is chosen. */
function menuOf(what: What, shown: Shown, scene: Scene): Block {
  const changeTo = (value: SettingsChange['value']) => ({ what, value }) as SettingsChange;
  const act = (change: SettingsChange) => ({ name: 'settings', change }) as const;
  return {
    type: 'menu',
    label: wordingOf(scene).text(`settings.${what}`),
    options: settingsChoices[what]
      .map(changeTo)
      .map(change => actOption(scene, labelOf(change, scene), act(change))),
    selected: actId(scene, act(changeTo(settingOf(what).chosen(shown)))),
  };
}

/** What the change means now, and what else somebody who makes it must know. */
function confirmation({ what, value }: SettingsChange, { interaction: { place }, scene }: Session) {
  const wording = wordingOf(scene);
  const now = paragraph(wording.rich(`settings.now.${what}.${value}` as 'settings.now.listen.off'));
  if (what !== 'listen' || value === 'off') return [now];
  const deaf: Block = { type: 'notice', text: wording.rich(deafnessIn(place)) };
  return [now, paragraph(wording.rich('settings.not-stored')), ...(place.hears ? [] : [deaf])];
}

/** What is stored, or a rejection: defaults in its place would be untrue. */
async function stored(session: Session): Promise<Shown> {
  const { remembered, memory, person, channel, conversation, scene } = session;
  if (!remembered.unavailable) return remembered;
  return memory.recall({ person, place: channel, conversation, concept: null, now: scene.now });
}

/** The channel's settings for moderators, then the person's own. */
function page(shown: Shown, before: readonly Block[], session: Session): readonly Reply[] {
  const { scene, channel, profile } = session;
  const wording = wordingOf(scene);
  const menus = (those: readonly What[]) => those.map(what => menuOf(what, shown, scene));
  const here = everySetting.filter(what => channel !== null || !inChannel(what));
  const shared = profile.moderator ? here.filter(forModerators) : [];
  const ofChannel: readonly Block[] = [
    heading(wording.text('settings.title')),
    ...menus(shared),
    { type: 'footnote', text: wording.rich('settings.footnote') },
  ];
  const blocks = [
    ...before,
    ...(shared.length > 0 ? ofChannel : []),
    heading(wording.text('settings.mine-title')),
    ...menus(here.filter(what => !forModerators(what))),
  ];
  return tell(session, { summary: textsOf(blocks[0]!).join(' ').slice(0, budgets.summary), blocks });
}

/** Shows the settings; a change is stored first, and the page says what it means now. */
export const settings: Performer<'settings'> = async ({ change }, session) => {
  if (change === null) return page(await stored(session), [], session);
  const { what, value } = change;
  const { channel, profile, scene } = session;
  if (inChannel(what) && channel === null) return tellText(session, 'act.workspace-only');
  if (forModerators(what) && !profile.moderator) return tellText(session, 'act.moderators-only');
  // Read first: once it is written, nothing may say that it is not.
  const before = await stored(session);
  await settingOf(what).store(session, channel as Channel, value);
  const shown = settingOf(what).changed(before, value);
  // Whoever chooses a language reads in it from here on.
  const language = what === 'mine' ? shown.language : null;
  const inLanguage = language === null ? session : { ...session, scene: { ...scene, language } };
  return page(shown, confirmation(change, inLanguage), inLanguage);
};
