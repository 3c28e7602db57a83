import type { Gaps } from '../conversation/act.ts';
import { type Block, budgets, type Reply } from '../conversation/reply.ts';
import { code, plain, type RichText } from '../conversation/rich-text.ts';
import { cleanText } from '../language/typed-text.ts';
import type { Gap } from '../memory/memory.ts';
import { buttonRow, conceptOf, heading, nameOf, paragraph, type Scene, wordingOf } from '../replies/scene.ts';
import { shown } from '../replies/shown.ts';
import { calledWrong } from './called-wrong.ts';
import { draftsFrom } from './content-stub.ts';
import { listed } from './listed.ts';
import { actButton, actOption, type Performer, rowCodeOf, type Session, tell, tellText } from './session.ts';

const period = 7 * 24 * 60 * 60 * 1_000;
const longestWording = 512;

/** A moderator's session with the workspace whose gaps are looked at. */
interface Looking {
  readonly session: Session;
  readonly workspace: string;
  readonly found: readonly Gap[];
}

const codeOf = ({ key }: Gap) => rowCodeOf(key);

/** Typed text is code everywhere here: nothing in it may become a link or a mention. */
const asCode = (text: string): RichText => [code(text || '…')];

function countOf({ count, near }: Gap, scene: Scene): string {
  const wording = wordingOf(scene);
  return near !== null && conceptOf(scene, near)
    ? wording.text('gaps.near', { count, name: nameOf(scene, near) })
    : wording.text('gaps.count', { count });
}

const cut = (text: string, limit: number) =>
  text.length > limit ? `${text.slice(0, limit - 1).toWellFormed()}…` : text;

const act = (step: Gaps['step'], gap: string | null = null): Gaps => ({ name: 'gaps', step, gap });

function unanswered({ session: { scene, keepsMisses }, found }: Looking): readonly Block[] {
  const wording = wordingOf(scene);
  if (found.length === 0) return [paragraph(wording.rich(keepsMisses ? 'gaps.none' : 'gaps.not-kept'))];
  const lines = found.map(gap => [...asCode(shown(gap.text)), plain(`  ${countOf(gap, scene)}`)]);
  const options = found.map(gap =>
    actOption(
      scene,
      cut(shown(gap.text) || '…', budgets.label),
      act('one', codeOf(gap)),
      cut(countOf(gap, scene), budgets.description),
    ),
  );
  return [
    listed(lines, found.length, scene),
    { type: 'menu', label: wording.text('gaps.pick'), options: options.slice(0, budgets.menuOptions) },
    ...buttonRow(
      actButton(scene, wording.text('gaps.drafts'), act('drafts')),
      actButton(scene, wording.text('gaps.clear'), act('clear')),
    ),
    { type: 'footnote', text: wording.rich('gaps.anonymous') },
  ];
}

async function list(looking: Looking): Promise<readonly Reply[]> {
  const { session, workspace } = looking;
  const { scene, memory } = session;
  const title = wordingOf(scene).text('gaps.title');
  const wrong = calledWrong(await memory.calledWrong(workspace), scene);
  return tell(session, { summary: title, blocks: [heading(title), ...unanswered(looking), ...wrong] });
}

const backToList = (scene: Scene) =>
  actButton(scene, wordingOf(scene).text('button.back-to-list'), act('list'));

const one = async ({ session }: Looking, gap: Gap): Promise<readonly Reply[]> => {
  const { scene } = session;
  const wording = wordingOf(scene);
  const title = wording.text('gaps.one');
  return tell(session, {
    summary: title,
    blocks: [
      heading(title),
      paragraph(asCode(cleanText(gap.text, longestWording).replaceAll('`', '').trim())),
      paragraph([plain(countOf(gap, scene))]),
      ...buttonRow(
        actButton(scene, wording.text('gaps.one-drafts'), act('drafts', codeOf(gap))),
        actButton(scene, wording.text('gaps.one-clear'), act('clear', codeOf(gap))),
        backToList(scene),
      ),
    ],
  });
};

function drafts({ session }: Looking, those: readonly Gap[]): readonly Reply[] {
  const { scene } = session;
  const wording = wordingOf(scene);
  const date = scene.now.toISOString().slice(0, 10);
  return tell(session, {
    summary: wording.text('gaps.drafts-ready', { count: those.length }),
    blocks: [
      paragraph(wording.rich('gaps.drafts-ready', { count: those.length })),
      ...buttonRow(backToList(scene)),
    ],
    files: [{ name: `gaps-${date}.md`, text: draftsFrom(those, date, scene.content, wording) }],
  });
}

async function clear(looking: Looking, gap: Gap | null): Promise<readonly Reply[]> {
  const { session, workspace, found } = looking;
  await session.memory.clearGaps(workspace, gap?.key ?? null);
  return list({ ...looking, found: gap === null ? [] : found.filter(({ key }) => key !== gap.key) });
}

/** What each step shows of one gap, and of all of them. */
const steps: {
  readonly [Step in Gaps['step']]: (looking: Looking, gap: Gap | null) => Promise<readonly Reply[]>;
} = {
  list,
  one: (looking, gap) => (gap === null ? list(looking) : one(looking, gap)),
  drafts: async (looking, gap) => {
    const those = gap === null ? looking.found : [gap];
    return those.length === 0 ? list(looking) : drafts(looking, those);
  },
  clear,
};

/** What could not be answered in the last seven days, for moderators. */
export const gaps: Performer<'gaps'> = async ({ step, gap }, session) => {
  const { channel, profile, memory, scene } = session;
  if (channel === null) return tellText(session, 'act.workspace-only');
  if (!profile.moderator) return tellText(session, 'act.moderators-only');
  const { workspace } = channel;
  const found = await memory.gaps(workspace, new Date(scene.now.getTime() - period));
  const chosen = gap === null ? null : found.find(each => codeOf(each) === gap);
  // Another moderator removed it, or its week is over.
  if (chosen === undefined) return tellText(session, 'gaps.gone', ...buttonRow(backToList(scene)));
  return steps[step]({ session, workspace, found }, chosen);
};
