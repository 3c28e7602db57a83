import { describe, expect, test } from 'vitest';
import { stepFor } from '../../adapters/terminal/recommend.ts';
import { createBot } from '../../src/bot.ts';
import { encodeAction } from '../../src/conversation/action-id.ts';
import type { GuideStep } from '../../src/conversation/command.ts';
import type { Interaction, Place } from '../../src/conversation/interaction.ts';
import type { Message, Reply, ThreadReply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/language/language.ts';
import { bot, content, idOf, interaction, now, onlyMessage, pressed, read, typed } from '../team.ts';

const channel: Partial<Place> = { threads: true, invitable: true };
const inThread: Partial<Place> = { thread: 't' };

const by = (name: string, said: Interaction): Interaction => ({
  ...said,
  person: { id: name, profile: async () => ({ name, locale: 'ko', moderator: false }) },
});

/** Presses the labels one after the other in a thread, where everybody sees it; the replies to the last. */
async function walk(from: Message, labels: readonly string[], name = '지수'): Promise<readonly Reply[]> {
  let replies: readonly Reply[] = [from];
  for (const label of labels) {
    const message = replies[0] as Message;
    replies = await bot.respond(
      by(name, interaction(pressed(idOf(message, label), 'public'), null, inThread)),
    );
  }
  return replies;
}

const flow = async (command: GuideStep, language: Language = 'ko'): Promise<Message> =>
  onlyMessage(
    await bot.respond(interaction(pressed(encodeAction({ kind: 'flow', language, command }), 'private'))),
  );

async function started(text = 'recommend compute', language: Language = 'ko'): Promise<ThreadReply> {
  const [reply, ...rest] = await bot.respond(interaction(typed(text), language, channel));
  if (reply?.kind !== 'thread' || rest.length > 0) throw new Error(`no thread: ${JSON.stringify(reply)}`);
  return reply;
}

const whole = ['컨테이너', '필요 없음', '해당 없음 →', '안 하고 싶다', '서비스 여러 개', '총비용', '소규모'];

describe('beginning', () => {
  test('without a guide one is asked for, privately', async () => {
    const message = onlyMessage(await bot.respond(interaction(typed('recommend'), 'ko', channel)));
    expect(message.audience).toBe('asker');
    expect(read(message)).toBe('무엇을 고르고 있나요?\n[컴퓨트·컨테이너] [트래픽 입구]');
  });

  test('with one, an opening for the channel and the first question for its thread', async () => {
    const { opening, first } = await started();
    expect(read(opening)).toBe(
      '# 컴퓨트·컨테이너 고르기\n지수 님이 시작했어요. 질문은 최대 8개예요. 스레드에서 누구나 답할 수 있어요.\n~ 진행 중',
    );
    expect(read(first)).toMatch(/^# 1\. 무엇을 실행하나요\?\n[\s\S]*\[모르겠어요\]$/);
    expect([opening, first].map(({ audience }) => audience)).toEqual(['everyone', 'everyone']);
  });

  test('where the bot may not write, privately, and what would help', async () => {
    const { otherwise } = await started();
    expect(otherwise.audience).toBe('asker');
    expect(read(otherwise)).toMatch(
      /^! 이 채널에는 글을 쓸 수 없어 나만 보이게 열었어요\. 함께 하려면 \/invite @aws\n# 1\./,
    );
  });

  test('where nobody could invite it, in place and without a word about it', async () => {
    const [reply] = await bot.respond(interaction(typed('recommend compute'), 'ko', { threads: true }));
    expect(reply).toMatchObject({ kind: 'thread', otherwise: { audience: 'everyone' } });
    expect(read((reply as ThreadReply).otherwise)).toMatch(/^# 1\./);
  });

  test.each([
    ['a thread', inThread, 'everyone'],
    ['a direct message', { direct: true }, 'asker'],
  ] as const)('in %s it goes on in place', async (_where, place, audience) => {
    const message = onlyMessage(await bot.respond(interaction(typed('recommend compute'), 'ko', place)));
    expect(message).toMatchObject({ where: 'here', audience });
  });

  test('what one person alone walks through in a thread stays with that person, the record included', async () => {
    const id = encodeAction({
      kind: 'flow',
      language: 'ko',
      command: { name: 'guide', guide: 'compute', trail: '', opening: '', view: 'r' },
    });
    const record = onlyMessage(await bot.respond(interaction(pressed(id, 'private'), 'ko', inThread)));
    expect(record.files).toHaveLength(1);
    expect(record.audience).toBe('asker');
  });

  test('the button of a guide opens the thread from the private question', async () => {
    const which = onlyMessage(await bot.respond(interaction(typed('recommend'), 'ko', channel)));
    const [reply] = await bot.respond(interaction(pressed(idOf(which, '트래픽 입구')), 'ko', channel));
    expect(reply).toMatchObject({
      kind: 'thread',
      opening: { where: 'here' },
      otherwise: { where: 'replace' },
    });
  });

  test('a situation in words says what was understood, each to be taken back', async () => {
    const { first } = await started('recommend 쿠버네티스 필수고 팀이 작아요');
    expect(read(first)).toBe(
      '이렇게 이해했어요:\n- Kubernetes 필수 (“쿠버네티스 필수고”)\n- 소규모 (“팀이 작아요”)\n' +
        '[맞아요] [Kubernetes 필수 빼기] [소규모 빼기] [처음부터]',
    );
    const [dropped] = await walk(first, ['Kubernetes 필수 빼기']);
    expect(read(dropped as Message)).toContain('- 소규모\n');
    const [asked] = await walk(first, ['맞아요']);
    expect(read(asked as Message)).toMatch(/^# 1\. 무엇을 실행하나요\?/);
  });

  test('a situation in English', async () => {
    const { first } = await started("recommend small startup, don't want servers", 'en');
    expect(read(first)).toMatch(
      /^Understood:\n- server management: none \(“.*servers”\)\n- small team \(“small startup”\)/,
    );
  });

  test('a situation that says nothing we know is asked about', async () => {
    const message = onlyMessage(await bot.respond(interaction(typed('recommend 무지개'), 'ko', channel)));
    expect(read(message)).toMatch(/^! 말한 상황에서 답을 찾지 못했어요/);
  });
});

describe('in the thread', () => {
  test('the message becomes the next question, with who leads and who pressed', async () => {
    const { first } = await started();
    const [message] = await walk(first, whole.slice(0, 4));
    expect(message).toMatchObject({ where: 'replace', audience: 'everyone' });
    expect(read(message as Message)).toBe(
      [
        '# 5. 워크로드 모양은?',
        '- 이벤트·간헐적 요청 (1회 15분 이내)',
        '- 웹·API: 웹/HTTP API 한두 개',
        '- 서비스 여러 개: 24시간 도는 마이크로서비스 여러 개',
        '- 긴 작업: 15분 넘는 배치·큐 워커',
        '- 상태 저장·오래 열린 연결 (게임 서버·웹소켓·자체 DB)',
        '[이벤트] [웹·API] [서비스 여러 개]',
        '[긴 작업] [상태 저장]',
        '[모르겠어요] [← 이전] [지금 결과]',
        '~ 앞선 것: ECS + Fargate (1점 차) · 뒤집을 수 있는 것: ECS Express Mode, Lambda 외 4가지',
        '~ 방금: 지수 님이 ‘서버 관리: 안 하고 싶다’를 골랐어요',
      ].join('\n'),
    );
  });

  test('ticking says what it rules out, and shows how many are ticked', async () => {
    const { first } = await started();
    const [message] = await walk(first, [...whole.slice(0, 2), '☐ GPU·가속기']);
    const text = read(message as Message);
    expect(text).toContain('[☑ GPU·가속기]');
    expect(text).toContain('[다음 (1개 선택)] [← 이전] [지금 결과]');
    expect(text).toContain(
      '! 제외됨: Lambda, ECS Express Mode, ECS + Fargate, EKS + Fargate. Fargate와 일반 Lambda는 GPU를 지원하지 않습니다.',
    );
    const [undone] = await walk(message as Message, ['☑ GPU·가속기']);
    expect(read(undone as Message)).toContain('‘GPU’를 뺐어요');
    expect(read(undone as Message)).not.toContain('제외됨');
  });

  test('what an answer ruled out is said once, not when a later question is ticked, nor of what was understood', async () => {
    const { first } = await started();
    const [second] = await walk(first, ['컨테이너', '필수']);
    expect(read(second as Message)).toContain('! 제외됨: ');
    const [unticked] = await walk(second as Message, ['☐ Windows', '☑ Windows']);
    expect(read(unticked as Message)).toMatch(/^# 3\./);
    expect(read(unticked as Message)).not.toContain('제외됨');
    const understood = onlyMessage(
      await bot.respond(interaction(pressed('1fk:g/compute/fU~*Bk//q', 'private'))),
    );
    expect(read(understood)).toMatch(/^# 1\./);
    expect(read(understood)).not.toContain('제외됨');
  });

  test('back returns to the question before, as if it had not been answered', async () => {
    const { first } = await started();
    const [second] = await walk(first, ['컨테이너']);
    const [again] = await walk(second as Message, ['필요 없음', '← 이전']);
    expect(read(again as Message)).toContain('~ 방금: 지수 님이 앞 질문으로 돌아갔어요');
    expect(idOf(again as Message, '필수')).toBe(idOf(second as Message, '필수'));
  });

  test('back to ticks that were understood and confirmed shows them ticked', async () => {
    const { first } = await started('recommend GPU가 필요해요');
    const labels = ['맞아요', '컨테이너', '필요 없음'];
    const [asked] = await walk(first, labels);
    expect(read(asked as Message)).toContain('[☑ GPU·가속기]');
    const [confirmed] = await walk(asked as Message, ['다음 (1개 선택)']);
    expect(read(confirmed as Message)).toContain('‘GPU’를 골랐어요');
    const [again] = await walk(confirmed as Message, ['← 이전']);
    expect(read(again as Message)).toMatch(/^# 3\.[\s\S]*\[☑ GPU·가속기\]/);
    const [before] = await walk(again as Message, ['☐ Windows', '← 이전', '필요 없음']);
    expect(read(before as Message)).toMatch(/^# 3\.[\s\S]*\[☑ GPU·가속기\][\s\S]*\[☐ Windows\]/);
  });

  test('the result ends the thread and edits the opening, once', async () => {
    const { first } = await started();
    const replies = await walk(first, whole);
    expect(replies).toHaveLength(2);
    const [result, opening] = replies as readonly Message[];
    expect(read(result!)).toBe(
      [
        '# ECS + Fargate를 권합니다',
        '확정 · 7개 답, 4점 차. 남은 질문 1개는 결과를 바꾸지 못합니다.',
        '- 노드가 보이지 않아 패치·용량 관리가 없습니다 (서버 관리: 안 하고 싶다)',
        '- ECS 서비스와 Service Connect로 여러 서비스를 운영합니다 (서비스 여러 개)',
        '- 노드·클러스터 운영 인력이 거의 들지 않습니다 (총비용)',
        '- 담당자 없이도 돌아갑니다 (소규모)',
        '- ECS는 컨트롤 플레인 요금·업그레이드가 없습니다 (Kubernetes 필요 없음)',
        '~ 2026년 10월 기준 · 출처: Amazon ECS FAQ',
        '~ 방금: 지수 님이 ‘소규모’를 골랐어요',
        '[왜 다른 것은?] [답이 바뀌는 때] [결정 기록] [더 보기] [처음부터]',
      ].join('\n'),
    );
    expect(opening).toMatchObject({ where: 'opening', audience: 'everyone' });
    expect(read(opening!)).toBe('# 컴퓨트·컨테이너 고르기\n결과: ECS + Fargate (확정). 7개 질문에 답했어요.');
    // Turning its pages and coming back says nothing new.
    expect(await walk(result!, ['왜 다른 것은?', '← 결과'])).toHaveLength(1);
  });

  test('another outcome later edits the opening again and names the old one', async () => {
    const { first } = await started();
    const [result] = await walk(first, whole);
    const replies = await walk(result as Message, ['답이 바뀌는 때', 'OS째 필요 → EC2']);
    const [changed, opening] = replies as readonly Message[];
    expect(read(changed!)).toContain('~ 바뀜: ECS + Fargate → EC2');
    expect(read(changed!)).toContain('! 더는 맞지 않아 뺀 답: ‘Kubernetes 필요 없음’, ‘해당 없음’');
    expect(read(opening!)).toContain('~ 바뀜: ECS + Fargate → EC2');
  });

  test('why not: parts that add up, in the reader’s words; three first, then the rest', async () => {
    const { first } = await started();
    const [page] = await walk(first, [...whole, '왜 다른 것은?']);
    expect(read(page as Message)).toBe(
      [
        '# 왜 다른 것은 아닌가요?',
        '- ECS Express Mode, 4점 뒤: 서비스 여러 개 3, 특수 목적 1',
        '- ECS Managed Instances, 4점 뒤: Kubernetes 1, 서버 관리 1, 비용 1, 팀 1',
        '- Lambda, 7점 뒤: 서비스 여러 개 4, 컨테이너 1, Kubernetes 1, 비용 1',
        '~ 방금: 지수 님이 열었어요',
        '[← 결과] [나머지 5가지] [처음부터]',
      ].join('\n'),
    );
  });

  test('what would change it: each can be tried', async () => {
    const { first } = await started();
    const [page] = await walk(first, [...whole, '답이 바뀌는 때']);
    const text = read(page as Message);
    expect(text).toContain('- GPU, 특권 컨테이너, 아주 큰 컨테이너 → ECS Managed Instances\n');
    expect(text).toContain('- 웹·API 한두 개 → ECS Express Mode (근소)\n');
    const [tried] = await walk(page as Message, ['Kubernetes 필수 → EKS Auto Mode (근소)']);
    expect(read(tried as Message)).toContain('EKS Auto Mode');
  });

  test('a tie is shown as one, with what separates them', async () => {
    const { first } = await started();
    const [message] = await walk(first, [...whole.slice(0, 5), '대량 부하의 단가', '소규모', 'AWS만']);
    expect(read(message as Message)).toMatch(
      /^# 둘 다 맞습니다: ECS \+ Fargate, ECS Managed Instances\n동률 · 8개 답, 8점씩\. 다음이 가릅니다\.\n- /,
    );
    expect(read(message as Message)).toContain('[전체 비교] [답 고치기] [결정 기록] [더 보기] [처음부터]');
  });

  test('a tie of three compares all of them, or none where nobody has written how they differ', async () => {
    const container =
      'package=container,k8s=not-needed,special=,ops=unknown,workload=job,cost=zero,team=unknown,port=onprem';
    const compared = await flow(stepFor(bot, 'compute', container, false));
    expect(read(compared)).toMatch(/^# 모두 맞습니다: ECS \+ Fargate, ECS Managed Instances, ECS \+ EC2\n/);
    expect(read(compared)).toMatch(/\n- .*: Fargate .* · ECS Managed Instances .* · ECS \+ EC2 /);
    const [whole] = await walk(compared, ['전체 비교']);
    expect(read(whole as Message)).toMatch(/^# .*Fargate.*ECS Managed Instances.*EC2/);
    const http = 'purpose=unknown,proto=http,backend=unknown,api=unknown,mesh=none,ip=unknown,volume=unknown';
    const three = read(await flow(stepFor(bot, 'entry', http, false)));
    expect(three).toMatch(/^# 모두 맞습니다: ALB, API Gateway, Gateway API·Ingress\n/);
    expect(three).toContain('[왜 다른 것은?]');
    expect(three).not.toContain('[전체 비교]');
  });

  test('the result now is provisional and does not touch the channel', async () => {
    const { first } = await started();
    const replies = await walk(first, [...whole.slice(0, 5), '지금 결과']);
    expect(replies).toHaveLength(1);
    const text = read(replies[0] as Message);
    expect(text).toMatch(/^# 지금까지는 ECS \+ Fargate \(임시\)\n답한 질문 5개, 남은 질문 3개예요\./);
    expect(text).toContain('- 대량 부하의 단가 → ECS Managed Instances');
    expect(await walk(replies[0] as Message, ['이어서 답하기'])).toHaveLength(1);
  });

  test('the result now names five changes and says how many more there are', async () => {
    const { first } = await started();
    const [message] = await walk(first, ['함수', '지금 결과']);
    const lines = read(message as Message).match(/^- .*/gm);
    expect(lines).toHaveLength(6);
    expect(lines).toContain('- GPU, 특권 컨테이너, 아주 큰 컨테이너 → ECS Managed Instances (근소)');
    expect(lines?.at(-1)).toBe('- 외 5가지');
  });

  test('all "not sure" has no winner and offers the questions that would help most', async () => {
    const { first } = await started('recommend entry');
    const replies = await walk(first, Array<string>(7).fill('모르겠어요'));
    expect(replies).toHaveLength(1);
    expect(read(replies[0] as Message)).toBe(
      '# 아직 고를 수 없습니다\n답이 적어 6가지가 같은 점수입니다. 다음 질문이 가장 많이 가릅니다.\n' +
        '~ 방금: 지수 님이 ‘모르겠어요’를 골랐어요\n' +
        '[무엇을 위한 입구인가요?] [프로토콜은?] [답 고치기] [처음부터]',
    );
    const [again] = await walk(replies[0] as Message, ['무엇을 위한 입구인가요?']);
    expect(read(again as Message)).toMatch(/^# 1\. 무엇을 위한 입구인가요\?/);
  });

  test('too many equals after real answers are not called too few answers', async () => {
    const text = 'package=unknown,k8s=nice,special=,ops=choose,workload=stateful,cost=unit,team=mid,port=aws';
    const step = stepFor(bot, 'compute', text, false);
    expect(read(await flow(step))).toBe(
      '# 하나로 좁혀지지 않습니다\n' +
        '8개 답으로는 4가지가 같은 점수입니다: ECS Managed Instances, ECS + EC2, EKS Auto Mode, EKS + EC2. ' +
        '다음 질문이 가장 많이 가릅니다.\n' +
        '[무엇을 실행하나요?] [왜 다른 것은?] [답 고치기] [처음부터]',
    );
    expect(read(await flow(step, 'en'))).toMatch(
      /^# No single outcome stands out\nAfter 8 answers, 4 outcomes/,
    );
  });

  test('too many equals set back an outcome that the opening announces, once', async () => {
    const text =
      'package=unknown,k8s=nice,special=,ops=choose,workload=stateful,cost=unit,team=small,port=aws';
    const opening = `=${bot.models.get('compute')!.outcomeCodes[4]}`;
    const more = await flow({ ...stepFor(bot, 'compute', text, false), opening, view: 'm' });
    const [undecided, edited] = await walk(more, ['답 고치기', '팀은 어떤가요?', '인프라 1~2명']);
    expect(read(edited as Message)).toBe(
      '# 컴퓨트·컨테이너 고르기\n결과: 아직 하나로 좁혀지지 않았어요. 8개 질문에 답했어요.\n' +
        '~ 앞서 나온 결과: ECS Managed Instances',
    );
    expect(await walk(undecided as Message, ['왜 다른 것은?'])).toHaveLength(1);
  });

  test('an answer can be given again', async () => {
    const { first } = await started();
    const [message] = await walk(first, [...whole, '더 보기', '답 고치기', '팀은 어떤가요?', '플랫폼 팀']);
    expect(read(message as Message)).toContain('‘플랫폼 팀’을 골랐어요');
  });

  test('ticking an answer again keeps it and all others until it is given, and the way back is the edit page', async () => {
    const { first } = await started();
    const edit = [...whole, '더 보기', '답 고치기'];
    const [page] = await walk(first, edit);
    const ask = '해당하는 것을 모두 고르세요';
    const [ticked] = await walk(page as Message, [ask, '☐ GPU·가속기', '☐ Windows']);
    expect(read(ticked as Message)).toMatch(/^# 3\. .*[\s\S]*\[☑ GPU·가속기\][\s\S]*\[다음 \(2개 선택\)\]/);
    const [again] = await walk(ticked as Message, ['☑ Windows', '☑ GPU·가속기']);
    expect(read(again as Message)).toContain('[☐ GPU·가속기]');
    for (const message of [ticked, again]) {
      const [returned] = await walk(message as Message, ['← 이전']);
      expect(read(returned as Message)).toBe(read(page as Message));
    }
  });

  test('explaining what it is made of is private to whoever pressed', async () => {
    const { first } = await started();
    const [card] = await walk(first, [...whole, '더 보기', 'ECS']);
    expect(card).toMatchObject({ where: 'here', audience: 'asker' });
    expect(read(card as Message)).toMatch(/^# ECS/);
  });
});

describe('the decision record', () => {
  const recordOf = async (
    labels: readonly string[],
    text = 'recommend compute',
    language: Language = 'ko',
  ) => {
    const { first } = await started(text, language);
    const [message] = await walk(first, labels);
    return message as Message;
  };

  test('is a file of the date and the guide, for everyone in the thread', async () => {
    const record = await recordOf([...whole, '결정 기록']);
    expect(record).toMatchObject({ where: 'here', audience: 'everyone' });
    expect(record.files?.map(({ name }) => name)).toEqual(['2026-11-14-compute.md']);
    expect(read(record)).toBe('결정 기록이에요. 저장소에 그대로 넣을 수 있어요.');
    await expect(record.files![0]!.text).toMatchFileSnapshot('records/compute.ko.md');
  });

  test('in English', async () => {
    const labels = ['Containers', 'Not needed', 'None of these →', 'None', 'Services', 'Total cost', 'Small'];
    const { first } = await started('recommend compute', 'en');
    const shown = read(first);
    expect(shown).toContain('What do you run?');
    const record = await recordOf([...labels, 'Decision record'], 'recommend compute', 'en');
    await expect(record.files![0]!.text).toMatchFileSnapshot('records/compute.en.md');
  });

  test('names every outcome once, and no person', async () => {
    const { text } = (await recordOf([...whole, '결정 기록'])).files![0]!;
    for (const { name } of content.guides.get('compute')!.outcomes.slice(1))
      if (name.ko !== 'ECS + Fargate') expect(text.split(`| ${name.ko} |`)).toHaveLength(2);
    expect(text).not.toContain('지수');
  });

  test('cites each source once, in order, and every one it cites', async () => {
    const { text } = (await recordOf([...whole, '결정 기록'])).files![0]!;
    const [body = '', sources = ''] = text.split('## 근거');
    const cited = [...body.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const listed = [...sources.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(listed).toEqual([...new Set(cited)].sort((a, b) => a - b));
    expect(sources.match(/https:\/\//g)).toHaveLength(listed.length);
  });

  test('gives every reason, of which the result shows five', async () => {
    const text =
      'package=unknown,k8s=nice,special=gpu+windows+block+isolate,ops=full,workload=services,cost=unit,team=platform';
    const step = stepFor(bot, 'compute', text, false);
    const [result, record] = (['q', 'r'] as const).map(view => flow({ ...step, view }));
    expect(read(await result!).match(/^- /gm)).toHaveLength(5);
    expect((await record!).files![0]!.text.split('## 검토한 대안')[0]).toMatch(/\n6\. /);
  });

  test('answers in the voice of the record, also what was not sure or does not apply', async () => {
    const textOf = async (answers: string) =>
      (await flow({ ...stepFor(bot, 'compute', answers, false), view: 'r' })).files![0]!.text;
    const unsure = await textOf('package=unknown');
    expect(unsure).toContain('| 무엇을 실행하나요? | 모름 |');
    expect(unsure).not.toContain('모르겠어요');
    expect(await textOf('package=vm')).toContain(
      '| 해당하는 것을 모두 고르세요 | 묻지 않음 (앞선 답에 따라 해당 없음) |',
    );
  });

  test('of a tie names what goes with each of the equals', async () => {
    const tie = await recordOf([...whole.slice(0, 5), '대량 부하의 단가', '소규모', 'AWS만', '결정 기록']);
    expect(tie.files![0]!.text).toContain('- 끊겨도 되는 일에는 Fargate Spot을 더하세요.');
    expect(tie.files![0]!.text).toContain('- 인스턴스가 최대 21일마다 교체됩니다.');
  });

  test('of a tie and of a result so far decides nothing', async () => {
    const tie = await recordOf([...whole.slice(0, 5), '대량 부하의 단가', '소규모', 'AWS만', '결정 기록']);
    expect(tie.files![0]!.text).toContain('# 컨테이너 실행 방식: ECS + Fargate, ECS Managed Instances\n');
    expect(tie.files![0]!.text).toContain('## 결정\n\n아직 정하지 않았습니다.');
    const sofar = await recordOf([...whole.slice(0, 5), '지금 결과', '결정 기록']);
    expect(sofar.files![0]!.text).toContain('- 상태: 임시\n');
  });

  test('of a result so far is not sure of anything, and names nothing that goes with it', async () => {
    const { text } = (await recordOf(['함수', '지금 결과', '결정 기록'])).files![0]!;
    expect(text).toContain('- 확신: 임시 (4점 차)\n');
    expect(text).not.toContain('확정');
    const ticked = ['컨테이너', '필요 없음', '☐ GPU·가속기', '다음 (1개 선택)'];
    const other = (await recordOf([...ticked, '지금 결과', '결정 기록'])).files![0]!;
    expect(other.text).toContain('- 상태: 임시\n');
    expect(other.text).not.toContain('## 함께 알아 둘 것');
  });
});

describe('a button of an older guide', () => {
  const guides = new Map(content.guides);
  const compute = guides.get('compute')!;
  const questions = compute.questions.map(each =>
    each.id === 'team' ? { ...each, answers: each.answers.filter(({ id }) => id !== 'small') } : each,
  );
  guides.set('compute', { ...compute, questions });
  const newer = createBot({ content: { ...content, guides }, defaultLanguage: 'ko', now });

  test('keeps what still applies, names what it dropped, and goes on', async () => {
    const { first } = await started();
    const [result] = await walk(first, whole);
    const id = idOf(result as Message, '왜 다른 것은?');
    const message = onlyMessage(await newer.respond(interaction(pressed(id, 'public'), null, inThread)));
    expect(read(message)).toBe(
      '그사이 질문지가 바뀌었어요. 답 7개 중 6개는 그대로 쓸 수 있어요.\n- 다시 물을 것: 팀은 어떤가요?\n' +
        '~ 방금: 지수 님이 열었어요\n[이어서 하기] [처음부터]',
    );
    const [next] = await newer.respond(
      interaction(pressed(idOf(message, '이어서 하기'), 'public'), null, inThread),
    );
    expect(read(next as Message)).toMatch(/^# 7\. 팀은 어떤가요\?/);
  });

  test('asks again, with the ticks that are left, what has lost one', async () => {
    const message = onlyMessage(
      await bot.respond(
        interaction(pressed('1fk:g/compute/vEcb.F8N-.fUBkzz.qSnS//q', 'public'), null, inThread),
      ),
    );
    expect(read(message)).toContain(
      '답 4개 중 3개는 그대로 쓸 수 있어요.\n- 다시 물을 것: 해당하는 것을 모두 고르세요\n',
    );
    const [next] = await walk(message, ['이어서 하기']);
    expect(read(next as Message)).toMatch(/^# 3\. [\s\S]*\[☑ GPU·가속기\]/);
  });

  test('that keeps nothing says so in a sentence of its own', async () => {
    const message = onlyMessage(await bot.respond(interaction(pressed('1fk:g/compute/vEzz//q', 'private'))));
    expect(read(message)).toMatch(/^그사이 질문지가 바뀌었어요\. 그대로 쓸 수 있는 답이 없어요\.\n/);
  });

  test('names no question to be asked again that cannot change the outcome any more', async () => {
    const { questions } = bot.models.get('compute')!;
    const [vm, lost] = [`vE${questions[0]!.answerCodes[2]}`, 'F8zz'];
    const message = onlyMessage(
      await bot.respond(interaction(pressed(`1fk:g/compute/${vm}.${lost}//q`, 'private'))),
    );
    expect(read(message)).toBe(
      '그사이 질문지가 바뀌었어요. 답 2개 중 1개는 그대로 쓸 수 있어요.\n[이어서 하기] [처음부터]',
    );
  });

  test.each(['1fk:g/compute/zzzz//q', '1fk:g/nothing/vEcb//q', '1fk:g/compute/vEcb.vEcb//q'])(
    'that was never ours or leads to what is gone (%s) says so',
    async id => {
      const message = onlyMessage(await bot.respond(interaction(pressed(id, 'private'))));
      expect(read(message)).toMatch(/더는 쓸 수 없어요|질문지가 바뀌었어요/);
    },
  );
});
