import type { Concept } from '../content/content.ts';
import { isStale } from '../content/fact-age.ts';
import type { FactFile } from '../content/schema.ts';
import type { Block } from '../conversation/reply.ts';
import { joined, link, plain, type RichText } from '../conversation/rich-text.ts';
import type { Language } from '../language/language.ts';
import { type Scene, wordingOf } from './scene.ts';

const formats = {
  ko: {
    month: new Intl.DateTimeFormat('ko', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    year: (year: string) => `${year}년`,
  },
  en: {
    month: new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' }),
    year: (year: string) => year,
  },
} as const;

/** As precise as the fact and no more: `2026` → 2026년, `2026-10` → 2026년 10월. */
export function dateText(date: string, language: Language): string {
  const [year = '', month] = date.split('-');
  if (month === undefined) return formats[language].year(year);
  return formats[language].month.format(Date.UTC(Number(year), Number(month) - 1));
}

/** A computed fact is as old as the oldest it was computed from, and has their sources. */
export function roots(id: string, facts: ReadonlyMap<string, FactFile>): readonly FactFile[] {
  const fact = facts.get(id);
  return fact?.from ? fact.from.flatMap(each => roots(each, facts)) : fact ? [fact] : [];
}

const oldest = (facts: readonly FactFile[]): string | undefined =>
  facts.flatMap(fact => fact['as-of'] ?? []).sort()[0];

const isVolatile = (fact: FactFile) => fact.life === 180;

const regionNames = { 'ap-northeast-2': 'region.ap-northeast-2', 'us-east-1': 'region.us-east-1' } as const;

/** The one Region that all regional figures come from; where there are several, the lines name theirs. */
function regionOf(facts: readonly FactFile[], scene: Scene): string | null {
  const [region, ...others] = new Set(facts.flatMap(fact => fact.region ?? []));
  if (region === undefined || others.length > 0) return null;
  const key = regionNames[region as keyof typeof regionNames];
  return key ? wordingOf(scene).text(key) : region;
}

/**
 * The date of what changes, where something does, else of the oldest fact; with the Region, and with the word
 * "prices" when only they come from one. What has outlived its days says so instead.
 */
function age(facts: readonly FactFile[], scene: Scene): RichText {
  const wording = wordingOf(scene);
  const stale = oldest(facts.filter(fact => isStale(fact, scene.now)));
  if (stale !== undefined) return wording.rich('footnote.stale', { date: dateText(stale, scene.language) });
  const volatile = facts.filter(isVolatile);
  const asOf = oldest(volatile) ?? oldest(facts);
  if (asOf === undefined) return [];
  const date = dateText(asOf, scene.language);
  const region = regionOf(facts, scene);
  if (region === null) return wording.rich('footnote.as-of', { date });
  const onlyPrices = volatile.every(fact => fact.region) && facts.some(fact => fact['as-of'] && !fact.region);
  return wording.rich(onlyPrices ? 'footnote.prices-as-of' : 'footnote.as-of-region', { date, region });
}

const mostSources = 2;

/** The documentation of a concept: by the title of its page where that is known, else by who publishes it. */
function documentation({ docs, short }: Concept, scene: Scene): RichText {
  const page = Object.values(scene.content.sources).find(({ url }) => url === docs);
  if (page) return [link(page.title[scene.language], docs)];
  const name = short[scene.language];
  const ofAws = new URL(docs).hostname.endsWith('aws.amazon.com') && !name.startsWith('AWS');
  const title = wordingOf(scene).text('footnote.documentation', { name: ofAws ? `AWS ${name}` : name });
  return [link(title, docs)];
}

const isPrice = ({ unit }: FactFile) => unit?.startsWith('USD/') ?? false;

/** Where a documentation lies: `https://docs.aws.amazon.com/eks`. */
function shelf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}/${pathname.split('/')[1]}`;
}

/**
 * Which pages say so. More than two stand together as the concept's documentation, where there is a concept; but
 * no documentation stands for a price that is said elsewhere.
 */
function sources(facts: readonly FactFile[], concept: Concept | null, scene: Scene): RichText {
  const ids = [...new Set(facts.flatMap(fact => fact.source ?? []))];
  const pages = ids.flatMap(id => scene.content.sources[id] ?? []);
  const wording = wordingOf(scene);
  const stand = ({ docs }: Concept) =>
    !facts.some(isPrice) || pages.every(({ url }) => shelf(url) === shelf(docs));
  if (concept && (pages.length === 0 || (pages.length > mostSources && stand(concept))))
    return [...wording.rich('footnote.source'), ...documentation(concept, scene)];
  if (pages.length === 0) return [];
  const links = pages.map(({ title, url }): RichText => [link(title[scene.language], url)]);
  return [
    ...wording.rich(pages.length === 1 ? 'footnote.source' : 'footnote.sources'),
    ...joined(links, ', '),
  ];
}

/** The one footnote of a card: dates, then sources, then what else must be said. */
export function footnote(
  factIds: readonly string[],
  concept: Concept | null,
  scene: Scene,
  remark: RichText = [],
): readonly Block[] {
  const facts = [...new Set(factIds)].flatMap(id => roots(id, scene.content.facts));
  const text = joined([age(facts, scene), remark, sources(facts, concept, scene)], ' · ');
  return text.length > 0 ? [{ type: 'footnote', text }] : [];
}

/** A footnote of words alone. */
export const plainFootnote = (text: string): Block => ({ type: 'footnote', text: [plain(text)] });
