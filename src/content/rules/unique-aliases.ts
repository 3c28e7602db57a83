import { keyOf } from '../../language/typed-text.ts';
import { namesOf } from '../names.ts';
import type { Finding, Rule, RuleInput } from './rule.ts';

function* find({ draft }: RuleInput): Iterable<Finding> {
  const owners = new Map<string, string>();
  const ambiguous = new Map<string, string>();
  for (const [index, { words }] of draft.ambiguousWords.data.entries()) {
    for (const word of words) {
      if (ambiguous.has(keyOf(word)))
        yield { ...at(draft.ambiguousWords, [index]), message: `“${word}” is already in another entry` };
      ambiguous.set(keyOf(word), word);
    }
  }
  for (const { id, meta } of draft.concepts) {
    // One spelling of each: KEDA and keda are the same name said twice.
    for (const [key, name] of new Map(namesOf(id, meta.data).map(each => [keyOf(each), each]))) {
      const owner = owners.get(key) ?? id;
      if (owner !== id) yield { ...at(meta, ['aliases']), message: `“${name}” already belongs to ${owner}` };
      if (ambiguous.has(key))
        yield { ...at(meta, ['aliases']), message: `“${name}” means several things (ambiguous-words.yaml)` };
      owners.set(key, owner);
    }
  }
  for (const [index, word] of draft.nearNames.data.entries()) {
    const owner = owners.get(keyOf(word));
    if (owner) yield { ...at(draft.nearNames, [index]), message: `“${word}” is a name of ${owner}` };
  }
}

const at = (
  file: { readonly file: string; lineOf(path: readonly PropertyKey[]): number },
  path: readonly PropertyKey[],
) => ({
  file: file.file,
  line: file.lineOf(path),
});

export const uniqueAliases: Rule = {
  demands: 'a name leads to one concept, whatever its case and spacing',
  severity: 'error',
  find,
};
