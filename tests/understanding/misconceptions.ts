import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from '../../adapters/content.ts';
import { misconceptionsSchema } from '../../src/content/schema.ts';

/** The wordings of every misconception: the content that the bot loads has their cues only. */
export const misconceptionsSaid = misconceptionsSchema
  .parse(parse(readFileSync(join(contentFolder, 'misconceptions.yaml'), 'utf8')))
  .flatMap(({ id, said }) => [...said.en, ...said.ko].map(text => ({ id, text })));
