import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { Content } from '../../src/content/content.ts';
import { controlsOf } from '../../src/conversation/budget.ts';
import { ask, content, idOf, interaction, now, onlyMessage, press, pressed, read, typed } from '../team.ts';

const labels = async (id: string) => (await press(id)).blocks.flatMap(controlsOf).map(({ label }) => label);

describe('a comparison put together from the entries', () => {
  test('has date and source for every figure, those of the descriptions included', async () => {
    const answer = read(await ask('compare lambda ec2', 'ko'));
    expect(answer).toContain('호출 한 번은 15분까지');
    expect(answer).toContain('~ 2026년 기준 · 출처: AWS 문서 “Lambda 할당량”');
  });

  test.each([
    ['compare lambda ec2', '둘 다 컴퓨팅이라', 'Both are compute,'],
    ['compare ec2 fargate lambda', '셋 다 컴퓨팅이라', 'All three are compute,'],
    ['compare ec2 fargate lambda lightsail', '넷 다 컴퓨팅이라', 'All four are compute,'],
    ['compare step-functions sqs', '둘 다 메시징이라', 'Both are messaging,'],
  ])('%s: %s', async (text, korean, english) => {
    expect(read(await ask(text, 'ko'))).toContain(`${korean} 비교할 수 있습니다. 따로 정리한 비교는 없어`);
    expect(read(await ask(text, 'en'))).toContain(`${english} so they can be compared.`);
  });

  test('does not claim a choice where a kind only gathers what lies near each other', async () => {
    const answer = read(await ask('compare kms waf', 'ko'));
    expect(answer).toContain('따로 정리한 비교가 없어 각 설명을 나란히 옮겼습니다.');
    expect(answer).not.toContain('비교할 수 있습니다');
  });
});

describe('some columns of a written comparison', () => {
  test.each([
    ['compare ingress gateway-api', '| 항목 | Ingress | Gateway API |', 'Istio Gateway 보기'],
    ['compare gateway-api ingress', '| 항목 | Ingress | Gateway API |', 'Istio Gateway 보기'],
    ['compare ingress istio-gateway', '| 항목 | Ingress | Istio Gateway |', 'Gateway API 보기'],
    ['compare istio-gateway gateway-api', '| 항목 | Gateway API | Istio Gateway |', 'Ingress 보기'],
  ])('%s shows what was written, one more column a press away', async (text, head, more) => {
    const answer = await ask(text, 'ko');
    expect(read(answer)).toContain(head);
    expect(read(answer)).not.toMatch(/따로 정리한 비교|▾/);
    expect(read(await press(idOf(answer, more)))).toMatch(/\| 항목 \| .+ \| .+ \| .+ \|/);
  });
});

describe('a part and its whole', () => {
  test.each([
    ['compare vpc subnet', '서브넷은 VPC의 한 부분입니다.'],
    ['compare load-balancer alb', 'ALB는 로드 밸런서의 한 종류입니다.'],
    ['compare container container-image', '이미지는 틀이고, 컨테이너는 그 틀로 시작해'],
    ['compare ecs-cluster ecs-task', '클러스터는 울타리이고, 태스크는 그 안에서 돕니다.'],
    ['compare ecs-service target-group', '서비스가 태스크를 대상 그룹에 등록하면,'],
    ['compare eks kubernetes', 'EKS는 AWS가 운영해 주는 Kubernetes입니다.'],
    ['compare ec2 virtual-machine', 'EC2 인스턴스는 AWS에서 빌려 쓰는 가상 머신입니다.'],
  ])('%s: the relation, no choice and no table', async (text, relation) => {
    const message = await ask(text, 'ko');
    const answer = read(message);
    expect(answer).toMatch(/^# .+의 관계\n/);
    expect(answer).toContain(relation);
    expect(answer).not.toMatch(/비교할 수 있습니다|같은 종류가 아닙니다|\|/);
    expect(answer).toContain(message.summary);
  });

  test('among several: what can be compared is a button', async () => {
    const answer = read(await ask('compare alb nlb load-balancer', 'ko'));
    expect(answer).toContain('같은 종류가 아닌 것이 섞여 있습니다');
    expect(answer).toContain('[ALB vs NLB]');
  });

  test('is offered as a comparison by no card', async () => {
    const relations = content.combinations.map(({ concepts }) => [...concepts].sort().join());
    const cards = [...content.concepts.values()].filter(({ depth }) => depth !== 'summary');
    const offered = await Promise.all(
      cards.map(async ({ id }) => (await press(`1xk:e/${id}/more`)).blocks.flatMap(controlsOf)),
    );
    const pairs = offered.flat().flatMap(
      ({ id }) =>
        id
          .match(/^1xk:c\/([^,]+,[^,]+)$/)?.[1]
          ?.split(',')
          .sort()
          .join() ?? [],
    );
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter(pair => relations.includes(pair))).toEqual([]);
  });

  test('what people want to compare is offered instead', async () => {
    expect(await labels('1xk:e/load-balancer/more')).toContain('ALB vs NLB');
    expect(await labels('1xk:e/kubernetes/more')).toContain('ECS vs EKS');
  });
});

describe('a retired service outside its card', () => {
  test.each(['compare ec2 app-runner', 'compare app-runner lambda ecs'])(
    '%s: the warning first, the status in the name, what replaces it as the first button',
    async text => {
      const answer = read(await ask(text, 'ko'));
      expect(answer).toMatch(/^! ⚠ App Runner: 2026년 4월 30일부터 신규 고객은 쓸 수 없습니다\./);
      expect(answer).toMatch(/\| App Runner \(신규 종료\)|- App Runner \(신규 종료\): /);
      expect(answer).toContain(
        '~ 2026년 10월 기준 · AWS 문서 한 곳은 3월 31일로 적었습니다 · 출처: App Runner 문서',
      );
      expect(answer).toContain('\n[ECS Express Mode] ');
    },
  );

  test('beside its own successor there is one button for each', async () => {
    expect(read(await ask('compare app-runner ecs-express', 'en'))).toContain(
      '\n[ECS Express Mode] [Full comparison] [App Runner (closed to new customers)] [Share]',
    );
  });

  test('in a written comparison too', async () => {
    const retired = content.concepts.get('app-runner')!;
    const comparison = {
      ...content.comparisons.get('alb-nlb')!,
      columns: [
        { id: 'alb', concepts: ['app-runner'], label: retired.short, names: [] },
        {
          id: 'nlb',
          concepts: ['ecs-express'],
          label: content.concepts.get('ecs-express')!.short,
          names: [],
        },
      ],
    };
    const changed: Content = { ...content, comparisons: new Map([['x', { ...comparison, id: 'x' }]]) };
    const bot = createBot({ content: changed, defaultLanguage: 'ko', now });
    const answer = read(
      onlyMessage(await bot.respond(interaction(typed('compare app-runner ecs-express'), 'ko'))),
    );
    expect(answer).toMatch(/^! ⚠ App Runner: /);
    expect(answer).toContain('| 항목 | App Runner (신규 종료) | ECS Express Mode |');
    expect(answer).toContain('\n[ECS Express Mode] ');
  });

  test('among related concepts: the status in the name', async () => {
    expect(read(await press('1xk:e/ecs-express/related'))).toContain('- App Runner (신규 종료): ');
  });

  test('is offered by no card as something to compare with', async () => {
    const fargate = content.concepts.get('fargate')!;
    const related = { ...fargate, related: ['app-runner', 'ecs-managed-instances'] };
    const changed = { ...content, concepts: new Map([...content.concepts, ['fargate', related]]) };
    const bot = createBot({ content: changed, defaultLanguage: 'ko', now });
    const [more] = await bot.respond(interaction(pressed('1xk:e/fargate/more')));
    const offered = onlyMessage([more!])
      .blocks.flatMap(controlsOf)
      .map(({ label }) => label);
    expect(offered).toContain('Fargate vs ECS Managed Instances');
    expect(offered.join()).not.toContain('App Runner');
  });
});

describe('varieties of one concept, which have no entry of their own', () => {
  test.each([
    ['compare rest api vs http api', 'REST API', 'HTTP API'],
    ['태스크 역할이랑 실행 역할 차이', '태스크 역할', '실행 역할'],
    ['helm vs kustomize', 'Helm', 'Kustomize'],
    ['compare iam user, iam role', 'IAM 사용자', 'IAM 역할'],
  ])('are the columns of a comparison, by name: %s', async (text, first, second) => {
    expect(read(await ask(text, 'ko'))).toMatch(new RegExp(`\\| ${first} \\| ${second}|- ${first}: `));
  });

  test('the card of the concept offers them', async () => {
    expect(await labels('1xk:e/api-gateway/more')).toContain('API Gateway의 API 종류');
  });
});
