import type { Finding, Rule, RuleInput } from './rule.ts';

// biome-ignore format: a table reads better in rows
const units = [
  '%', 'percent', 'seconds?', 'minutes?', 'min', 'hours?', 'h', 's', 'ms', 'days?', 'weeks?', 'months?', 'years?',
  '[KMGT]i?B', 'vCPUs?', 'rps', '[KMG]bps', 'AZs?', 'Availability Zones?', 'containers?', 'tasks?', 'pods?', 'nodes?',
  'instances?', 'servers?', 'requests?', 'services?', 'rules?', 'times', 'clusters?', 'versions?', 'Regions?', 'targets?',
  '초', '분', '시간', '일', '주', '개월', '달', '년', '개', '곳', '대', '번', '배', '명', '건', '단계', '가지', '차례',
];

// No repetition stands beside another one that could match the same characters, so the time is linear.
const withUnit = new RegExp(`(?<![\\p{L}\\p{N}.,/-])\\d[\\d.,]*[ -]?(?:${units.join('|')})(?![A-Za-z])`, 'u');
const currency = /[$₩€]\s?\d|\d\s?(?:USD|달러|원)(?!\p{L})/u;
const year = /(?<![\p{L}\p{N}.,/-])(?:19|20)\d\d(?!\p{N})/u;

function* find({ texts }: RuleInput): Iterable<Finding> {
  for (const { file, line, passage } of texts)
    for (const pattern of [withUnit, currency, year]) {
      const figure = passage.uncited.match(pattern)?.[0];
      if (figure)
        yield { file, line, message: `“${figure}” cites no fact: write :fact[…${figure}…]{#topic.name}` };
    }
}

export const citedFigures: Rule = {
  demands: 'every figure stands inside a fact',
  severity: 'error',
  find,
};
