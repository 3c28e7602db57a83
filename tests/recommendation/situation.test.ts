import { describe, expect, test } from 'vitest';
import { namesOf } from '../../src/recommendation/named-answers.ts';
import { situated, situationIn } from '../../src/recommendation/situation.ts';
import { answersOf } from '../../src/recommendation/trail.ts';
import { bot } from '../team.ts';

const compute = bot.models.get('compute')!;
const entry = bot.models.get('entry')!;

/** The answers that a text gives, and what is ticked of a choose-any question. */
function understood(text: string, model = compute) {
  const { trail } = situationIn(model, text);
  const { values, ticked } = answersOf(model, trail);
  const all = values.map((value, at) => value ?? (ticked[at] || null));
  return namesOf(model, { values: all, ticked });
}

describe('a situation in words', () => {
  test.each<[string, object, string]>([
    ['쿠버네티스 필수고 팀이 작아요', { k8s: 'required', team: 'small' }, 'endings stay on the words'],
    ['쿠버네티스는 필요 없어요', { k8s: 'not-needed' }, 'the longer cue wins over “필요”'],
    ['k8s 안 써요', { k8s: 'not-needed' }, 'an abbreviation, and a negation that is the cue'],
    ['GPU가 필요해요', { special: ['gpu'] }, 'a particle sticks to a Latin word'],
    ['GPU는 필요 없어요', {}, 'a negation turns a cue round, and nothing is claimed'],
    ['small startup, don’t want servers', { ops: 'none', team: 'small' }, 'a typographic apostrophe'],
    [
      'we must use Kubernetes and run on other clouds',
      { k8s: 'required', port: 'multi' },
      'English in order',
    ],
    ['our nodes need GPUs', { special: ['gpu'] }, 'nodes are no negation'],
    ['no GPU needed', {}, 'English says no before'],
    ['안녕하세요', {}, 'nothing in it is an answer'],
    ['', {}, 'nothing at all'],
  ])('%s', (text, answers) => {
    expect(understood(text)).toEqual(answers);
  });

  test('says from which words, as they were written', () => {
    const { trail, words } = situationIn(compute, 'Kubernetes 필수고 팀이 작아요');
    expect([...words.values()]).toEqual([['Kubernetes 필수고'], ['팀이 작아요']]);
    expect(trail.every(({ prefilled }) => prefilled)).toBe(true);
  });

  test('what is ticked is still asked, to be completed', () => {
    expect(situationIn(compute, 'GPU가 필요해요').trail).toMatchObject([{ finished: false }]);
  });

  test('a text of any length costs the same as its first words', () => {
    const timed = (text: string) => {
      const start = performance.now();
      situationIn(compute, text);
      return performance.now() - start;
    };
    // The quickest of many: another process may take the machine at any time.
    const fastest = (text: string) => Math.min(...Array.from({ length: 40 }, () => timed(text)));
    expect(fastest('쿠버네티스 '.repeat(4_000))).toBeLessThan(8 * fastest('쿠버네티스 '.repeat(60)));
  });
});

describe('short endings', () => {
  test.each<[string, object, object]>([
    ['GPU 필요', { special: ['gpu'] }, {}],
    ['GPU 써요', { special: ['gpu'] }, {}],
    ['팀이 작아요, GPU 필요', { special: ['gpu'], team: 'small' }, {}],
    ['쿠버네티스 필요, 서버 관리 싫음', { k8s: 'required', ops: 'none' }, {}],
    ['윈도우 필요', { special: ['windows'] }, {}],
    ['EBS 써요', { special: ['block'] }, {}],
    ['SSH 필요', { ops: 'full' }, {}],
    ['캐시 써요', {}, { reach: 'global' }],
    ['GPUs required', { special: ['gpu'] }, {}],
  ])('%s', (text, ofCompute, ofEntry) => {
    expect(understood(text)).toEqual(ofCompute);
    expect(understood(text, entry)).toEqual(ofEntry);
  });

  test.each([
    'GPU 필요없음',
    'GPU 필요 여부 미정',
    'GPU가 필요한지 모르겠어요',
    'GPU 대신 CPU를 써요',
    'GPU 안 써요',
  ])('nothing is claimed by “%s”', text => expect(understood(text)).toEqual({}));
});

describe('what is taken back is not understood, wherever in the clause it is', () => {
  test.each<[string, object, object]>([
    ['쿠버네티스가 꼭 필요한 건 아니에요', {}, {}],
    ['고정 IP가 꼭 필요한 건 아니에요', {}, {}],
    ['멀티클라우드 계획은 지금 당장은 없어요', {}, {}],
    ['서버리스는 절대 쓰고 싶지 않아요', {}, {}],
    ['멀티클라우드는 아닙니다', {}, {}],
    ['서버리스나 쿠버네티스는 필요 없어요', { k8s: 'not-needed' }, {}],
    ['쿠버네티스 없이는 안 돼요', {}, {}],
    ['we have no strict need for a static IP', {}, {}],
    ["it isn't true that we must use kubernetes", {}, {}],
    ['no plans at all for multi cloud', {}, {}],
    ['serverless is out of the question', {}, {}],
    ["serverless is something we don't want", {}, {}],
    ['static IPs are not needed', {}, {}],
    ['our app requires no GPUs', {}, {}],
    ["we can't live without kubernetes", {}, {}],
  ])('%s', (text, ofCompute, ofEntry) => {
    expect(understood(text)).toEqual(ofCompute);
    expect(understood(text, entry)).toEqual(ofEntry);
  });
});

describe('a “no” about something else takes nothing back', () => {
  test.each<[string, object]>([
    ['GPU가 필요하고 예산은 별로 많지 않아요', { special: ['gpu'] }],
    ['웹 서비스 운영할 사람이 우리 회사에 없어요', { workload: 'web', team: 'small' }],
    ['not a big company but we need GPUs', { special: ['gpu'] }],
    ["we don't want to manage servers for our GPU training", { special: ['gpu'], ops: 'none' }],
    ["we use websockets that don't need GPUs", { workload: 'stateful' }],
    ['not only do we need GPUs', { special: ['gpu'] }],
  ])('%s', (text, answers) => {
    expect(understood(text)).toEqual(answers);
  });
});

describe('which guide', () => {
  test.each<[string, string | null, string]>([
    ['compute', 'compute', 'by its id'],
    ['컨테이너', 'compute', 'by another word for it'],
    ['트래픽 입구', 'entry', 'by its name'],
    ['쿠버네티스 필수고 팀이 작아요', 'compute', 'by what is said of its questions'],
    ['', null, 'nothing said'],
    ['무지개', null, 'nothing of either'],
    ['something for entry-level developers', null, 'a hyphenated word is a word of its own'],
    ['entry-level developers', null, 'also at the beginning'],
    ['a blog about gateways and one gateway', null, 'a name somewhere begins nothing by itself'],
    ['we need GPUs and a static IP behind our load balancer', 'entry', 'a name decides between two'],
    ['we need GPUs and a static IP for our workload', 'compute', 'either way'],
  ])('%s', (text, expected) => {
    expect(situated(bot.models.values(), text)?.model.guide.id ?? null).toBe(expected);
  });

  test('decomposed Hangul is cut where the name of the guide ends', () => {
    const model = { ...compute, guide: { ...compute.guide, words: ['우리 회사 서버리스'] } };
    const found = situated([model], '우리 회사 서버리스 GPU 필요해요'.normalize('NFD'));
    expect([...(found?.situation.words.values() ?? [])]).toEqual([['GPU 필요해요']]);
  });
});
