import { type Patterns, patterns } from './patterns.ts';

/**
 * What makes a sentence a question to everybody, which anybody who knows AWS could answer, rather than a team's own
 * talk. Speaking needs one of `general` and none of `own`: a list of what must not be said would never be complete.
 * Alternatives only, lower case, so that none of these can be made slow.
 */
export const general: Readonly<Record<string, Patterns>> = {
  definition: patterns(
    /(?:^|but |, |— |- |\) )(?:what(?:'s| is| are) (?!the (?:status|password|name|url|endpoint|eta|plan|issue|problem|reason|deal|arn|ip|region|account|point|root)\b)|what(?:'s| is) the (?:purpose|role|meaning|use|point) of)/u,
    /(?:explain\b|can (?:someone|anyone|somebody|anybody) explain\b|what does .{1,60}\b(?:mean|do|stand for)\b|tell me about\b|describe\b)/u,
    /(?:이란|란|이 뭐|가 뭐|은 뭐|는 뭐|뭔가요|뭔지|뭐예요|뭐에요|뭐임|뭐하는|무엇|개념|정의|의 역할|역할은|목적은|원리|설명해|설명 좀|설명하|알려줘|알려주|알려 주)/u,
  ),
  comparison: patterns(
    /\b(?:differences? (?:between|of|in)|the difference|different from|differs? from|compared to|vs\.?|versus|(?:better|cheaper|faster) than|over)\b|차이|비교|다른가|다른 건|다른 점|뭐가 달|뭐가 다른/u,
    /다른 거|관계는|관계가|어떻게 달|뭐가 다르|어떻게 다르|구분|중에 (?:뭐|어|무)|뭐가 (?:나|더|좋|싸)|어느 (?:쪽|게|것)|보다 (?:싸|비싸|좋|나|빠)/u,
  ),
  capability: patterns(
    /^(?:can|does|do|is|are|could) (?!you\b|we\b|i\b|someone\b|anyone\b|anybody\b|somebody\b|the\b|this\b|that\b|there\b|it\b|our\b|my\b|your\b|they\b|these\b|those\b)|^is it (?:possible|ok|okay|wise|safe|good)\b/u,
    /^can (?:you|i|we|one) (?:attach|use|run|mount|put|have|change|share|assign|connect|convert|resize|route|restrict|set|combine|mix|move|access|add)\b|(?:할 수|쓸 수|붙일 수|될 수|넣을 수|바꿀 수|올릴 수|돌릴 수|가능한|둘 수) ?(?:있나|있어|있을|있는|있습|가)/u,
    /(?:되나요|가능한가요|가능해요|가능할까요|지원하나요|지원되나요|지원해요|지원돼요|지원하는|안 되나요|돼요|되요|되나|하나요|있나요|인가요|드나요|나가요|쓰나요|걸리나요|되는지|되는가요|돌아가나요)/u,
  ),
  purpose: patterns(
    /\b(?:when (?:should|do|would|to|is it) (?:i|you|we|one|use|people|better|worth|a|an)?|use cases?|used for|purpose of|why (?:would|should|do) (?:you|i|we|one|people|anyone)|why (?:use|do i have to|do you need|is|are|does|do))\b/u,
    /\b(?:reasons? to (?:use|pick|choose)|good (?:reason|idea|for)|worth|should (?:you|i|we) (?:use|pick|choose))\b/u,
    /언제 (?:써|쓰|사용|쓸|필요|고르|선택)|왜 (?:써|쓰|사용|필요|나눠|따로|있)|용도|사용 사례|어떨 때|어떤 때|어떤 경우|쓰는 이유|써야 (?:하|할|돼|되)|필요한 (?:건|거)|필요한가|필요해요|필요한 이유/u,
  ),
  kinds: patterns(
    /\b(?:types|kinds|models|options|classes|policies|modes|states|limits) (?:are|does|do|is|can)\b|\b(?:what are the|different|available|various|main|basic|two|three|four) (?:types|kinds|models|options|classes|policies|modes|states|limits)\b/u,
    /종류|유형|볼륨 타입|옵션은|최대|한도|제한|\bhow (?:long|many|big|large|often|private) (?:can|does|do|is the)\b|\bat what\b|몇 (?:개까지|분까지|시간까지|계층|gb)|limit/u,
  ),
  billing: patterns(
    /\b(?:how (?:is|are|much (?:does|do|is|are)|expensive)|(?:cost|price|pricing|charge|bill(?:ed|ing)?) (?:of|for|model|per)|pricing|billed|charged)\b|(?:비용|요금|과금|가격)(?:은|이|을|체계|구조| 구조| 체계| 어떻게| 얼마)/u,
    /얼마(?:예요|에요|인가요|나|야|죠)|어떻게 (?:과금|매겨|내|계산)|돈 (?:내|나가|드)/u,
  ),
  mechanism: patterns(
    /(?:^|\) |, )(?:how (?:does|do|exactly do|exactly does|is|are|can (?:you|i|one)|to) (?!we\b|our\b|the\b|this\b|i get\b))|어떻게 (?:동작|작동|돌|되|하|쓰|나누|늘|붙|이뤄|연결|설정|구성|만들|정)|방식|원리/u,
    /동작/u,
  ),
};

/** Marks of a team's own talk: its own things, its people, what happened, what shall be done, where and when. */
export const own: Readonly<Record<string, Patterns>> = {
  'our own things': patterns(
    /\b(?:our|ours|my|mine|your|their|his|her|we(?:'re|'ve|'ll|'d)?|us|let'?s|i(?:'m|'ve|'ll|'d)|me|this|that|these|those|here)\b|우리|저희|(?<![가-힣])(?:제가|제 |내가|내 )|저만|나만|이거|그거|저거/u,
    /이번|그쪽|여기|저기|님|얘|걔|이 (?:람다|버킷|역할|인스턴스|서버|파드|태스크|클러스터|함수|role|pr|계정|에러|이슈|스택)|해당/u,
  ),
  somebody: patterns(
    /\b(?:who(?:'s|se)?|(?:any|some)(?:one|body)(?! (?:know |knows |explain |here know ))|everyone|team|guys|folks|owner|oncall|on-call|admin)\b|누가|누구|누군|담당|(?<!아시는 )분 (?:계|있|누|dm)/u,
    /하신|하셨|셨|시나요|신가요|실까요|실래요|(?<!설명하|알)세요\?|다들|팀장|본인/u,
  ),
  'what happened': patterns(
    /\b(?:did|was|were|had|has|have been|been|went|got|gone|happened|happening|broke|broken|failed|failing|fails|crash(?:ed|ing|loop\w*)?|restarted|deleted|changed|touched|deployed|updated)\b/u,
    /\b(?:finished|done|merged|worked|stuck|started|stopped|ended|renew(?:ed)?|expired?|going|doing|seeing|getting|(?<!scale )down|outage|slow|issue|error|errors|timing out|timed out)\b/u,
    /[았었했됐렸겼났갔왔셨졌랐컸썼졌켰껐뒀줬]|터졌|죽|장애|에러|오류|이슈|중이|중인|중입|안 돼요|안돼요|안되|안 됩니다|급|어디까지|몇 퍼센트|왔|떠 있|나고 있|쌓/u,
  ),
  'a request': patterns(
    /\b(?:please|pls|plz|need to|needs|todo|request|asap|approve|approval|review|pr|ticket|jira|(?:get|need|have|read|request|grant|give) access|access to (?:the|our)|permissions?|credentials?)\b/u,
    /\b(?:password|pem|login|sso|heads up|fyi|invite|cutover|rollout|migrat(?:e|ing|ion)|upgrade the|roll ?back|bump|rename|should (?:the|it)|ok to|okay to|can i get|can we|could we)\b/u,
    /\b(?:shall we|do we|are we|should we|will we|when (?:do|are|will) we|how (?:are|should|many|is the|are the))\b/u,
    /부탁|(?<!설명|비교|정리|추천|소개)(?:(?<!설명 |비교 |정리 )해 ?주세요|해 ?줘)|주실|해도 (?:될|되|돼)|할까요|올릴까요|내릴까요|볼까요|갈까요|할게|하겠|합시다|하자|신청|공유|확인|올림|올렸|리뷰|권한 (?:좀|신청|요청|주)|비밀번호|비번|접속 정보|키 (?:좀|있)|주소 (?:좀|뭐|알)/u,
    /엔드포인트 (?:뭐|좀|주)|이름 (?:뭐|뭘|좀)|어디 (?:있|서|에)|어디서|어디에|몇 (?:대|개) |이관|옮기기|작업|회의|미팅|배포하|재시작|롤백/u,
  ),
  'a moment or a place of ours': patterns(
    /\b(?:now|right now|rn|today|tonight|tomorrow|yesterday|this (?:morning|week|month)|last (?:night|week|month|year)|next (?:week|month|sprint)|monday|tuesday|wednesday|thursday|friday)\b/u,
    /\b(?:again|still|yet|anymore|since|prod|production|staging|stage|dev|sandbox|qa|test env|[ap]m|sprint|deploy|us-east-1|ap-northeast-2)\b/u,
    /지금|오늘|어제|내일|방금|아까|아직|이번 ?주|다음 ?주|지난|요즘|현재|월요일|화요일|수요일|목요일|금요일|오전|오후|새벽|(?:^| )운영 |스테이징|개발 ?(?:계|서버|환경)|샌드박스|프로드|상용|\bdev\b/u,
  ),
  chatter: patterns(
    /ㅋㅋ|ㅎㅎ|ㅠ|ㅜ|\b(?:lol|lmao|haha|thx|thanks|lgtm|wtf|crap\w*|damn)\b|!!|favou?rite|legendary|interview|nervous|terrible|keynote|released|cheat-?sheet|newsletter|#\d/u,
  ),
};

/** Another field, in which our words mean something else. */
export const elsewhere = patterns(
  /\b(?:react\w*|redux|vue|angular|svelte|next\.?js|css|html|dom|jsx|tsx|typescript|javascript|node\.?js|npm|jquery|ajax|c\+\+|cpp|stl|c#|\.net|wcf|sharepoint|moss|java|jvm|spring\w*)\b/u,
  /\b(?:hibernate|tomcat|apache|servlet|kotlin|scala|swift|objective-c|rust|crate|golang|goroutines?|haskell|python|pandas|numpy|django|flask|rails|ruby|php|laravel|wordpress|unity)\b/u,
  /\b(?:unreal|godot|game|games|entity|component system|oop|(?<!storage )(?:class|classes)|struct|constexpr|compiler|cmake|msbuild|syntax|recursion|closure|bean|ioc|orm|webpack|vite)\b/u,
  /\b(?:service workers?|web workers?|android|ios|apk|xcode|osx|macos|windows 1\d|ubuntu|gnome|kde|kernel|vim|emacs|bash|ftp|irc|div|layout|element|pixels?|jupyter|excel|spark|hadoop)\b/u,
  /\b(?:hdfs|kafka|confluent|rabbitmq|ebpf|sql server|tsql|regex|docker desktop)\b/u,
  /게임|리액트|자바|스프링|서블릿|톰캣|코틀린|파이썬|러스트|타입스크립트|자바스크립트|람다식|람다 ?식|익명 ?함수|정렬|알고리즘 문제|자료구조|스택과|컴파일|객체|(?<!스토리지 )클래스|컴포넌트|프로세스|스레드|브라우저|방송|교육방송|여행|항공|맛집|콘서트|티켓|오로라 보|항해|배달|퀵서비스|주식|비트코인/u,
  /날씨|점심/u,
);

/** Beside these a name that is an everyday word too is ours: "lambda layers", "EBS 볼륨". */
export const company = patterns(
  /\b(?:aws|amazon|cold starts?|layers?|concurrency|buckets?|volumes?|storage class(?:es)?|iops|snapshots?|topics?|instance store|fargate|ec2|vpc|iam|rds|eks|cloudfront|dynamodb)\b/u,
  /아마존|에이더블유에스|콜드 ?스타트|레이어|동시성|버킷|볼륨|스토리지|스냅샷|토픽|구독|인증서/u,
);
