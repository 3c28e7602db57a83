import type { SectionPage } from '../conversation/command.ts';
import { patterns } from './patterns.ts';

/** How people ask, in both languages: alternatives only, so that none of these can be made slow. Lower case. */

/** Asks what tells things apart, or which of them. */
export const comparing =
  /\b(?:diff|differ(?:s|ence|ences|ent)?|separates?|same (?:as|thing)|compare[ds]?|comparison|vs\.?|versus|rather than|reasons to use|instead of|better|cheaper|faster|or)\b|차이|비교|다른가|다른지|다르|달라|구분|같은 (?:건|거)|나아|나은|나을|낫|중에|말고|각각|보다|아니면|이냐|냐 |대신|(?:맞아|좋아|나아)(?:요)? .{1,30}(?:맞|좋|나)|[가-힣]vs|vs[가-힣]/u;

/** Of these, the words that ask for nothing else. */
export const telling =
  /\b(?:diff|differ(?:s|ence|ences|ent)?|separates?|same (?:as|thing)|compare[ds]?|comparison|vs\.?|versus)\b|차이|비교|다른가|다른지|다르|달라|구분|같은 (?:건|거)|중에|이냐|냐 |[가-힣]vs|vs[가-힣]/u;

/** Asks for a product that the asker cannot name: what is named beside it is where the need arises. */
export const seeking =
  /\b(?:(?:which|what) (?:of the following |other |kind of |type of |is the )*(?:most |best |right |aws |amazon |managed |suitable |appropriate |cost-effective |ec2 |ecs |eks |vpc |s3 |elastic load balancing |elb |following |container |compute |storage |database |load |buying |networking |\(elb\) )*(?:services?|products?|databases?|db|storage|compute|options?|tools?|solutions?|balancers?|features?|methods?|approach|combination|types?|requirements?|design|architecture|buying option|mechanism)\b(?! (?:are|does|do|of(?! the following)) )|(?:which|what) of the (?:following|these|below)|what (?:would|should|do) (?:you|i|we) (?:use|pick|choose|run|recommend|need)|(?:solution|service|product|database|alternatives?) (?:for|to)\b|recommend(?:ation|ations)? (?:for|on|a|an|me|us|something)|(?:would|do|can|could) (?:you|anyone) recommend|advice (?:on|for)|where (?:should|do|can|could) (?:i|we|the)\b|what (?:allows|provides|acts|lets|can block|would handle)|what(?:'s| is) the (?:right|best)|how (?:should|would) (?:i|we) (?:run|host|deploy)|is there (?:a|an|any) (?:aws |amazon )?(?:service|way|product)\b)|추천|뭘로|뭐로|무엇으로|무엇을 쓰|뭘 쓰|뭐 쓰|뭘 써|뭐 써|뭘 골|뭐가 (?:좋을까|있|적당|맞)|뭐 있|어떤 (?:서비스|aws|걸|것|게|데이터베이스|db|스토리지|로드)|어느 (?:서비스|걸|것|게)|무슨 서비스|다음 중|어디에 (?:올|띄|배포|돌|두|저장)|어디서 (?:돌|띄|실행)|서비스는 (?:무엇|뭐|뭔)|(?:곳|거|게|것|방법|수단) (?:없|있)(?:나|을까|어|는지)|하고 ?싶(?:어|은|습)|고 싶(?:어|은|습)/u;

/** Asks how to reach something, whatever with. */
export const wishing =
  /\b(?:how (?:do|can|should|would|could) (?:i|we|you)|how to|(?:i|we) (?:need|want|would like|'d like) to|i'd like)\b|(?:하려면|려면|싶은데|싶어|싶습니다)/u;

/** Asks whether something named is right. */
export const choosing =
  /\b(?:should (?:i|we|you) (?:use|go|pick|choose|run|host|deploy|move|switch)|(?:which|what) (?:one|should)|worth (?:it|using|moving))\b|써야 (?:할|하|돼|되)|쓰는 게 (?:맞|좋|나)|쓸까|골라|고를/u;

/** Asks what something is. */
export const defining =
  /^(?:(?:so |and )?(?:what(?:'s|s| is| are| was| does| do)|explain|describe|define|tell me about|who or what|meaning of|how does|how do|how to understand|overview of|intro(?:duction)? to)\b)|\b(?:explained|mean|means|stand for|definition|overview)\b|(?:이란|란|뭐야|뭐예요|뭐에요|뭔가요|뭔지|뭐죠|뭐지|뭐임|뭔데|뭐냐|뭐하는|무엇|개념|정의|설명|알려|소개|의미|뜻|역할|궁금)/u;

/** Which section of a card is asked for; the first that fits. */
export const sections: readonly (readonly [SectionPage, RegExp])[] = [
  [
    'cost',
    /\b(?:costs?|pric(?:e|es|ed|ing)|bill(?:ed|ing)?|fees?|charged?|charges|expensive|cheap|how much)\b|비용|요금|가격|과금|얼마|비싸|비싼|저렴|돈/u,
  ],
  [
    'limits',
    /\b(?:limits?|limitations?|drawbacks?|downsides?|disadvantages?|cons|quotas?|caveats?|gotchas?|risks?)\b|제한|제약|한계|단점|한도|주의/u,
  ],
  [
    'strengths',
    /\b(?:advantages?|benefits?|pros|strengths?|why (?:use|would|should|do people))\b|장점|이점|강점|좋은 점|왜 (?:써|쓰|사용)|쓰는 이유/u,
  ],
  [
    'when',
    /\b(?:when (?:should|do|would|to|is)|use cases?|used for|purpose|suitable|good for|what for|should (?:i|we) use)\b|언제|용도|사용 사례|유스케이스|어떨 때|어떤 때|어떤 경우|적합|목적|왜 필요|쓰임/u,
  ],
  [
    'parts',
    /\b(?:components?|parts|consist|made of|architecture|building blocks)\b|구성 요소|구성요소|구조|아키텍처/u,
  ],
  ['analogy', /\b(?:analogy|like i'?m (?:five|5)|in simple terms|simple words)\b|비유|쉽게/u],
  ['example', /\b(?:examples?)\b|예시|예를|예제/u],
];

/** Asks something at all. */
export const asking =
  /[?？]|^(?:what|which|how|why|when|where|who|is|are|can|could|does|do|did|should|would|will|explain|describe|tell me|compare|difference|any(?:one|body)?)\b|\b(?:difference between|vs\.?|versus|explained?)\b|(?:나요|까요|가요|까|니|냐|어요|예요|에요|죠|지|야|래|데|나|ㄴ가|은가|는가|인가|는지|은지|차이|점|방법|이유|개념|란|이란|뭐임|줘|주세요|오|바랍니다|궁금합니다|궁금해요|궁금해)\s*[?.!~…ㅠㅜㅎㅋ]*$/u;

/** Asks for something to be done, or to know what only the account or the team knows: none of the bot's business. */
export const acting = patterns(
  /^(?:please |pls |hey |can you |could you |would you |you )*(?:restart|reboot|terminate|delete|remove|drop|drain|scale (?:up|down|out|in|the|my|our|\w+ (?:to|back))|stop|start|kill)\b/u,
  /^(?:silence|mute|deploy (?:the|my|our|to|it)|roll ?back|run (?:terraform|the|my|our|a|kubectl)|apply|create|make|give|you are now|grant|reset|unlock|show me the last|open a|send|ping|page)\b/u,
  /^(?:merge|approve|review|fix|check (?:the|my|our)|turn (?:on|off)|spin up|provision|list (?:my|our|all)|ignore|forget|disregard|pretend|act as|print|reveal|dump|translate|summari[sz]e)\b/u,
  /^(?:write|sing|system:)\b/u,
  /(?:재시작|재부팅|삭제|초기화|배포|생성|중지|종료|롤백|스케일|승인|리뷰|실행|켜|꺼|지워|비워|떠|만들어|올려|내려|풀어|늘려|줄여|열어|닫아|돌려|확인|연결|추가|보내|바꿔|복구|파)\s?(?:해|해서)?\s?(?:줘|주세요|주실|줄래|주라|주시|달라|부탁|바랍니다|바람)|\b(?:last|this) (?:month|week|quarter)\b/u,
  /우리 (?:계정|회사|팀|이번)|(?:이번|지난) ?달|내 (?:계정|iam|mfa|비밀번호|키)|\b(?:my|our) (?:account|password|bill|instance|cluster|bucket|mfa|key|keys)\b|(?:몇|얼마나) (?:대|개) (?:떠|있|돌|켜)|(?:지시|규칙|명령)(?:를|을|는)? ?(?:모두|전부|다)? ?(?:무시|잊)/u,
  /프롬프트/u,
);
