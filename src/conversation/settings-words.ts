import { keyOf } from '../language/typed-text.ts';
import { type SettingsChange, settingsChoices } from './act.ts';

type Words<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** How people type what is to change; the word of the settings themselves is one too. */
const subjects: Words<SettingsChange['what']> = {
  listen: ['듣기', 'listening'],
  language: ['언어'],
  answers: ['답', 'answer'],
  mine: ['내언어'],
  hints: ['힌트', 'hint'],
};

/** How people type its values. */
const values: Words<SettingsChange['value']> = {
  off: ['꺼짐', '끄기', '끔'],
  on: ['켜짐', '켜기', '켬'],
  hint: ['힌트', 'hints'],
  answer: ['답하기', 'answers'],
  auto: ['자동', 'automatic'],
  ko: ['한국어', 'korean'],
  en: ['영어', 'english'],
  private: ['나만'],
  public: ['모두', 'everyone'],
};

const named = <Name extends string>(text: string, among: readonly Name[], words: Words<Name>) =>
  among.find(name => name === keyOf(text) || words[name].includes(keyOf(text)));

/** The value of a setting that a word names; null for any other word. */
export function settingsValue(what: SettingsChange['what'], text: string): SettingsChange | null {
  const among: readonly SettingsChange['value'][] = settingsChoices[what];
  const value = named(text, among, values);
  return value === undefined ? null : ({ what, value } as SettingsChange);
}

/** "listen hint", "듣기 힌트": what to change, then its value; null for anything else. */
export function settingsChange(text: string): SettingsChange | null {
  const [subject = '', value = '', ...more] = text.trim().split(/\s+/);
  const what = named(subject, Object.keys(settingsChoices) as SettingsChange['what'][], subjects);
  return what === undefined || more.length > 0 ? null : settingsValue(what, value);
}
