import { overheardQuestions, teamTalk } from '../tests/understanding/cases.ts';

/** Longer than what the project's own cases say: how a team's channel mostly reads. */
const talk: readonly string[] = [
  'Morning all, I am out until eleven for the dentist, ping Hana if the importer complains.',
  'Merged the retry change. It lowers the load on the database by about a third, so we can keep the small instance for now.',
  'Took a look at the dashboards from last night: two spikes at 03:10 and 03:40, both from the nightly export, none of them reached customers.',
  '<@U0412> could you have a look at <https://git.example.com/shop/pull/4412|#4412> when you have a minute? It only touches the invoices.',
  'Deploying checkout 2.41 now :rocket: will shout when it is through',
  'The *flaky* test is `orders.spec.ts`, it waits for a clock that nobody advances. I will fix it after lunch',
  '```\nError: connect ECONNREFUSED 10.0.4.17:5432\n    at TCPConnectWrap.afterConnect\n```\nseen this in staging twice, anybody else?',
  'standup notes:\n• importer: done, waiting for review\n• search: still slow on long lists, Minsu profiles it\n• billing: nothing new',
  'haha yes, exactly that :joy:',
  'ok',
  '네 확인했습니다!',
  '결제 쪽 배포 방금 끝났습니다. 지표 10분 정도 지켜보고 이상 있으면 바로 롤백할게요.',
  '오늘 회의는 3시로 미룰게요. 자료는 <https://wiki.example.com/a/1203> 여기에 올려 뒀습니다 :pray:',
  '어제 장애 회고 문서 초안 올렸어요. 타임라인에 빠진 것 있으면 댓글 부탁드립니다. 원인은 인증서 만료였고 알림이 빠져 있었습니다.',
  '점심 뭐 먹을까요? 저는 국밥 한 표',
  '정산 배치가 새벽에 두 번 돌았는데 중복 처리는 없었습니다. 락을 잡는 시간이 짧아서 그런 것 같아 늘려 보려고 합니다.',
  'ㅋㅋㅋ 그러게요',
  '신규 입사자 온보딩 문서에 접속 방법이 예전 걸로 남아 있네요. 제가 고쳐 두겠습니다',
];

const hard = teamTalk.map(([text]) => text);
const general = overheardQuestions.map(({ text }) => text);

/**
 * In a channel that talks of more than AWS, one message of fifty asks everybody about it, and one of four only looks
 * like it: such are the cases of the project. One of eight stands in a thread.
 */
const textsAt = (at: number) => (at % 50 === 6 ? general : at % 4 === 0 ? hard : talk);
const isInThread = (at: number) => at % 8 === 3;

const element = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });

/** What Slack delivers for a message, as the text of its request: https://docs.slack.dev/reference/events/message */
function delivered(text: string, at: number, inThread: boolean): string {
  const ts = `17${String(60_000_000 + at)}.${String((at * 7_919) % 1e6).padStart(6, '0')}`;
  return JSON.stringify({
    token: 'Shh_its_a_seekrit',
    team_id: 'T1',
    context_team_id: 'T1',
    context_enterprise_id: null,
    api_app_id: 'A0123',
    event: {
      user: `U${at % 40}`,
      type: 'message',
      ts,
      client_msg_id: `0b2f9d3e-6c1f-4b0a-9d55-${String(at).padStart(12, '0')}`,
      text,
      team: 'T1',
      ...(inThread ? { thread_ts: `1750000000.${String(at % 50).padStart(6, '0')}` } : {}),
      blocks: [{ type: 'rich_text', block_id: `b${at}`, elements: text.split('\n').map(element) }],
      channel: 'C1',
      event_ts: ts,
      channel_type: 'channel',
    },
    type: 'event_callback',
    event_id: `Ev${at}`,
    event_time: 1_760_000_000 + at,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: '4-eyJldCI6Im1lc3NhZ2UiLCJ0aWQiOiJUMSIsImFpZCI6IkEwMTIzIiwiY2lkIjoiQzEifQ',
  });
}

/** The payloads of a busy channel. */
export const chatter = (many: number): readonly string[] =>
  Array.from({ length: many }, (_, at) => {
    const texts = textsAt(at);
    return delivered(texts[(at * 31) % texts.length] ?? '', at, isInThread(at));
  });
