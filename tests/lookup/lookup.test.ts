import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/language/keyboard.ts';
import { bot, content } from '../team.ts';

const { find } = bot.lookup;

describe('a term finds its concept', () => {
  test.each([
    // exact
    ['fargate', 'fargate', 'exact', 'the id'],
    ['AWS Fargate', 'fargate', 'exact', 'the full name'],
    ['파게이트', 'fargate', 'exact', 'the transliteration in brackets'],
    ['Elastic Container Service', 'ecs', 'exact', 'what the letters stand for'],
    ['FAR-gate', 'fargate', 'exact', 'case, spaces and hyphens do not matter'],
    ['오토스케일링그룹', 'auto-scaling', 'exact', 'nor do Korean spaces'],
    ['pub/sub', 'sns', 'exact', 'punctuation inside a name'],
    ['ＥＫＳ', 'eks', 'exact', 'full-width letters'],
    // wording around
    ['what is a load balancer?', 'load-balancer', 'wording-around', 'an English question'],
    ["what's fargate", 'fargate', 'wording-around', 'a contraction'],
    ['파게이트가 뭐예요?', 'fargate', 'wording-around', 'a Korean question'],
    ['서버리스란 무엇인가요', 'serverless', 'wording-around', 'two layers of endings'],
    ['ALB는', 'alb', 'wording-around', 'a particle'],
    ['컨테이너 이미지', 'container-image', 'exact', 'a name that ends like a particle stays whole'],
    ['EC2s', 'ec2', 'wording-around', 'an English plural'],
    ['VPCs', 'vpc', 'wording-around', 'a plural of capitals'],
    // the other layout
    ['단', 'eks', 'korean-keyboard', 'eks typed with the Korean layout on'],
    ['ㄹㅁㄱㅎㅁㅅㄷ', 'fargate', 'korean-keyboard', 'jamo that compose to nothing'],
    ['vkrpdlxm', 'fargate', 'english-keyboard', '파게이트 typed with the English layout on'],
    ['dPdirdlstmxjstm', 'reserved-instance', 'english-keyboard', 'a capital is another vowel'],
    // initials
    ['ㅋㅂㄴㅌㅅ', 'kubernetes', 'initials', 'initial consonants'],
    // compounds
    ['AWS Savings Plans', 'savings-plans', 'compound', 'a maker in front, even of an idea'],
    ['Lambda 함수들은', null, null, 'not every ending is known, and nothing is guessed'],
    ['dynamodb items table', null, null, 'neither is a sentence in disguise'],
    ['rds tables', 'rds', 'compound', 'a generic noun behind a product'],
    ['vpc security groups', 'security-group', 'name-in-field', 'a name in the field that it is related to'],
    // typing errors
    ['fargte', 'fargate', 'edit-distance', 'a letter missing'],
    ['kubenretes', 'kubernetes', 'edit-distance', 'two letters swapped'],
    ['istno gateway', 'istio-gateway', 'edit-distance', 'one letter wrong in two words'],
    ['isntance type', 'instance-type', 'edit-distance', 'the first two letters swapped'],
    ['쿠버내티스', 'kubernetes', 'edit-distance', 'one vowel wrong is one key'],
    ['로드밸런사', 'load-balancer', 'edit-distance', 'a Korean slip'],
    ['ekss', 'eks', 'edit-distance', 'the last letter of a short name twice'],
    ['eecr', 'ecr', 'edit-distance', 'its first letter twice'],
    ['contaner orchestrator', 'container-orchestration', 'edit-distance', 'beside another word for the same'],
    ['hellm이 뭐야', 'helm', 'edit-distance', 'a letter twice, with a question around it'],
    // a part of something, asked about
    ['what is ECS Fargate?', 'fargate', 'name-in-field', 'who asks what two names are means one thing'],
  ])('%s → %s by %s: %s', (text, concept, tier, _reason) => {
    const found = find(text);
    expect(found.kind === 'concept' ? [found.concept, found.tier] : [null, null]).toEqual([concept, tier]);
  });
});

describe('a word that is none of ours gets no confident answer', () => {
  test.each([
    ['kafka', 'once read as fargate by plain fuzzy search'],
    ['AKS', 'one letter from EKS, and another cloud'],
    ['NATS', 'a product, not several NATs'],
    ['Eventbrite', 'two letters from EventBridge'],
    ['carpenter', 'a word of its own, one letter from Karpenter'],
    ['watch', 'a word of its own, near batch'],
    ['네', 'yes, not SP on the other layout'],
    ['눈', 'snow, not SNS on the other layout'],
    ['ㅋㅋㅋㅋ', 'laughter'],
    ['lambda calculus', 'a name inside other words'],
    ['spottable', 'a name and a noun glued together are another word'],
    ['오로라 여행', 'the northern lights'],
    ['커피머신', 'nothing near at all'],
    ['ecz', 'short names are never corrected'],
    ['efk', 'however near'],
    ['EKSS', 'in capitals it is an acronym of its own'],
    ['eksss', 'three of a letter is no slip'],
    ['vp cc', 'a letter is typed twice within a word'],
    ['ecs fargat', 'ECS is a name, so it is no misspelled EKS'],
    ['ebbs', 'a word of its own, a letter more than EBS'],
    ['NAACL', 'a conference, a letter more than NACL'],
  ])('%s: %s', text => {
    expect(find(text).kind).not.toBe('concept');
  });
});

describe('what is offered instead', () => {
  test.each([
    ['ekz', 'eks', 'an acronym with the wrong last letter'],
    ['EKSS', 'eks', 'a doubled last letter'],
    ['eksss', 'eks', 'a letter three times'],
    ['쿠버네', 'kubernetes', 'the beginning of a name'],
  ])('%s offers %s first: %s', (text, concept) => {
    const found = find(text);
    expect(found.kind === 'miss' && found.near[0]).toBe(concept);
  });

  test.each(['커피머신', 'coffee machine', 'Spanner', 'Cosmos DB', '점심', 'terrible weather'])(
    '%s offers nothing unrelated',
    text => {
      expect(find(text)).toEqual({ kind: 'miss', near: [] });
    },
  );

  test('at most four', () => {
    for (const text of ['e', 'ec', 'ecx', '서비', 'container thing'])
      expect((found => (found.kind === 'miss' ? found.near.length : 0))(find(text))).toBeLessThanOrEqual(4);
  });
});

describe('a word with several meanings is asked about', () => {
  test.each([
    ['게이트웨이', 7],
    ['gateway', 7],
    ['service', 2],
    ['EB', 2],
    ['GA', 1],
    ['게이트웨이가 뭐예요?', 7],
  ])('%s: %i meanings', (text, count) => {
    const found = find(text);
    expect(found.kind === 'ambiguous' && found.concepts.length).toBe(count);
  });

  test.each([
    ['clusterip service', 'k8s-service'],
    ['태스크 서비스', 'ecs-service'],
  ])('unless a word beside it decides: %s → %s', (text, concept) => {
    expect(find(text)).toMatchObject({ kind: 'concept', concept });
  });
});

describe('what stands beside a word with several meanings', () => {
  test.each([
    ['ECS에서 서비스가 뭐야?', 'ecs-service', 'a particle on the company, a question around both'],
    ['service of ecs', 'ecs-service', 'a small word between them'],
    ['쿠버 서비스', 'k8s-service', 'every name of the company counts'],
    ['ecs 태스크 서비스', 'ecs-service', 'two words of company for one meaning'],
  ])('decides when nothing else is there: %s → %s: %s', (text, concept, _reason) => {
    expect(find(text)).toMatchObject({ kind: 'concept', concept });
  });

  test.each([
    ['kubernetes service account', ['k8s-service'], 'a word that nobody knows is left over'],
    ['k8s service mesh 뭐 써요', ['kubernetes', 'service-mesh'], 'the longer name wins'],
    ['EKS 서비스 디스커버리', ['eks', 'cloud-map'], 'the longer name wins in Korean too'],
    ['ECS service connect vs app mesh', ['ecs-service-connect'], 'the word is inside a longer name'],
    ['ECS와 서비스', ['ecs', 'ecs-service'], 'two things, joined by a particle'],
    ['ecs fargate service', ['ecs', 'fargate', 'ecs-service'], 'a name that is no company is left over'],
  ])(
    'decides nothing in a longer text, and what is named is offered: %s → %j: %s',
    (text, offered, _reason) => {
      const found = find(text);
      expect(found.kind === 'miss' && found.near.slice(0, offered.length)).toEqual(offered);
    },
  );
});

describe('two names side by side are never just the second', () => {
  test.each(['ECS EKS', 'ALB NLB', 'EC2 EBS', 'Lambda API Gateway', 'ALB WAF', 'RDS Aurora', 'ECS EKS란?'])(
    '%s offers both, in their order',
    text => {
      const found = find(text);
      const both = bot.lookup.sideBySide(text);
      expect(both).toHaveLength(2);
      expect(found).toEqual({ kind: 'miss', near: both });
    },
  );

  test.each([
    ['ecs fargate', 'ecs', 'fargate'],
    ['ecs+fargate', 'ecs', 'fargate'],
  ])('%s is no misspelled "eks fargate": words that are names are spelled right', (text, ...offered) => {
    expect(find(text)).toMatchObject({ kind: 'miss', near: offered });
  });

  test.each([
    ['VPC subnet', 'subnet'],
    ['NLB 타겟 그룹', 'target-group'],
    ['VPC 보안 그룹', 'security-group'],
  ])('an everyday term in the field of a proper name is that term: %s → %s', (text, concept) => {
    expect(find(text)).toMatchObject({ concept, tier: 'name-in-field' });
  });

  test('two everyday terms are things to choose from only where they are of one kind', () => {
    expect(bot.lookup.sideBySide('internet gateway NAT gateway')).toEqual([
      'internet-gateway',
      'nat-gateway',
    ]);
    expect(bot.lookup.sideBySide('컨테이너 리전')).toEqual([]);
  });
});

describe('a miss offers first what is named in it', () => {
  test.each([
    ['ALB에 고정 IP', ['alb', 'elastic-ip']],
    ['how do I restart an ECS task', ['ecs-task']],
    ['AWS Redshift 설정', []],
    ['EKS가 느린데요', ['eks']],
  ])('%s → %j', (text, offered) => {
    const found = find(text);
    expect(found.kind === 'miss' && found.near.slice(0, Math.max(1, offered.length))).toEqual(offered);
  });
});

const names = [...content.concepts.values()].flatMap(({ id, name, short, aliases }) =>
  [id, name.en, name.ko, short.en, short.ko, ...aliases].map(each => [each, id] as const),
);

describe(`all ${names.length} names`, () => {
  test('find their own concept, exactly', () => {
    const wrong = names.filter(([name, id]) =>
      (found => found.kind !== 'concept' || found.concept !== id || found.tier !== 'exact')(find(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('find it in every case and spacing', () => {
    const spaced = (name: string) => name.toUpperCase().split('').join(' ');
    const wrong = names.filter(
      ([name, id]) =>
        name.length < 30 && (found => found.kind !== 'concept' || found.concept !== id)(find(spaced(name))),
    );
    expect(wrong).toEqual([]);
  });

  test('with one letter missing never lead to another concept when they are seven letters or longer', () => {
    const wrong = names
      .filter(([name]) => /^[a-z ]{9,}$/i.test(name))
      .flatMap(([name, id]) =>
        [...name].slice(2).map((_, at) => [name.slice(0, at + 2) + name.slice(at + 3), id] as const),
      )
      .filter(([slip, id]) =>
        (found => found.kind === 'concept' && found.tier === 'edit-distance' && found.concept !== id)(
          find(slip),
        ),
      );
    expect(wrong.length / names.length).toBeLessThan(0.01);
  });

  test('typed with the Korean layout on still find their concept', () => {
    const korean = [...content.concepts.values()]
      .filter(({ name }) => /\p{Script=Hangul}/u.test(name.ko))
      .map(({ id, name }) => [name.ko.replace(/.*\(|\)/g, ''), id] as const);
    const tried = korean.filter(([name]) => /^[가-힣]{3,}$/.test(name));
    const wrong = tried.filter(([name, id]) =>
      (found => found.kind !== 'concept' || found.concept !== id)(find(keysOf(name))),
    );
    expect(tried.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe('suggestions while typing', () => {
  test('complete a beginning, best first, at most 25', () => {
    const labels = bot.suggest('farg', 'en').map(({ concept }) => concept);
    expect(labels[0]).toBe('fargate');
    expect(bot.suggest('e', 'ko').length).toBeLessThanOrEqual(25);
  });

  test('a beginning of a later word offers every name that has such a word', () => {
    const ids = bot.suggest('gatew', 'en').map(({ concept }) => concept);
    expect(ids).toEqual(expect.arrayContaining(['api-gateway', 'istio-gateway', 'nat-gateway']));
  });

  test('names that begin so come before names with a later word that does', () => {
    const ids = bot.suggest('clo', 'en').map(({ concept }) => concept);
    expect(ids[0]).toMatch(/^cloud/);
  });

  test.each([
    ['파게', 'fargate', 'Korean'],
    ['vkrp', 'fargate', 'Korean with the English layout on'],
    ['fargte', 'fargate', 'with a typing error'],
    ['게이트웨이', 'api-gateway', 'an ambiguous word offers its meanings'],
  ])('%s → %s: %s', (text, concept) => {
    expect(bot.suggest(text, 'ko')[0]?.concept).toBe(concept);
  });

  test('with nothing typed: what most people ask for', () => {
    expect(bot.suggest('', 'ko')).toHaveLength(25);
  });
});

test('any text gets an answer, the same one every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      expect(find(text)).toEqual(find(text));
    }),
  );
});
