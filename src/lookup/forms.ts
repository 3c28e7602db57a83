import { endings, openings } from './wording-around.ts';

/** So many layers at the most: a question has three or four, hostile text has thousands. */
const mostForms = 14;

/** Acronyms that end in s and are no plurals. */
const notPlural = new Set([
  'aws',
  'dns',
  'sns',
  'sqs',
  'rds',
  'ecs',
  'eks',
  'ebs',
  'efs',
  'kms',
  'tls',
  'ses',
  'sts',
  'ips',
  'os',
]);

/** The word without an English plural ending; null where there is none. NATS is a product, NATs are several. */
function singular(key: string, typed: string): string | null {
  if (!/[a-z0-9]s$/.test(key) || notPlural.has(key) || key.length < 3 || /[A-Z0-9]S\W*$/.test(typed))
    return null;
  return /(?:ss|x|ch|sh)es$/.test(key) ? key.slice(0, -2) : key.endsWith('ss') ? null : key.slice(0, -1);
}

/** By the letter that is compared first, each in its own order: most words share none with most of these. */
const byLetter = (all: readonly string[], at: 0 | -1) =>
  Map.groupBy(
    all.filter(each => each !== ''),
    each => each.at(at),
  );
const openingsBy = byLetter(openings, 0);
const endingsBy = byLetter(endings, -1);

const withoutOpening = (key: string) =>
  openingsBy.get(key.at(0))?.find(opening => key.length > opening.length && key.startsWith(opening));
/** The longest two: 게이트웨이랑 is 게이트웨이 with 랑, not 게이트웨 with 이랑. */
const endingsOf = (key: string) =>
  (endingsBy.get(key.at(-1)) ?? [])
    .filter(ending => key.length > ending.length && key.endsWith(ending))
    .slice(0, 2);

/**
 * The key itself, then what is left when the wording around a name comes off layer by layer, nearest first.
 * Each is worth looking up; at most fourteen.
 */
export function formsOf(key: string, typed: string): readonly string[] {
  const forms = [key];
  const add = (form: string | null) => {
    if (form && forms.length < mostForms && !forms.includes(form)) forms.push(form);
  };
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index]!;
    const opening = withoutOpening(form);
    if (opening) add(form.slice(opening.length));
    for (const ending of endingsOf(form)) add(form.slice(0, -ending.length));
    add(singular(form, typed));
  }
  return forms;
}
