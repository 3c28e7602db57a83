import MiniSearch from 'minisearch';
import { ownContent } from '../adapters/content.ts';
import type { Content } from '../src/content/content.ts';
import { passagesOf } from '../src/content/markdown.ts';
import { plainText } from '../src/conversation/rich-text.ts';
import { languages } from '../src/language/language.ts';
import { createLookup } from '../src/lookup/lookup.ts';
import { createKnowledge } from '../src/understanding/knowledge.ts';
import { understand } from '../src/understanding/understand.ts';
import { type Demand, report } from './demands.ts';
import { grown } from './growth.ts';
import { slope, timed } from './measure.ts';
import { sentences } from './sentences.ts';

/** Everything that is known, as a search engine would take it: an entry and a frequent question are a text each. */
function textsOf(content: Content): readonly { readonly id: number; readonly text: string }[] {
  const texts = [...content.concepts.values()].flatMap(({ name, gloss, aliases, article }) =>
    languages.flatMap(language => {
      const { lead, sections, faqs } = article[language];
      const said = [lead, ...sections].flatMap(passagesOf).map(({ rich }) => plainText(rich));
      const entry = [name[language], gloss[language], ...aliases, ...said].join(' ');
      return [
        entry,
        ...faqs.map(faq => [faq.title, ...passagesOf(faq).map(({ rich }) => plainText(rich))].join(' ')),
      ];
    }),
  );
  return texts.map((text, id) => ({ id, text }));
}

const asked = sentences.filter(text => text.length > 0);

function demands(content: Content): readonly Demand[] {
  const knowledge = createKnowledge(content, createLookup(content));
  const addressed = timed(asked, text => understand(text, 'mention', knowledge), 60);
  const overheard = timed(asked, text => understand(text, 'overheard', knowledge), 60);
  const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(textsOf(content));
  const search = timed(asked, text => mini.search(text), 6);
  const plain = new MiniSearch({ fields: ['text'] });
  plain.addAll(textsOf(content));
  const exact = timed(asked, text => plain.search(text), 20);
  const words = asked.join(' ').replaceAll(/[?\n]/g, ' ');
  const long = (length: number) =>
    timed(
      Array.from({ length: 12 }, (_, at) => `${words.slice(at * 7, at * 7 + length - 1)}?`),
      text => understand(text, 'mention', knowledge),
      20,
    ).p50;
  const lengths = [100, 200, 400, 800, 1_400].map(length => [length, long(length)] as const);
  const huge = timed(
    ['Fargate '.repeat(5_000), '가'.repeat(40_000), 'what is '.repeat(5_000), '?'.repeat(40_000)],
    text => understand(text, 'mention', knowledge),
    10,
  );
  const growth = [1, 10, 50].map(times => {
    const more = grown(content, times);
    const known = createKnowledge(more, createLookup(more));
    return [times, timed(asked, text => understand(text, 'mention', known), 10).p50] as const;
  });
  const rows = { addressed, overheard, 'MiniSearch, fuzzy and prefix': search, 'MiniSearch, exact': exact };
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { p50, p99 }]) => [
        name,
        { p50: Number(p50.toFixed(1)), p99: Number(p99.toFixed(1)) },
      ]),
    ),
  );
  console.log(
    'characters → microseconds:',
    lengths.map(([length, p50]) => `${length} → ${p50.toFixed(0)}`).join(', '),
  );
  console.log(
    'content × → microseconds:',
    growth.map(([times, p50]) => `${times} → ${p50.toFixed(0)}`).join(', '),
  );
  const ratio = addressed.p50 / exact.p50;
  const tail = addressed.p99 / addressed.p50;
  return [
    [
      'p50 at most twice that of MiniSearch, searching the same text for exact words',
      ratio <= 2,
      ratio.toFixed(2),
    ],
    ['p99 at most 10 times p50', tail <= 10, tail.toFixed(1)],
    ['time grows with a message by a slope of at most 1.1', slope(lengths) <= 1.1, slope(lengths).toFixed(2)],
    ['and with the content by one under 0.5', slope(growth) < 0.5, slope(growth).toFixed(2)],
    [
      '40,000 characters cost at most 4 times 1,400',
      huge.p50 <= lengths.at(-1)![1] * 4,
      (huge.p50 / lengths.at(-1)![1]).toFixed(2),
    ],
  ];
}

/** Sentences understood beside MiniSearch searching the same text in the same run. */
export function understandingBench(): boolean {
  const content = ownContent();
  console.log(`${asked.length} sentences; microseconds a call`);
  return report(demands(content));
}
