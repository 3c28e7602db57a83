import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Asked, Channel, Conversation, Memory, Recollection } from '../../src/memory/memory.ts';
import { nothingRemembered } from '../../src/memory/memory.ts';
import { stores } from './stores.ts';

const now = new Date('2026-11-14T09:00:00.000Z');
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const minute = 60_000;
const day = 24 * 60 * minute;
const wording = { feedback: 365, misses: 90, declinedNotes: 30 };

/** Everything of one test happens in a workspace and to people of its own: the stores are shared. */
function somebody() {
  const one = randomUUID();
  const place: Channel = { workspace: `slack/T${one}`, channel: 'C1' };
  const person = `slack/U${one}`;
  const conversation: Conversation = { person, channel: place.channel, thread: '17.1' };
  const asked: Asked = { person, place, conversation, concept: null, now };
  return { one, place, person, conversation, asked };
}

for (const store of stores)
  describe.skipIf(store.missing)(store.title, () => {
    const memory = (): Memory => store.memory();
    const recalled = (asked: Asked): Promise<Recollection> => memory().recall(asked);

    test('nothing is remembered of somebody who never did anything', async () => {
      expect(await recalled(somebody().asked)).toEqual(nothingRemembered);
    });

    test('settings of a channel change one by one and leave other channels alone', async () => {
      const { place, asked } = somebody();
      await memory().setChannel(place, { listen: 'hint' });
      await memory().setChannel(place, { language: 'en', answers: 'public' });
      await memory().setChannel(place, { language: null });
      expect((await recalled(asked)).settings).toEqual({ listen: 'hint', language: null, answers: 'public' });
      const other = { ...place, channel: 'C2' };
      expect((await recalled({ ...asked, place: other })).settings).toEqual(nothingRemembered.settings);
    });

    test('a person’s language and muted hints come with every reply, until they are taken back', async () => {
      const { place, person, asked } = somebody();
      await memory().setLanguage(person, 'ko');
      await memory().setLanguage(person, 'en');
      await memory().muteHints(place, person, true);
      await memory().muteHints(place, person, true);
      expect(await recalled(asked)).toMatchObject({ language: 'en', muted: true });
      await memory().setLanguage(person, null);
      await memory().muteHints(place, person, false);
      expect(await recalled(asked)).toMatchObject({ language: null, muted: false });
    });

    test('a claimed event is busy, then done, then after its time anybody’s again', async () => {
      const event = `slack/${randomUUID()}`;
      expect(await memory().claim(event, 'a', 30_000, now)).toBe('taken');
      expect(await memory().claim(event, 'b', 30_000, later(29_999))).toBe('busy');
      await memory().finish(event, 'a', day, now);
      for (const after of [0, 368_000, 23 * 60 * minute])
        expect(await memory().claim(event, 'b', 30_000, later(after))).toBe('done');
      expect(await memory().claim(event, 'b', 30_000, later(day))).toBe('again');
    });

    test('whoever asks again for what is its own has it', async () => {
      const event = `slack/${randomUUID()}`;
      await memory().claim(event, 'a', 30_000, now);
      expect(await memory().claim(event, 'a', 30_000, later(1_000))).toBe('taken');
    });

    test('a lease that is extended by its owner, and by nobody else, goes on', async () => {
      const event = `slack/${randomUUID()}`;
      await memory().claim(event, 'a', 30_000, now);
      await memory().extend(event, 'b', 60_000, later(10_000));
      await memory().extend(event, 'a', 30_000, later(20_000));
      expect(await memory().claim(event, 'b', 30_000, later(49_999))).toBe('busy');
      expect(await memory().claim(event, 'b', 30_000, later(50_000))).toBe('again');
    });

    test('that somebody had begun is still known after cleaning, for a day', async () => {
      const event = `slack/${randomUUID()}`;
      const forever = { misses: 1e4, feedback: 1e4, declinedNotes: 1e4 };
      await memory().claim(event, 'crashed', 30_000, now);
      await memory().clean(forever, later(60_000));
      expect(await memory().claim(event, 'b', 30_000, later(60_000))).toBe('again');
      await memory().clean(forever, later(2 * day));
      expect(await memory().claim(event, 'c', 30_000, later(2 * day))).toBe('taken');
    });

    test('that thousands were answered is removed, however many at a time', async () => {
      const events = Array.from({ length: 2_100 }, (_, at) => `slack/${randomUUID()}/${at}`);
      for (const event of events) await memory().claim(event, 'a', 30_000, now);
      const { asked, conversation } = somebody();
      const turn = { answered: 'e/alb/summary', others: [] };
      const inThread = (at: number) => ({ ...conversation, thread: `${at}` });
      const threads = Array.from({ length: 2_100 }, (_, at) => at);
      for (const at of threads) await memory().remember(inThread(at), turn, 60_000, now);
      await memory().clean({ misses: 1e4, feedback: 1e4, declinedNotes: 1e4 }, later(2 * day));
      for (const at of threads)
        expect((await recalled({ ...asked, conversation: inThread(at), now })).turn).toBeNull();
      const left = new Set<string>();
      for (const event of events) left.add(await memory().claim(event, 'b', 30_000, later(2 * day)));
      expect([...left]).toEqual(['taken']);
    });

    test('a lease that ran out is taken over, and its first owner can neither release nor finish it', async () => {
      const event = `slack/${randomUUID()}`;
      await memory().claim(event, 'crashed', 30_000, now);
      expect(await memory().claim(event, 'b', 30_000, later(30_000))).toBe('again');
      await memory().release(event, 'crashed');
      await memory().finish(event, 'crashed', day, later(30_001));
      expect(await memory().claim(event, 'c', 30_000, later(30_002))).toBe('busy');
    });

    test('what was released is free at once', async () => {
      const event = `slack/${randomUUID()}`;
      await memory().claim(event, 'a', 30_000, now);
      await memory().release(event, 'a');
      expect(await memory().claim(event, 'b', 30_000, now)).toBe('taken');
    });

    test('of 40 claims at the same instant over two connections one is taken', async () => {
      // Opening takes a lock that two connections of one process would wait for in vain.
      await store.second().recall(somebody().asked);
      const event = `slack/${randomUUID()}`;
      const claims = await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          (at % 2 === 0 ? memory() : store.second()).claim(event, `owner ${at}`, 30_000, now),
        ),
      );
      expect(claims.filter(claim => claim === 'taken')).toHaveLength(1);
    });

    test('a concept may be hinted at once a day in a channel', async () => {
      const { place } = somebody();
      expect(await memory().mayHint(place, 'alb', day, now)).toBe(true);
      expect(await memory().mayHint(place, 'alb', day, later(day - 1))).toBe(false);
      expect(await memory().mayHint(place, 'nlb', day, now)).toBe(true);
      expect(await memory().mayHint({ ...place, channel: 'C2' }, 'alb', day, now)).toBe(true);
      expect(await memory().mayHint(place, 'alb', day, later(day))).toBe(true);
    });

    test('a conversation is its person’s in its thread for its time, and ends when it is stopped', async () => {
      const { conversation, asked } = somebody();
      const turn = { answered: 'c/ecs,eks', others: ['e/ecs/summary', 'e/eks/summary'] };
      await memory().remember(conversation, { answered: 'e/ecs/summary', others: [] }, 15 * minute, now);
      await memory().remember(conversation, turn, 15 * minute, now);
      expect((await recalled(asked)).turn).toEqual(turn);
      expect((await recalled({ ...asked, now: later(15 * minute) })).turn).toBeNull();
      const elsewhere = { ...conversation, thread: '' };
      expect((await recalled({ ...asked, conversation: elsewhere })).turn).toBeNull();
      expect((await recalled({ ...asked, person: 'slack/Uother' })).turn).toBeNull();
      expect(await memory().endConversation(conversation)).toBe(true);
      expect(await memory().endConversation(conversation)).toBe(false);
      expect((await recalled(asked)).turn).toBeNull();
    });

    test('a person has one vote on an answer, which can be changed', async () => {
      const { place, person } = somebody();
      const about = 'e/fargate/summary';
      expect(await memory().vote({ ...place, person, about, vote: 'up' }, now)).toBe(false);
      expect(await memory().vote({ ...place, person, about, vote: 'wrong' }, now)).toBe(true);
      expect(await memory().vote({ ...place, person, about, vote: 'wrong' }, now)).toBe(false);
      expect(await memory().vote({ ...place, person: 'slack/U2', about, vote: 'wrong' }, now)).toBe(false);
      expect(await memory().calledWrong(place.workspace)).toEqual([{ about, count: 2 }]);
    });

    test('misses are gathered by wording over days, the most frequent first, and cleared one by one or all', async () => {
      const { place } = somebody();
      const { workspace } = place;
      for (const at of [now, now, later(-day)])
        await memory().miss(workspace, { key: 'redshift', text: 'Redshift', near: null }, at);
      await memory().miss(workspace, { key: 'ekz', text: 'ekz', near: 'eks' }, now);
      await memory().miss(workspace, { key: 'old', text: 'old', near: null }, later(-8 * day));
      const week = later(-7 * day);
      expect(await memory().gaps(workspace, week)).toEqual([
        { key: 'redshift', text: 'Redshift', near: null, count: 3 },
        { key: 'ekz', text: 'ekz', near: 'eks', count: 1 },
      ]);
      await memory().clearGaps(workspace, 'redshift');
      expect((await memory().gaps(workspace, week)).map(({ key }) => key)).toEqual(['ekz']);
      await memory().clearGaps(workspace, null);
      expect(await memory().gaps(workspace, later(-30 * day))).toEqual([]);
    });

    test('a note waits, is shown once approved, told to its author once, and waits again when it is edited', async () => {
      const { place, person, asked } = somebody();
      const { workspace } = place;
      const proposed = { concept: 'fargate', author: person, authorName: '민지', text: '`tf-modules/ecs`' };
      const { id } = await memory().proposeNote(workspace, proposed, now);
      expect(id).toMatch(/^[0-9a-f]{8}$/);
      const about = { ...asked, concept: 'fargate' };
      expect((await recalled(about)).notes).toEqual([]);
      await memory().decideNote(workspace, id, { state: 'approved', reason: '' }, now);
      const shown = await recalled(about);
      expect(shown.notes).toEqual([
        { id, ...proposed, state: 'approved', reason: '', writtenAt: now.toISOString() },
      ]);
      expect(shown.decided.map(note => note.id)).toEqual([id]);
      await memory().told([id]);
      expect((await recalled(about)).decided).toEqual([]);
      const edited = await memory().editNote(workspace, id, 'other', later(minute));
      expect(await memory().noteById(workspace, id)).toBeNull();
      expect((await recalled(about)).notes).toEqual([]);
      await memory().decideNote(workspace, edited, { state: 'declined', reason: 'too long' }, now);
      expect((await recalled(asked)).decided).toMatchObject([{ state: 'declined', reason: 'too long' }]);
      await memory().decideNote(workspace, edited, { state: 'approved', reason: '' }, now);
      expect((await recalled(about)).notes).toEqual([]);
      await memory().removeNote(workspace, edited);
      expect(await memory().noteById(workspace, edited)).toBeNull();
    });

    test('another workspace sees, decides and removes none of the notes', async () => {
      const { place, person } = somebody();
      const { workspace } = place;
      const proposed = { concept: 'fargate', author: person, authorName: '민지', text: 'x' };
      const { id } = await memory().proposeNote(workspace, proposed, now);
      expect(await memory().noteById('slack/Tother', id)).toBeNull();
      await memory().decideNote('slack/Tother', id, { state: 'approved', reason: '' }, now);
      await memory().removeNote('slack/Tother', id);
      expect(await memory().notes(workspace, { state: 'waiting' })).toHaveLength(1);
      expect(await memory().notes(workspace, { author: 'slack/Uother' })).toEqual([]);
    });

    test('whoever wants to be forgotten is, and hears what that was; an approved note stays without a name', async () => {
      const { place, person, conversation, asked } = somebody();
      const { workspace } = place;
      await memory().setLanguage(person, 'en');
      await memory().muteHints(place, person, true);
      await memory().remember(conversation, { answered: 'h', others: [] }, minute, now);
      await memory().vote({ ...place, person, about: 'e/ecs/summary', vote: 'up' }, now);
      const proposed = { concept: 'ecs', author: person, authorName: '민지', text: 'kept' };
      const { id } = await memory().proposeNote(workspace, proposed, now);
      await memory().decideNote(workspace, id, { state: 'approved', reason: '' }, now);
      await memory().proposeNote(workspace, { ...proposed, text: 'waiting' }, now);
      expect(await memory().forget(person)).toEqual({
        language: 1,
        hints: 1,
        conversations: 1,
        feedback: 1,
        notes: 2,
      });
      expect(await recalled({ ...asked, concept: 'ecs' })).toEqual({
        ...nothingRemembered,
        notes: [expect.objectContaining({ text: 'kept', author: null, authorName: '' })],
      });
      expect(Object.values(await memory().forget(person))).toEqual([0, 0, 0, 0, 0]);
    });

    test('what has outlived its time is removed, and nothing else', async () => {
      const { place, person, conversation } = somebody();
      const { workspace } = place;
      const event = `slack/${randomUUID()}`;
      await memory().claim(event, 'a', day, now);
      await memory().remember(conversation, { answered: 'h', others: [] }, minute, now);
      await memory().miss(workspace, { key: 'a', text: 'a', near: null }, now);
      await memory().vote({ ...place, person, about: 'h', vote: 'wrong' }, now);
      const note = { concept: 'ecs', author: person, authorName: '민지', text: 'x' };
      const { id } = await memory().proposeNote(workspace, note, now);
      await memory().decideNote(workspace, id, { state: 'declined', reason: '' }, now);
      const { id: late } = await memory().proposeNote(workspace, note, now);
      await memory().decideNote(workspace, late, { state: 'declined', reason: '' }, later(90 * day));
      await memory().clean(wording, later(29 * day));
      expect(await memory().noteById(workspace, id)).not.toBeNull();
      expect(await memory().gaps(workspace, now)).toHaveLength(1);
      await memory().clean(wording, later(91 * day));
      expect(await memory().noteById(workspace, id)).toBeNull();
      // Its author has a month to hear of it, however long it waited.
      expect(await memory().noteById(workspace, late)).not.toBeNull();
      expect(await memory().gaps(workspace, now)).toEqual([]);
      expect(await memory().calledWrong(workspace)).toHaveLength(1);
      await memory().clean(wording, later(366 * day));
      expect(await memory().calledWrong(workspace)).toEqual([]);
    });
  });
