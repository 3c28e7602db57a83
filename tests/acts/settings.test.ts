import { describe, expect, test } from 'vitest';
import { settings } from '../../src/acts/settings.ts';
import { type Settings, type SettingsChange, settingsChoices } from '../../src/conversation/act.ts';
import { budgetProblems } from '../../src/conversation/budget.ts';
import type { Message } from '../../src/conversation/reply.ts';
import { languages } from '../../src/language/language.ts';
import { nothingRemembered } from '../../src/memory/memory.ts';
import { newMemory } from '../remembering-bot.ts';
import { content, read } from '../team.ts';
import { done, sessionWith, type Who } from './acting.ts';

const shown: Settings = { name: 'settings', change: null };
const change = (what: SettingsChange['what'], value: SettingsChange['value']): Settings => ({
  name: 'settings',
  change: { what, value } as SettingsChange,
});
const everyChange = (Object.keys(settingsChoices) as SettingsChange['what'][]).flatMap(what =>
  settingsChoices[what].map(value => change(what, value)),
);
const moderator: Who = { moderator: true };
const nowhere: Who = { place: { workspace: null, direct: true } };

const show = (who: Who, memory = newMemory()) => done(settings, shown, memory, who);
const menus = ({ blocks }: Message) => blocks.flatMap(block => (block.type === 'menu' ? [block] : []));
const chosen = (message: Message) =>
  menus(message).map(({ options, selected }) => options.find(({ id }) => id === selected)?.label);

describe('the page of settings', () => {
  test('shows a moderator the channel’s settings, what they mean, and her own', async () => {
    expect(read(await show(moderator))).toBe(
      [
        '# 이 채널 설정',
        '[듣기 ▾]',
        '[언어 ▾]',
        '[답 ▾]',
        '~ 듣기: 꺼짐은 부를 때만, 힌트는 살짝 제안, 답하기는 확실할 때 바로 답해요.',
        '# 내 설정',
        '[내 언어 ▾]',
        '[나에게 힌트 ▾]',
      ].join('\n'),
    );
  });

  test('shows everybody else only their own', async () => {
    expect(read(await show({}))).toBe('# 내 설정\n[내 언어 ▾]\n[나에게 힌트 ▾]');
  });

  test('shows only the language where there is no workspace, a moderator or not', async () => {
    expect(read(await show({ ...nowhere, moderator: true }))).toBe('# 내 설정\n[내 언어 ▾]');
  });

  test('has chosen what holds before anybody changed anything', async () => {
    expect(chosen(await show({ ...moderator, language: 'en' }))).toEqual([
      'Listen: Off',
      'Language: Auto',
      'Answers: Private',
      'Your language: Auto',
      'Hints for you: On',
    ]);
  });

  test('has chosen what was stored', async () => {
    const memory = newMemory();
    for (const each of [change('listen', 'answer'), change('language', 'en'), change('hints', 'off')])
      await done(settings, each, memory, moderator);
    expect(chosen(await show(moderator, memory))).toEqual([
      '듣기: 답하기',
      '언어: English',
      '답: 나만',
      '내 언어: 자동',
      '나에게 힌트: 꺼짐',
    ]);
  });

  test('every choice of every menu says what it is of', async () => {
    for (const { label, options } of menus(await show(moderator)))
      for (const option of options) expect(option.label).toMatch(new RegExp(`^${label}: .`));
  });

  test('is rejected rather than made up where the store did not answer', async () => {
    const memory = newMemory();
    const broken = { ...memory, recall: () => Promise.reject(new Error('gone')) };
    await expect(done(settings, shown, broken, { unavailable: true })).rejects.toThrow('gone');
  });
});

describe('a change', () => {
  test.each(everyChange)('$change.what to $change.value stands on the page that follows it', async act => {
    const memory = newMemory();
    const changed = await done(settings, act, memory, moderator);
    const { what, value } = act.change!;
    const label = menus(changed)
      .flatMap(({ options, selected }) => options.filter(({ id }) => id === selected))
      .find(({ id }) => id.endsWith(`${what}/${value}`));
    expect(label).toBeDefined();
  });

  test.each(everyChange)('$change.what to $change.value is confirmed in both languages', async act => {
    for (const language of languages) {
      const { blocks, language: answered } = await done(settings, act, newMemory(), {
        ...moderator,
        language,
      });
      const key = `settings.now.${act.change!.what}.${act.change!.value}` as 'settings.now.listen.off';
      expect(blocks[0]).toEqual({ type: 'paragraph', text: content.wording[answered].rich(key) });
    }
  });

  test.each(everyChange)('$change.what to $change.value fits every platform', async act => {
    const who = { ...moderator, place: { platform: 'slack', hears: false } };
    expect(budgetProblems(await done(settings, act, newMemory(), who))).toEqual([]);
  });

  test('of listening says what it means now and what is not stored', async () => {
    expect(read(await done(settings, change('listen', 'hint'), newMemory(), moderator))).toMatch(
      /^이제 이 채널에서 힌트를 보여요\.\n듣기만 한 글은 저장하지 않아요\.\n#/,
    );
  });

  test('that turns listening off says nothing of what is stored', async () => {
    const off = read(await done(settings, change('listen', 'off'), newMemory(), moderator));
    expect(off).not.toContain('저장');
  });

  test.each([
    ['discord', '! Message Content 인텐트가 꺼져 있어요. Developer Portal → Bot에서 켜 주세요.'],
    ['slack', '`channels:history`와 `groups:history`'.replaceAll('`', '')],
    ['other', '! 부르지 않은 글은 봇에 도착하지 않아요.'],
  ])('of listening on %s says how to make the bot hear where it does not', async (platform, said) => {
    const who = { ...moderator, place: { platform, hears: false } };
    expect(read(await done(settings, change('listen', 'answer'), newMemory(), who))).toContain(said);
  });

  test('of her own language is answered in it', async () => {
    expect(read(await done(settings, change('mine', 'en'), newMemory()))).toMatch(/^Your questions/);
  });

  test('of the channel by somebody else is refused and changes nothing', async () => {
    const memory = newMemory();
    const refused = await done(settings, change('listen', 'answer'), memory);
    expect(read(refused)).toBe('이건 관리자만 바꿀 수 있어요.');
    expect((await sessionWith(memory)).remembered.settings).toEqual(nothingRemembered.settings);
  });

  test.each(['listen', 'hints'] as const)('of %s needs a workspace', async what => {
    const value = what === 'listen' ? 'hint' : 'off';
    const refused = await done(settings, change(what, value), newMemory(), { ...nowhere, moderator: true });
    expect(read(refused)).toBe('이건 워크스페이스나 서버의 채널에서만 할 수 있어요.');
  });

  test('of her own language needs none', async () => {
    const memory = newMemory();
    await done(settings, change('mine', 'en'), memory, nowhere);
    expect((await sessionWith(memory)).remembered.language).toBe('en');
  });

  test('is rejected where the store is', async () => {
    const broken = { ...newMemory(), setLanguage: () => Promise.reject(new Error('gone')) };
    await expect(done(settings, change('mine', 'en'), broken)).rejects.toThrow('gone');
  });

  test('is seen by nobody else', async () => {
    expect((await done(settings, change('listen', 'hint'), newMemory(), moderator)).audience).toBe('asker');
  });
});
