import { expect, test } from 'vitest';
import { typedText } from '../../adapters/slack/typed-text.ts';

test.each([
  ['<@UBOT> explain fargate', 'explain fargate', 'a mention is no text'],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d', 'the three escaped characters come back'],
  ['&amp;lt;', '&lt;', 'once, not twice'],
  ['see <https://aws.amazon.com/ecs|ECS>', 'see ECS', 'a link is its name'],
  ['<https://aws.amazon.com/ecs>', 'https://aws.amazon.com/ecs', 'or its address'],
  ['<!channel> <!subteam^S1|@ops> <#C1|general> eks', 'eks', 'what would ping is gone'],
  ['<<<<<<<', '<<<<<<<', 'what is no markup stays'],
])('%s → %s: %s', (raw, typed) => {
  expect(typedText(raw).replace(/\s+/g, ' ').trim()).toBe(typed);
});

test('takes as long for what looks like markup and is none', () => {
  // The quickest of many: another process may take the machine at any time.
  const time = (text: string) =>
    Math.min(
      ...Array.from({ length: 20 }, () => {
        const began = performance.now();
        typedText(text);
        return performance.now() - began;
      }),
    );
  time('<a'.repeat(10_000));
  expect(time('<a|'.repeat(20_000)) / time('<a|'.repeat(2_000))).toBeLessThan(40);
});
