/** The words that people compare and ask with, in both languages; none of them names anything. */
const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that stand between the things to compare. */
export const separators = wordSet(
  'vs vs. versus and or with than to & / | · , 대 와 과 랑 이랑 하고 그리고 또는 혹은 아니면 나 이나',
);
export const strongSeparators = wordSet('vs vs. versus 대');
/** Stuck to a name when another one follows: ECS랑, ECS나, "ECS냐 EKS냐". */
export const joiningParticles = ['이랑', '하고', '랑', '와', '과', '이나', '나', '이냐', '냐'];
/** Join two names without a space; parts of names as well (pub/sub, 인증·인가). */
export const joiningSign = /[/|&·]/;
export const joinedByVs = /vs\.?/i;

/** Asks what tells things apart, or how they go together. */
export const asksDifference =
  /^(?:차이|비교|달라|다른가|다른지|다르|관계(?:가|는|를|야|예요)?$|(?:compare[ds]?|comparing|comparison|differ|different|differences?)$)/iu;
/** Asks which of them. */
export const asksWhich =
  /^(?:나아|나을|나은|낫|좋|골라|고르|고를|선택|써야|쓸까|뭘|어느|어떤|싸|싼|저렴|빨라|(?:better|best|which|choose|pick|prefer|cheaper|faster|should)$)/iu;
/** Asks what something costs. */
export const asksCost =
  /^(?:(?:비용|요금|가격|단가|과금|얼마)(?:은|는|이|가|을|를|도|나|야|예요|에요|인가요|인지|죠|정도)?|costs?|pric(?:e|es|ed|ing)|bill(?:ed|ing)?|fees?|charged?|charges)$/iu;
/** "fargate비용", written as one word. */
export const attachedCost = /^(.+?)((?:비용|요금|가격)(?:은|는|이|가|을|를|도)?)$/u;
export const aroundCost = wordSet('어떻게 체계 구조 정책 방식 기준 계산');
/** Words around all of them that name nothing. */
const around = wordSet(`
  뭐가 뭐야 뭐예요 뭔가요 무엇 무엇이 무엇을 무엇인가요 좀 더 알려줘 알려주세요 설명해줘 중 중에 중에서 중에선 중엔 둘 가운데 간의 사이의 게 걸 것 것이 쪽 쪽이
  하나요 하나 하죠 할까 할까요 해야 해요 되나요 돼요 쓰나요 쓰면 쓰는 드나요 들어 들어요 나와 나와요 나오나요 내나요 비싸 비싸요 비싼가요
  between the what is are a an of what's do does it how much i we you me my our use for one more would be when
`);

export const isSeparator = (token: string) => separators.has(token.toLowerCase());
const asks = (token: string) => asksDifference.test(token) || asksWhich.test(token);
export const isAround = (token: string) => around.has(token.toLowerCase()) || asks(token);
