import type { Language } from '../language/language.ts';
import type { RichText } from './rich-text.ts';

/** What the bot does in return. An empty list of replies is silence. */
export type Reply = Message | ThreadReply | FormReply | Removal | Mark;

export interface Message {
  readonly kind: 'message';
  /**
   * `here`: where an answer goes on this platform. `replace`: in place of the message that was pressed.
   * `opening`: in place of the message that the thread hangs from.
   */
  readonly where: 'here' | 'replace' | 'opening';
  readonly audience: 'asker' | 'everyone';
  readonly language: Language;
  /** One line for notifications and screen readers. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly files?: readonly File[];
  /** The message it answers, where that is not the one that was pressed. */
  readonly under?: string;
  /** What was asked has no certain answer: this is a miss, or a question back. */
  readonly missed?: true;
}

export interface File {
  readonly name: string;
  readonly text: string;
}

/**
 * A thread for everyone: `opening` in the channel (in place of the public message that was pressed), `first` in the
 * thread below it; a private message that was pressed goes. Where no thread can be, `otherwise` instead of all of it.
 */
export interface ThreadReply {
  readonly kind: 'thread';
  readonly opening: Message;
  readonly first: Message;
  readonly otherwise: Message;
}

export interface FormReply {
  readonly kind: 'form';
  readonly form: Form;
}

export interface Form {
  /** Comes back with the values when the form is submitted; untrusted then. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly multiline: boolean;
    readonly maxLength: number;
  }[];
}

/** The private message that was pressed goes. */
export interface Removal {
  readonly kind: 'removal';
}

/** The 💡 that offers an answer is put on the message, or taken away. */
export interface Mark {
  readonly kind: 'mark';
  readonly mark: 'offer' | 'none';
}

interface Blocks {
  heading: { readonly text: string };
  paragraph: { readonly text: RichText };
  list: { readonly items: readonly RichText[] };
  /** The first column names the row. */
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly RichText[])[] };
  /** Stands before everything else: how a term was read, or a warning. */
  notice: { readonly text: RichText };
  footnote: { readonly text: RichText };
  /** One row; each leads somewhere. */
  buttons: { readonly buttons: readonly Button[] };
  menu: { readonly label: string; readonly options: readonly Option[]; readonly selected?: string };
  /** Whether the answer helped. */
  feedback: { readonly up: Button; readonly down: Button };
}

export type BlockType = keyof Blocks;
export type Block<Type extends BlockType = BlockType> = {
  [Each in Type]: { readonly type: Each } & Blocks[Each];
}[Type];

export interface Button {
  /** An action id: see action-id.ts. */
  readonly id: string;
  readonly label: string;
  /** Read aloud instead of a label that is short out of context. */
  readonly accessibleLabel?: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

/** One renderer for each type of block; one missing does not compile. */
export type BlockRenderers<Output> = { readonly [Type in BlockType]: (block: Block<Type>) => Output };

/** Hands the block to the renderer of its type. */
export function renderBlock<Output>(renderers: BlockRenderers<Output>, block: Block): Output {
  const render = renderers[block.type] as (block: Block) => Output;
  return render(block);
}

/** What a message may hold on every platform; each adapter's tests prove that its own limits are wider. */
export const budgets = {
  summary: 120,
  heading: 100,
  label: 75,
  description: 75,
  buttonsInARow: 5,
  controls: 20,
  menuOptions: 25,
  otherBlocks: 12,
  /** Characters of all text together. */
  text: 3_500,
  tableColumns: 5,
  tableRows: 20,
  actionId: 100,
} as const;
