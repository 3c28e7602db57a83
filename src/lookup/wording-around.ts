/**
 * What people put around a name when they ask for it, as keys (lower case, no spaces). Longest first, so that
 * 이란 goes before 란. Each layer is taken off by itself and looked up, so a name that ends like a particle
 * (이미지, 게이트웨이) is found before anything is taken from it.
 */
const longestFirst = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

export const endings: readonly string[] = longestFirst(`
  이란 란 이란무엇인가 이란무엇인가요 이란무엇입니까 란무엇인가 란무엇인가요 란무엇입니까 이란뭔가요 란뭔가요 무엇인가 무엇인가요 무엇입니까 무엇이에요
  뭐야 뭐예요 뭐에요 뭔가요 뭐지 뭐죠 뭐임 뭔데 뭐냐 뭔지 뭐하는거 뭐하는거야 뭐하는거예요 뭐하는서비스 어떤거 어떤건가요 어떤서비스
  이뭐야 가뭐야 이뭐예요 가뭐예요 이뭔가요 가뭔가요 이뭐지 가뭐지 이뭐에요 가뭐에요 은뭐야 는뭐야 은뭐예요 는뭐예요 은뭔가요 는뭔가요
  뜻 뜻이뭐야 의뜻 뜻은 의미 의의미 정의 개념 기능 역할 특징 설명 설명해 설명해줘 설명해주세요 설명좀 설명부탁 설명부탁해요 설명부탁드려요
  알려줘 알려주세요 알려줄래 알려주라 좀알려줘 궁금해 궁금해요 궁금합니다 에대해 에대해서 에대하여 에관해 대해서 관련 소개 요약
  은 는 이 가 을 를 의 도 만 와 과 랑 이랑 하고 로 으로 에 에서 에는 에선 에서는 에서도 까지 까지는 부터 보다 보다는 이라는게 라는게 이라는 라는 이라는거 라는거 이요 요 좀 이용 사용법 쓰는법
  pleaseexplain please meaning definition explained overview mean means stand standsfor standfor work works
`);

export const openings: readonly string[] = longestFirst(`
  whatis whatisa whatisan whatisthe whats whatsa whatsan whatsthe whatare whatdoes whatthehellis wtfis wtfisa whatexactlyis
  tellmeabout tellme explain pleaseexplain canyouexplain define definitionof meaningof the howdoes howdo about info infoon
  helpwith introductionto introto learnabout showme describe
`);

/** Small words that stand before, behind or between names and name nothing. Those that join two things are not among them. */
const smallWords = `
  a an the is are does do of in on for at to i we you it my our your this that how what which when why
  좀 그 이 위 위에서 안 안에서 속 때 뭐 뭔
`;
/** Particles that join two things. */
export const joining: ReadonlySet<string> = new Set(['와', '과', '랑', '이랑', '하고']);
const wording = new Set(
  [...endings, ...openings, ...longestFirst(smallWords)].filter(word => !joining.has(word)),
);

/** Whether a word, or several in a row, are nothing but wording around a name. */
export const isWording = (key: string): boolean => wording.has(key);

/** Makers' names in front of a product: "AWS Lambda", "아마존 S3". */
export const vendors: readonly string[] = longestFirst(
  'aws amazon 아마존 amazonaws 아마존웹서비스 에이더블유에스',
);

/** Nouns that say what kind of thing a product's thing is: "S3 bucket", "Lambda 함수", "RDS instance". */
export const genericNouns: readonly string[] = longestFirst(`
  instance instances service services cluster clusters function functions bucket buckets volume volumes stack stacks
  stream streams queue queues topic topics table tables database databases db repository repositories repo registry
  distribution distributions domain zone server servers api apis policy policies key keys alarm alarms rule rules
  container containers image images pod pods node nodes object objects resource resources user users app apps job jobs
  서비스 인스턴스 클러스터 함수 버킷 볼륨 스택 스트림 큐 토픽 테이블 데이터베이스 디비 서버 저장소 리포지토리 배포 도메인 정책 키 알람 규칙
  컨테이너 이미지 파드 노드 사용자 객체 작업
`);
