import { describe, expect, test } from 'vitest';
import { ask } from '../team.ts';
import { renderers } from './renderers.ts';

/** What people meet most, as each platform gets it. After a change that is meant: `npx vitest run -u`, and read the difference. */
const questions = [
  ['explain-fargate', 'explain 파게이트', 'ko'],
  ['explain-fargate', 'explain fargate', 'en'],
  ['typo', 'fargte', 'en'],
  ['retired', '앱 러너', 'ko'],
  ['ambiguous', '게이트웨이', 'ko'],
  ['compare', 'compare alb nlb', 'en'],
  ['different-kinds', 'compare ecs fargate', 'ko'],
  ['miss', 'ekz', 'en'],
  ['list', 'list', 'ko'],
  ['history', 'history', 'en'],
  ['help', 'help', 'ko'],
] as const;

describe.each(renderers)('$name', ({ name, payload }) => {
  test.each(questions)('%s: %s (%s)', async (id, text, language) => {
    const rendered = payload(await ask(text, language));
    await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(
      `golden/${name}/${id}.${language}.json`,
    );
  });
});
