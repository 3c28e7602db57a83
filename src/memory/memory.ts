import type { Language } from '../language/language.ts';

/** A place that a team shares; there is none in a direct message of a platform that names no workspace. */
export interface Channel {
  /** `slack/T123`, `discord/456`: the platform and its id of the workspace or server. */
  readonly workspace: string;
  readonly channel: string;
}

/** `slack/U123`: the platform and its id of the person. */
export type PersonKey = string;

export const listening = ['off', 'hint', 'answer'] as const;
/** What becomes of messages that nobody addressed to the bot. */
export type Listening = (typeof listening)[number];

export interface ChannelSettings {
  readonly listen: Listening;
  /** Null follows the question. */
  readonly language: Language | null;
  /** Who sees the answer to a slash command. */
  readonly answers: 'private' | 'public';
}

export const defaultSettings: ChannelSettings = { listen: 'off', language: null, answers: 'private' };

/** Where somebody asks on: the same person, the same thread (or direct message). */
export interface Conversation {
  readonly person: PersonKey;
  readonly channel: string;
  /** Empty where there is no thread. */
  readonly thread: string;
}

/** What was answered last in a conversation: action ids, which hold no words. */
export interface Turn {
  readonly answered: string;
  /** Other readings of what was asked, best first. */
  readonly others: readonly string[];
}

export interface Note {
  readonly id: string;
  readonly concept: string;
  readonly author: PersonKey | null;
  readonly authorName: string;
  readonly text: string;
  readonly state: 'waiting' | 'approved' | 'declined';
  /** Why it was declined; empty otherwise. */
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
}

/** Everything that a reply needs, read at once. */
export interface Recollection {
  readonly settings: ChannelSettings;
  /** What the person chose for herself. */
  readonly language: Language | null;
  /** She wants no hints in this channel. */
  readonly muted: boolean;
  /** Null where nothing was asked within the quarter of an hour. */
  readonly turn: Turn | null;
  /** The approved notes about what is asked, oldest first. */
  readonly notes: readonly Note[];
  /** Her notes that were decided on since she was last told. */
  readonly decided: readonly Note[];
  /** These are the defaults: the store did not answer. */
  readonly unavailable: boolean;
}

export const nothingRemembered: Recollection = {
  settings: defaultSettings,
  language: null,
  muted: false,
  turn: null,
  notes: [],
  decided: [],
  unavailable: false,
};

export interface Asked {
  readonly person: PersonKey;
  readonly place: Channel | null;
  readonly conversation: Conversation;
  /** The concept whose notes are wanted. */
  readonly concept: string | null;
  readonly now: Date;
}

export const votes = ['up', 'down', 'other', 'wrong'] as const;
/** Helpful, not helpful, not what I meant, the content is wrong. */
export type Vote = (typeof votes)[number];

export interface Feedback extends Channel {
  readonly person: PersonKey;
  /** The action id of the answer. */
  readonly about: string;
  readonly vote: Vote;
}

/** What was asked and not answered, gathered by its normalised wording. Who asked is not kept. */
export interface Gap {
  readonly key: string;
  /** As somebody wrote it. */
  readonly text: string;
  readonly count: number;
  /** The concept that is nearest, where one is near. */
  readonly near: string | null;
}

/** Of notes, gaps and wrong content a moderator sees so many at once. */
export const mostListed = 100;

/** How many of each were removed. */
export type Forgotten = Readonly<
  Record<'language' | 'hints' | 'conversations' | 'feedback' | 'notes', number>
>;

/** How long what is stored stays, in days. */
export interface Retention {
  readonly misses: number;
  readonly feedback: number;
  readonly declinedNotes: number;
}

export const defaultRetention: Retention = { misses: 90, feedback: 365, declinedNotes: 30 };

/**
 * `taken`: answer it. `again`: so, but somebody has begun before and crashed, perhaps after answering. `done`: it was
 * answered. `busy`: somebody is answering it.
 */
export type Claim = 'taken' | 'again' | 'done' | 'busy';

/**
 * What the bot remembers. Every method may reject when the store cannot be reached; whoever calls goes on with
 * defaults. Every time is the caller's `now`.
 */
export interface Memory {
  /** One statement. */
  recall(asked: Asked): Promise<Recollection>;

  /** Takes the event for `lease` milliseconds unless another has or it is done; atomic over all replicas. */
  claim(event: string, owner: string, lease: number, now: Date): Promise<Claim>;
  /** The owner is still at it: the lease begins anew. Nothing where it is another's. */
  extend(event: string, owner: string, lease: number, now: Date): Promise<void>;
  /** The owner has answered it: it is done for `kept` milliseconds. */
  finish(event: string, owner: string, kept: number, now: Date): Promise<void>;
  /** The owner could not answer it. */
  release(event: string, owner: string): Promise<void>;

  setChannel(channel: Channel, change: Partial<ChannelSettings>): Promise<void>;
  setLanguage(person: PersonKey, language: Language | null): Promise<void>;
  muteHints(channel: Channel, person: PersonKey, muted: boolean): Promise<void>;
  /** True for the first who asks within `kept` milliseconds: the concept may be hinted at in this channel. */
  mayHint(channel: Channel, concept: string, kept: number, now: Date): Promise<boolean>;

  /** The conversation goes on from here for `kept` milliseconds. */
  remember(conversation: Conversation, turn: Turn, kept: number, now: Date): Promise<void>;
  /** False where there was none. */
  endConversation(conversation: Conversation): Promise<boolean>;

  /** Once a person and answer; true where it changed an earlier vote. */
  vote(feedback: Feedback, now: Date): Promise<boolean>;
  /** How often the content of an answer was called wrong in a workspace, most often first. */
  calledWrong(workspace: string): Promise<readonly { readonly about: string; readonly count: number }[]>;

  miss(workspace: string, miss: Omit<Gap, 'count'>, now: Date): Promise<void>;
  /** The most frequent first, at most 100. */
  gaps(workspace: string, since: Date): Promise<readonly Gap[]>;
  /** One of them, or all. */
  clearGaps(workspace: string, key: string | null): Promise<void>;

  /** Waits for a moderator. Its id has eight letters and digits. */
  proposeNote(
    workspace: string,
    note: Pick<Note, 'concept' | 'author' | 'authorName' | 'text'>,
    now: Date,
  ): Promise<Note>;
  noteById(workspace: string, id: string): Promise<Note | null>;
  /** Oldest first, at most 100. */
  notes(
    workspace: string,
    which: Partial<Pick<Note, 'concept' | 'author' | 'state'>>,
  ): Promise<readonly Note[]>;
  /** It waits again, by the new id that this resolves to: who was shown the old words decides about them alone. */
  editNote(workspace: string, id: string, text: string, now: Date): Promise<string>;
  /** Nothing where it does not wait. */
  decideNote(
    workspace: string,
    id: string,
    decision: Pick<Note, 'reason'> & { readonly state: 'approved' | 'declined' },
    now: Date,
  ): Promise<void>;
  removeNote(workspace: string, id: string): Promise<void>;
  /** The author has read what was decided. */
  told(ids: readonly string[]): Promise<void>;

  /** Removes everything about a person; approved notes stay without a name. */
  forget(person: PersonKey): Promise<Forgotten>;
  /** Removes what has outlived its time. */
  clean(retention: Retention, now: Date): Promise<void>;
  close(): Promise<void>;
}
