import { cleanText } from '../language/typed-text.ts';

/** So much of a message is read; what is asked stands in it or is lost in it. */
const longestMessage = 1_500;
const mostSentences = 16;

const codeBlock = '```';
const quoting = />|&gt;/;
// Most messages have none of the signs that pointing at something takes, or that end a sentence.
const pointing = /[<@:]/;
const ending = /[?!？！。.\n]/;
// A link as Slack writes it, one as it stands, an emoji, a mention: none of them says what is asked.
const slackLink = /<https?:[^<>|\s]*(?:\|([^<>|]*))?>/g;
const link = /https?:\/\/\S+/g;
const emoji = /:[a-z0-9_+-]{2,40}:/g;
const mention = /<[@#!][^<>]{0,80}>|(?:^|\s)@[\p{L}\p{N}_.-]+/gu;
const boundary = /(?<=[?!？！。]|[^.]\.(?=\s|$))\s*|\n+/u;
// Their full stop ends no sentence.
const abbreviation = /\b(vs|e\.g|i\.e|etc)\./gi;
const greeting =
  /^(?:hi|hello|hey|yo|good (?:morning|afternoon|evening)|thanks|thank you|thx|sorry|안녕하세요|안녕|여러분|혹시|저기요|저기|감사합니다|고마워요|수고하십니다|수고 많으십니다|다들|질문(?:이)?\s?있(?:습니다|어요|는데요)|질문(?:입니다|이요|드려요|드립니다)?|question|quick question|q|eli5)(?: there| all| everyone| team| folks| guys)?\s*(?:[,:!.~…-]+|(?=\s)|$)\s*/iu;
const politeness =
  /^(?:(?:can|could|would) (?:you|someone|anyone|somebody|anybody) (?:please |kindly )?(?=explain|tell|describe|compare|clarify)|(?:i'?m |i am )?(?:just )?(?:wondering|curious|confused)(?: about)?[,:]? |please |pls |so,? |ok,? |okay,? |well,? |btw,? |그런데 |근데 |그럼 |혹시 |그리고 )/iu;

/** Without the lines that quote somebody and without code blocks: they are what is talked about, not what is said. */
function ownWords(text: string): string {
  if (!text.includes(codeBlock) && !quoting.test(text)) return text;
  const outside = text.split(codeBlock).filter((_part, at) => at % 2 === 0);
  return outside
    .join('\n')
    .split('\n')
    .filter(line => !/^\s*(?:>|&gt;)/.test(line))
    .join('\n');
}

function withoutGreeting(sentence: string): string {
  let rest = sentence;
  for (let layer = 0; layer < 4; layer++) {
    const shorter = rest.replace(greeting, '').replace(politeness, '');
    if (shorter === rest || shorter.trim() === '') break;
    rest = shorter;
  }
  return rest;
}

/** A message as its sentences, without what only surrounds a question. */
export interface Message {
  readonly sentences: readonly string[];
  /** Something is pasted or pointed at: a link, a code block, an emoji, a person. */
  readonly pointed: boolean;
}

export function messageFrom(text: string): Message {
  const cut = text.slice(0, longestMessage);
  const said = ownWords(cut);
  const spaced = said.includes('`') ? said.replaceAll('`', ' ') : said;
  const whole = spaced.includes('.') ? spaced.replace(abbreviation, '$1') : spaced;
  const bare = pointing.test(whole)
    ? whole
        .replace(slackLink, (_all, label) => ` ${label ?? ''} `)
        .replace(link, ' ')
        .replace(mention, ' ')
        .replace(emoji, ' ')
    : whole;
  // What only its last character ends is one sentence.
  const sentences = (ending.test(bare.slice(0, -1)) ? bare.split(boundary) : [bare])
    .map(each => withoutGreeting(cleanText(each, 600)))
    .filter(each => /[\p{L}\p{N}]/u.test(each))
    .slice(0, mostSentences);
  return {
    sentences,
    pointed: bare.trim() !== whole.trim() || cut.includes(codeBlock),
  };
}
