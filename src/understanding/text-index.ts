/** Texts by their terms. Which of them hold a term is known beforehand, so a query costs what its terms cost. */
export interface TextIndex {
  /** How much a term tells: nothing when every text holds it; for an unknown term as much as for the rarest. */
  weightOf(term: string): number;
  /** How much the terms of each text tell together. */
  readonly weights: readonly number[];
  /** The texts that share terms with the query, with the weight that they share; the best `most`, best first. */
  search(terms: readonly string[], most: number): readonly Hit[];
}

export interface Hit {
  readonly text: number;
  /** The weights of the shared terms, each once. */
  readonly shared: number;
  /** How many terms. */
  readonly count: number;
  /** BM25: what is shared, more for what a text says often, less for long texts. */
  readonly score: number;
}

/** A text: its terms, each with how much it counts. */
export type Weighted = ReadonlyMap<string, number>;

/** Of a term that so many texts hold only the best are looked at: it tells little, and content may grow. */
const mostPostings = 400;
const saturation = 1.2;
const lengthMatters = 0.4;

interface Posting {
  readonly text: number;
  readonly gain: number;
}

export function createTextIndex(texts: readonly Weighted[]): TextIndex {
  const lengths = texts.map(terms => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  const postings = new Map<string, Posting[]>();
  for (const [text, terms] of texts.entries())
    for (const [term, count] of terms) {
      const norm = saturation * (1 - lengthMatters + (lengthMatters * lengths[text]!) / average);
      const gain = (count * (saturation + 1)) / (count + norm);
      const list = postings.get(term);
      if (list) list.push({ text, gain });
      else postings.set(term, [{ text, gain }]);
    }
  const holding = new Map([...postings].map(([term, { length }]) => [term, length]));
  for (const [term, list] of postings)
    if (list.length > mostPostings)
      postings.set(term, list.sort((a, b) => b.gain - a.gain || a.text - b.text).slice(0, mostPostings));
  const idf = (count: number) => Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  const unknown = idf(1);
  const byTerm = new Map([...holding].map(([term, count]) => [term, idf(count)]));
  const weightOf = (term: string) => byTerm.get(term) ?? unknown;
  return {
    weightOf,
    weights: texts.map(terms => [...terms.keys()].reduce((sum, term) => sum + weightOf(term), 0)),
    search: (terms, most) => {
      const found = new Map<number, { text: number; shared: number; score: number; count: number }>();
      for (const term of new Set(terms)) {
        const weight = weightOf(term);
        for (const { text, gain } of postings.get(term) ?? []) {
          const sum = found.get(text);
          if (sum) {
            sum.shared += weight;
            sum.count++;
            sum.score += weight * gain;
          } else found.set(text, { text, shared: weight, score: weight * gain, count: 1 });
        }
      }
      const hits = [...found.values()];
      // Only the best are put in order: there are hundreds, and numbers alone are sorted much faster.
      const least = Float64Array.from(hits, ({ score }) => -score).sort()[most - 1];
      return hits
        .filter(({ score }) => least === undefined || score >= -least)
        .sort((a, b) => b.score - a.score || a.text - b.text)
        .slice(0, most);
    },
  };
}
