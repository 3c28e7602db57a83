import { expect, test } from 'vitest';
import { commandsFor } from '../../adapters/discord/commands.ts';
import { content } from '../team.ts';

interface Listed {
  readonly name: string;
  readonly options?: readonly Listed[];
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

test('a language is chosen by the name it has for itself, or none', () => {
  const [{ options = [] }] = commandsFor(content, null) as unknown as readonly [Listed];
  const choices = options.find(({ name }) => name === 'language')?.options?.[0]?.choices;
  expect(choices?.map(({ name, value }) => [value, name])).toEqual([
    ['auto', 'Auto'],
    ['ko', '한국어'],
    ['en', 'English'],
  ]);
});
