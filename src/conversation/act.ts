/** What changes or tells what the bot remembers. */
export type Act = Settings | Gaps | NoteStep | Doctor | Forget | Rate | Stop | Offer;

const names: ReadonlySet<string> = new Set<Act['name']>([
  'settings',
  'gaps',
  'note',
  'doctor',
  'forget',
  'rate',
  'stop',
  'offer',
]);
export const isActName = (name: string): name is Act['name'] => names.has(name);

/** The settings of a person and, for moderators, of the channel; `change` makes one first. */
export interface Settings {
  readonly name: 'settings';
  readonly change: SettingsChange | null;
}

export const settingsChoices = {
  listen: ['off', 'hint', 'answer'],
  language: ['auto', 'ko', 'en'],
  answers: ['private', 'public'],
  /** The person's own. */
  mine: ['auto', 'ko', 'en'],
  /** Whether the person wants hints in this channel. */
  hints: ['on', 'off'],
} as const;
export type SettingsChange = {
  [What in keyof typeof settingsChoices]: {
    readonly what: What;
    readonly value: (typeof settingsChoices)[What][number];
  };
}[keyof typeof settingsChoices];

/** What could not be answered; `gap` is one of them by the hash that `gapCode` makes. */
export interface Gaps {
  readonly name: 'gaps';
  readonly step: 'list' | 'one' | 'drafts' | 'clear';
  readonly gap: string | null;
}

/**
 * Team notes. `typed` is a term and the text of a note, still to be told apart; `of` is a note's id, or the concept
 * for `propose` and `about`; `list` is what waits and the person's own.
 */
export interface NoteStep {
  readonly name: 'note';
  readonly step:
    | 'typed'
    | 'list'
    | 'about'
    | 'propose'
    | 'show'
    | 'edit'
    | 'withdraw'
    | 'approve'
    | 'decline';
  readonly of: string;
}

/** Why the bot is quiet in this place. */
export interface Doctor {
  readonly name: 'doctor';
}

/** Removes everything that is stored about the person. */
export interface Forget {
  readonly name: 'forget';
}

/** What somebody says of an answer: `about` is that answer's command as an action id writes it; `panel` asks. */
export interface Rate {
  readonly name: 'rate';
  readonly vote: 'panel' | 'up' | 'down' | 'other' | 'wrong';
  readonly about: string;
}

/** No more follow-ups without a mention; `asker` is the code of who asked. */
export interface Stop {
  readonly name: 'stop';
  readonly asker: string;
}

/** What an offered answer leads to: it is given under the message that was overheard, or offers end. */
export interface Offer {
  readonly name: 'offer';
  readonly step: 'answer' | 'never';
  readonly message: string;
  readonly about: string;
}
