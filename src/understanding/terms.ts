/** A text as terms that are compared: Latin words without their endings, Hangul as pairs of syllables. */
const script = /[a-z0-9]+|[가-힣]+/g;

/** Words that mean the same to somebody who searches, in both languages. */
const sameMeaning: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cost: 'cost costs price prices pricing priced fee fees bill billed billing charge charged charges expensive cheap cheaper pay 비용 요금 가격 과금 돈 비싸 비싼 저렴',
    differ:
      'difference differences different differ differs compare compared comparison 차이 차이점 다른 다르 달라',
    limit: 'limit limits limitation limitations quota quotas maximum max 제한 제약 한도 최대 한계',
    secure: 'secure security 보안 안전',
    kind: 'type types kind kinds sort sorts 종류 유형 타입',
    container: 'container containers containerized dockerized 컨테이너 컨테이너화',
    server: 'server servers 서버',
    database: 'database databases db 데이터베이스 디비',
    image: 'image images 이미지',
    store: 'store stored stores storing storage save saved 저장 저장소 스토리지',
    scale: 'scale scales scaling scaled scalable autoscaling 스케일 스케일링 확장 늘어나 늘리',
    region: 'region regions 리전',
    message: 'message messages messaging 메시지 메세지',
    queue: 'queue queues queuing queueing 큐 대기열',
    decouple: 'decouple decoupled decoupling 분리',
    traffic: 'traffic 트래픽',
    monitor: 'monitor monitors monitoring monitored observe 모니터링 감시',
    version: 'version versions versioning 버전',
    network: 'network networks networking 네트워크',
    alert: 'alert alerts notify notification notifications 알림 통지',
    cache: 'cache caches cached caching 캐시 캐싱',
    file: 'file files 파일',
    run: 'run runs running host hosting hosted deploy deploys deploying deployed 실행 배포',
    latency: 'latency slow 지연',
    static: 'static 고정 정적',
    schedule: 'schedule scheduled scheduling cron 예약 스케줄',
  }).flatMap(([meaning, words]) => words.split(' ').map(word => [word, `=${meaning}`] as const)),
);

/** Words of every question and every scenario, which tell nothing. */
const empty = new Set(
  `a an the and or of in on at to for from with without by as is are was were be been being do does did can could will would should
  may might must have has had having it its this that these those they them their there here you your we our us i me my he she who
  whom which what when where why how if then than so not no yes any some all each every other another one two more most very also
  only just such into over under between within about use used uses using user users need needs needed want wants require requires
  required provide provides provided allow allows allowed help helps make makes made get gets company companies organization
  application applications app apps aws amazon service services following best way solution option choose recommend suitable right
  team developer developers customer customers business because while during per across multiple many several large new currently
  ensure able easily quickly highly fully set up out off work works working re ve ll t s d m don isn doesn based via etc
  이 그 저 것 수 등 및 또는 때 위해 위한 통해 대한 있는 없는 하는 합니다 있습니다 무엇 어떤 서비스 사용 회사 애플리케이션 다음 중 경우 이용 추천`.split(
    /\s+/,
  ),
);

/** Korean words of that kind go on with endings. */
const emptyBeginning =
  /^(?:추천|설명|알려|무엇|무슨|어떤|어떻게|싶|필요|사용|이용|하려|하고|하는|합니|있|없|뭐|뭘|해야|해줘|주세|좋|같|여러분)/u;

const suffixes = ['ations', 'ation', 'ings', 'ing', 'ers', 'ies', 'ed', 'es', 'er', 'ly', 's', 'e', 'y'];

/** Crude on purpose: both sides go through it. */
function stem(word: string): string {
  if (word.length < 5)
    return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const suffix = suffixes.find(each => word.endsWith(each) && word.length - each.length >= 3);
  return suffix ? word.slice(0, -suffix.length) : word;
}

function ofHangul(word: string): readonly string[] {
  for (let length = Math.min(4, word.length); length >= 1; length--) {
    const meaning = sameMeaning.get(word.slice(0, length));
    // One syllable is only a word by itself: 큐 in 큐로, never in 큐브.
    if (meaning && (length > 1 || word.length <= 2)) return [meaning];
  }
  if (word.length === 1) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(script) ?? [];
const termsIn = (word: string) => (word >= '가' ? ofHangul(word) : [sameMeaning.get(word) ?? stem(word)]);

/** The terms of a text, in its order, repeated ones included. */
export const termsOf = (text: string): readonly string[] => wordsOf(text).flatMap(termsIn);

/** Those that say what it is about: without the words of every text. */
export const tellingTermsOf = (text: string): readonly string[] =>
  wordsOf(text)
    .filter(word => !empty.has(word) && !emptyBeginning.test(word))
    .flatMap(termsIn);
