import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { ask, bot, content, idOf, interaction, onlyMessage, press, pressed, read, typed } from '../team.ts';

/** The words that people read, to the letter: a change here is a change of what the bot says. */
describe('a card reads', () => {
  test('Fargate, in Korean', async () => {
    expect(read(await ask('파게이트'))).toBe(`# Fargate(파게이트)
서버를 두지 않고 컨테이너를 실행하는 컴퓨팅 엔진입니다. 배치는 ECS나 EKS가 하고, Fargate는 컨테이너가 돌 자리를 내줍니다.
- 맡기는 것: 서버 준비, 용량 관리, OS 패치
- 직접 정하는 것: 서브넷, 보안 그룹, IAM 역할, 오토스케일링
- 크기: ECS에서 0.25~32 vCPU, 메모리 최대 244 GB
- 안 되는 것: GPU, 특권 컨테이너, 호스트 네트워크
- 과금: 요청한 vCPU·메모리를 초 단위로, 최소 1분
~ 2026년 10월 기준 · 출처: AWS 문서 “Fargate 태스크”
[언제 쓰나요] [비용] [자주 묻는 질문] [더 보기] [공유]`);
  });

  test('Fargate, in English', async () => {
    expect(read(await ask('what is fargate'))).toBe(`# AWS Fargate
A compute engine that runs containers without servers of your own. ECS or EKS decides what runs; Fargate is where it runs.
- AWS handles: servers, capacity, OS patches
- You still choose: subnets, security groups, IAM roles, autoscaling
- Size: 0.25–32 vCPU and up to 244 GB on ECS
- Not possible: GPU, privileged containers, host network
- Billing: requested vCPU and memory, per second, 1-minute minimum
~ As of Oct 2026 · Source: AWS docs, “Fargate tasks”
[When to use] [Cost] [FAQ] [More] [Share]`);
  });

  test('its cost page, where the way back takes the place of the button', async () => {
    const page = await press(idOf(await ask('파게이트'), '비용'));
    expect(read(page)).toBe(`# Fargate · 비용
요청한 만큼 냅니다. 실제로 쓴 CPU가 아니라 태스크에 적은 vCPU와 메모리가 기준이고, 이미지를 내려받을 때부터 멈출 때까지 셉니다.
- 서울: vCPU 시간당 $0.04656, GB 시간당 $0.00511
- 서울, Arm: vCPU $0.03725, GB $0.00409
- 예: 1 vCPU·2 GB를 730시간 켜 두면 약 $41 (위 단가로 계산)
- Fargate Spot: 최대 70% 할인, 2분 전 알림 뒤 회수, ECS만
- 따로 내는 것: ALB 시간당 $0.0225, NAT 게이트웨이 $0.059, 공인 IPv4 $0.005
~ 2026년 10월 기준, 서울 리전 · 출처: AWS 요금표, Fargate 요금
[← 요약] [언제 쓰나요] [자주 묻는 질문] [더 보기] [공유]`);
  });

  test('a question and its answer, with the way to what the answer names', async () => {
    const card = await ask('what is fargate');
    const questions = await press(idOf(card, 'FAQ'));
    const answer = await press(idOf(questions, 'Can it use a GPU?'));
    expect(read(answer)).toBe(`# Fargate · Can it use a GPU?
No. For a GPU use ECS Managed Instances, ECS on EC2, or EKS nodes.
~ As of Oct 2026 · Source: AWS docs, “Fargate tasks”
[← Questions] [← Summary] [ECS Managed Instances] [EC2] [Share]`);
  });

  test('what was read boldly says so, with a way back that repeats nothing of it', async () => {
    const card = await ask('단');
    expect(read(card)).toBe(`! 단 → EKS · 한글 자판으로 친 영문으로 읽었어요.
# EKS(탄력적 쿠버네티스 서비스)
AWS가 운영해 주는 Kubernetes입니다. 표준 Kubernetes API를 그대로 씁니다.
- 컨트롤 플레인: AWS가 가용 영역 3곳에 나눠 운영
- 노드: 노드 그룹, Auto Mode, Fargate, Hybrid Nodes, 직접 관리
- 요금: 클러스터마다 시간당 $0.10, 연장 지원이면 $0.60
- 업그레이드: 컨트롤 플레인은 한 단계씩, 노드·애드온은 따로
~ 2026년 10월 기준 · 출처: AWS EKS 문서
[언제 쓰나요] [비용] [자주 묻는 질문] [더 보기] [EKS가 아니에요]`);
    expect(read(await press(idOf(card, 'EKS가 아니에요')))).toMatch(
      /^이 중에 있나요\?\n(?:\[[^\]]+\] ){1,4}\[목록\]$/,
    );
    // Once the page is turned, the remark goes and sharing takes its place.
    const turned = await press(idOf(await press(idOf(card, '비용')), '← 요약'));
    expect(read(turned)).not.toContain('!');
    expect(read(turned)).toContain('[공유]');
  });

  test.each([
    ['fragate', '! fragate → Fargate · 오타로 읽었어요.'],
    ['ㅋㅂㄴㅌㅅ', '! ㅋㅂㄴㅌㅅ → Kubernetes · 초성으로 읽었어요.'],
  ])('%s → %s', async (text, remark) => {
    expect(read(await ask(text, 'ko')).split('\n')[0]).toBe(remark);
  });

  test('a retired service: the warning first, what replaces it as the first button', async () => {
    expect(read(await ask('app runner', 'ko'))).toBe(`! ⚠ 2026년 4월 30일부터 신규 고객은 쓸 수 없습니다.
# App Runner(앱 러너)
웹 앱을 올리면 실행까지 맡아 주던 서비스입니다. 새 기능은 더 나오지 않습니다.
- 대신: ECS Express Mode. 이미지와 역할 2개로 ALB·HTTPS·오토스케일링까지 만듭니다
- 서울 리전: 열린 적이 없습니다
- 쓰던 고객: 계속 쓸 수 있으나 옮길 준비가 필요합니다
~ 2026년 10월 기준 · AWS 문서 한 곳은 3월 31일로 적었습니다 · 출처: App Runner 문서
[ECS Express Mode] [Fargate] [추천 시작] [더 보기] [공유]`);
  });

  test('what people call Ingress: the first line says that ingress-nginx has ended', async () => {
    for (const text of ['ingress-nginx', 'ingress nginx', 'nginx ingress'])
      expect(read(await ask(text, 'ko')).split('\n')[0]).toBe(
        '! ⚠ ingress-nginx 컨트롤러는 2026년 3월에 지원이 끝났고, Ingress API는 남지만 동결됐습니다.',
      );
  });

  test('App Mesh, which the timeline names: what it was, when it ended, what to use', async () => {
    const answer = read(await ask('app mesh', 'en'));
    expect(answer).toContain('# Service mesh');
    expect(answer).toContain('- App Mesh: ended September 30, 2026; use Service Connect or Lattice');
    expect(answer).toContain('~ As of Oct 2026 · Source: App Mesh docs');
    expect(answer).toContain('[When to use] [Cost] [FAQ] [More]');
  });

  test('a miss: what is near, nothing else', async () => {
    expect(read(await ask('ekz', 'ko'))).toBe(
      'ekz: 아직 아는 말이 아니에요. 이 중에 있나요?\n[EKS] [EC2] [ECS] [ECR] [목록]',
    );
    expect(read(await ask('커피머신'))).toBe(
      '커피머신: 아직 설명이 없는 말이에요.\nAWS 용어 123개는 목록에서 볼 수 있어요.\n[목록] [도움말]',
    );
    expect(read(await ask('coffee machine', 'en'))).toBe(
      'coffee machine: nothing on this yet.\nThe list has all 123 AWS terms.\n[List] [Help]',
    );
  });

  test('a long word is cut visibly', async () => {
    expect(read(await ask('x'.repeat(60), 'en'))).toContain(`${'x'.repeat(40)}…: nothing on this yet.`);
  });
});

describe('a comparison reads', () => {
  test('two of a kind: what decides first, five rows', async () => {
    expect(read(await ask('compare alb nlb', 'en'))).toBe(`# ALB vs NLB
Routing on HTTP content: ALB. Static IPs or TCP/UDP: NLB.
| Aspect | ALB | NLB |
| Layer | L7 | L4 |
| Protocols | HTTP/HTTPS, gRPC, WebSocket | TCP, TLS, UDP, QUIC |
| Routes on | host, path, header, method | port and protocol |
| Static IP | none | one per AZ |
| Price | $0.0225/h + $0.008/LCU | $0.0225/h + $0.006/NLCU |
~ Prices: us-east-1, as of Oct 2026 · LCU and NLCU differ, so load decides which is cheaper. · Sources: AWS docs, “ALB rule actions”, AWS docs, “NLB document history”, “Elastic Load Balancer cost”, AWS docs, “NLB listeners”
[Full comparison] [ALB] [NLB] [Get a recommendation] [Share]`);
  });

  test('the same the other way round', async () => {
    expect(read(await ask('compare nlb alb', 'en'))).toBe(read(await ask('compare alb nlb', 'en')));
  });

  test('different kinds: the correction is the answer', async () => {
    expect(read(await ask('compare ecs fargate', 'ko'))).toBe(`# ECS와 Fargate는 같은 종류가 아닙니다
둘 중 하나를 고르는 것이 아니라 함께 씁니다. ECS를 Fargate 위에서 씁니다.
- ECS: 무엇을 몇 개 돌릴지 정하는 오케스트레이터
- Fargate: 그 컨테이너가 실제로 도는 곳
고민이 “ECS냐 EKS냐”라면 오케스트레이터를, “Fargate냐 EC2냐”라면 실행할 곳을 비교하세요.
[ECS vs EKS] [Fargate vs EC2] [추천 시작] [ECS] [공유]`);
  });

  test('kinds that nobody wrote about still get an honest answer', async () => {
    const answer = read(await ask('compare s3 lambda', 'en'));
    expect(answer).toContain('# S3 and Lambda are different kinds of thing');
    expect(answer).toContain('- Lambda: runs a function when an event arrives');
  });

  test('one kind without a written comparison: side by side from the entries, and it says so', async () => {
    const answer = read(await ask('compare lambda ec2', 'ko'));
    expect(answer).toContain(
      '둘 다 컴퓨팅이라 비교할 수 있습니다. 따로 정리한 비교는 없어 각 설명에서 옮겼습니다.',
    );
    expect(answer).toContain('| 한 줄로 |');
  });

  test('seven ways to run, four at a time, a menu swaps them', async () => {
    const first = await ask('compare ec2 ecs eks fargate', 'ko');
    expect(read(first)).toContain('| 항목 | EC2 | ECS + EC2 | ECS + Fargate | EKS + EC2 |');
    const swapped = await press(idOf(first, 'EKS Auto Mode 보기'));
    expect(read(swapped)).toContain('| 항목 | ECS + EC2 | ECS + Fargate | EKS + EC2 | EKS Auto Mode |');
  });

  test('more than four: the first four, and it says so', async () => {
    expect(read(await ask('compare ec2 ecs eks fargate lambda', 'en'))).toMatch(
      /^! A comparison takes four at most/,
    );
  });

  test('one misspelled: its neighbours lead to the same comparison', async () => {
    const miss = await ask('compare ecs ekz', 'ko');
    expect(read(await press(idOf(miss, 'ECS vs EKS')))).toContain('# ECS와 EKS');
  });
});

test('the seven gateways, each with what tells it apart', async () => {
  expect(read(await ask('what is a gateway'))).toBe(`# “Gateway” can mean seven things. Which one?
- API Gateway: front door of an API, with auth and limits
- Internet gateway: connects a VPC to the internet
- NAT gateway: outbound only, from private subnets
- Istio Gateway: ports and TLS at the edge of a mesh
- Kubernetes Gateway API: the standard that follows Ingress
- GWLB: hands packets to security appliances
- Transit Gateway: a hub between VPCs
[Pick one: Gateway ▾]`);
});

test('the list counts what there is, a category shows twenty at a time', async () => {
  expect(read(await ask('목록'))).toBe(`# AWS 용어 123개
- 기본 개념 9: AWS, 가상 머신, vCPU
- 컴퓨트 14: EC2, Lambda, 스팟 인스턴스
- 컨테이너 38: ECS, EKS, Fargate
- 트래픽 입구 16: ALB, NLB, API Gateway
- 네트워크 24: VPC, 서브넷, 보안 그룹
- 데이터 12 · 보안 4 · 운영 6
[분류 고르기 ▾]`);
  const first = await ask('list containers', 'en');
  expect(read(first)).toContain('# Containers 1–20 / 38');
  expect(read(await press(idOf(first, 'Next 18')))).toContain('# Containers 21–38 / 38');
});

test('the timeline', async () => {
  expect(read(await ask('history', 'en'))).toContain(
    '- 2006  EC2 beta: renting servers begins\n- 2013  Docker is open-sourced',
  );
});

test('a fact that has outlived its days says so instead of its date', async () => {
  const later = createBot({ content, defaultLanguage: 'ko', now: () => new Date('2028-01-01T00:00:00Z') });
  const card = onlyMessage(await later.respond(interaction(typed('fargate'))));
  expect(read(card)).toContain('~ 2026년 10월에 확인한 값이에요. 지금은 다를 수 있어요. · 출처:');
});

describe('the language of an answer', () => {
  test.each([
    ['파게이트', 'en', 'ko', 'Hangul outranks the platform'],
    ['what is fargate', 'ko', 'en', 'so do English words'],
    ['fargate', 'en', 'en', 'a bare name leaves it to the platform'],
    ['fargate', null, 'ko', 'then to the default'],
  ] as const)('%s with %s → %s: %s', async (text, locale, language, _reason) => {
    expect((await ask(text, locale)).language).toBe(language);
  });

  test('a locale we do not speak leaves it to the default; a regional one is understood', async () => {
    const said = async (locale: string) =>
      onlyMessage(await bot.respond(interaction(typed('fargate'), locale))).language;
    expect([await said('fr'), await said('en-GB'), await said('ko_KR')]).toEqual(['ko', 'en', 'ko']);
  });

  test('a button has its own', async () => {
    const english = onlyMessage(
      await bot.respond(interaction(pressed(idOf(await ask('what is fargate'), 'Cost')), 'ko')),
    );
    expect(english.language).toBe('en');
  });
});
