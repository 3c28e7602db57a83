import type { Language } from '../language/language.ts';
import type { Command } from './command.ts';

/** Something a person did, in terms that no platform owns. */
export interface Interaction {
  readonly input: Input;
  readonly person: {
    readonly id: string;
    /** Asked for only when a reply needs it; adapters cache it. Never rejects. */
    profile(): Promise<Profile>;
  };
  readonly place: Place;
  /** Whether the bot is in the channel and may write there; null where nobody can tell. Never rejects. */
  readonly isHere?: () => Promise<boolean | null>;
  /** Only where the person chose a language for this very request; it outranks everything else. */
  readonly language?: Language;
  /** The platform's id of this message or click. */
  readonly event: string;
  /** The platform's id of the message that was said, pressed or reacted to; null for a command or a form. */
  readonly message: string | null;
}

export interface Profile {
  readonly name: string;
  /** A BCP 47 tag such as `ko` or `en-GB`; null where the platform does not say. */
  readonly locale: string | null;
  readonly moderator: boolean;
}

export interface Place {
  readonly platform: string;
  /** Null in a direct message and for an app that only a person installed. */
  readonly workspace: string | null;
  readonly channel: string;
  readonly thread: string | null;
  readonly direct: boolean;
  /** Whether a thread can be opened here; where it cannot, what needs one goes on in place. */
  readonly threads: boolean;
  /** Whether somebody can invite the bot here when it may not write. */
  readonly invitable: boolean;
  /** Whether slash commands can be typed in its threads; where not, help says what to do instead. */
  readonly commandsInThreads: boolean;
  /** The thread that an answer to this will stand in; null where it stands in the channel or conversation itself. */
  readonly answering: string | null;
  /** Whether messages that do not name the bot reach it here. */
  readonly hears: boolean;
  /** Whether feedback buttons can stand on an answer itself or open privately. */
  readonly rating: 'inline' | 'panel';
  /** Whether an answer to this can be seen by the asker alone. */
  readonly whispers: boolean;
}

/** How a text reached the bot: as a slash command, by name in a channel, in a direct message, or not addressed to it. */
export type Heard = 'command' | 'mention' | 'direct' | 'overheard';

/** Who sees the message that a button stands on. */
export type Visibility = 'private' | 'public';

export type Input =
  | {
      readonly kind: 'text';
      /** Without the mention of the bot; otherwise as it was typed. */
      readonly text: string;
      readonly heard: Heard;
      readonly author: 'person' | 'bot';
      readonly edited: boolean;
      /** It names or answers somebody else. */
      readonly toOthers: boolean;
    }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'action'; readonly id: string; readonly on: Visibility }
  | { readonly kind: 'form'; readonly id: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'reaction'; readonly text: string };
