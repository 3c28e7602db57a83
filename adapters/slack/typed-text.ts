const bracketed = /<([^<>|]*)(?:\|([^<>]*))?>/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person typed, as they saw it: links unwrapped, mentions gone, the three escaped characters back. */
export function typedText(raw: string): string {
  const unwrapped = raw.replace(bracketed, (_all, target: string, label: string | undefined) =>
    /^[@#!]/.test(target) ? ' ' : (label ?? target),
  );
  return unwrapped.replace(/&(?:amp|lt|gt);/g, entity => entities[entity] ?? entity).trim();
}

const called = /<([@!][^<>]*)>/g;
const everybody = /^!(?:subteam\^|channel$|here$|everyone$)/;

/** Whether it calls a person other than the bot, a group, or everybody in the channel. */
export const namesOthers = (raw: string, bot: string): boolean =>
  [...raw.matchAll(called)].some(([, target = '']) => {
    const [whom = ''] = target.split('|');
    return whom.startsWith('@') ? whom !== `@${bot}` : everybody.test(whom);
  });
