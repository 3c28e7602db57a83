import { type Cue, cueFrom, leadOf, leadsOf, matchesIn, type Word } from '../language/cues.ts';

/** Cues by what their first word begins with, so that a sentence is tried with the few that can be in it. */
export interface CueIndex {
  /** Whose cue is in the words; of several the one that names most words, then the first of the content. */
  find(words: readonly Word[]): string | null;
}

interface Entry {
  readonly id: string;
  readonly cue: Cue;
  readonly order: number;
}

export function createCueIndex(
  owners: readonly { readonly id: string; readonly cues: readonly string[] }[],
): CueIndex {
  const byLead = new Map<string, Entry[]>();
  for (const [order, { id, cues }] of owners.entries())
    for (const cue of cues.map(cueFrom))
      for (const lead of leadsOf(cue)) byLead.set(lead, [...(byLead.get(lead) ?? []), { id, cue, order }]);
  return {
    find: words => {
      let best: Entry | null = null;
      const tried = new Set<Cue>();
      for (const { text } of words)
        for (const entry of byLead.get(leadOf(text)) ?? []) {
          if (tried.has(entry.cue)) continue;
          tried.add(entry.cue);
          const longer =
            !best ||
            entry.cue.length > best.cue.length ||
            (entry.cue.length === best.cue.length && entry.order < best.order);
          if (longer && matchesIn(entry.cue, words).length > 0) best = entry;
        }
      return best?.id ?? null;
    },
  };
}
