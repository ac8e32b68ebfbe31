/** The answer to a query, best first, and what it should have been. */
export type Judged = { readonly answer: readonly string[]; readonly truth: ReadonlySet<string> };

/** How well answers are, as shares from 0 to 1. */
export type Quality = {
  readonly queries: number;
  /** Means over the queries. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of empty answers among the queries that have something to find. */
  readonly wrongEmpty: number;
  /** Share of answers among the queries that have nothing to find. */
  readonly wrongAnswer: number;
  /** Share of answers with something relevant among their first three, of the queries that have something to find. */
  readonly topThree: number;
};

/** How much of an answer is right. An empty answer says nothing wrong. */
export function precision({ answer, truth }: Judged): number {
  return share(rightOnes({ answer, truth }), answer.length);
}

/** How much of what is right is in the answer. Where there is nothing, nothing is missed. */
export function recall({ answer, truth }: Judged): number {
  return share(rightOnes({ answer, truth }), truth.size);
}

/** The harmonic mean of precision and recall; 1 where nothing is answered and nothing is there. */
export function f1({ answer, truth }: Judged): number {
  return share(2 * rightOnes({ answer, truth }), answer.length + truth.size);
}

function rightOnes({ answer, truth }: Judged): number {
  return answer.filter((key) => truth.has(key)).length;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The quality of many answers together. */
export function qualityOf(judged: readonly Judged[]): Quality {
  const something = judged.filter(({ truth }) => truth.size > 0);
  const nothing = judged.filter(({ truth }) => truth.size === 0);
  const among = (all: readonly Judged[], is: (one: Judged) => boolean) => (all.length === 0 ? 0 : all.filter(is).length / all.length);
  return {
    queries: judged.length,
    precision: mean(judged.map(precision)),
    recall: mean(judged.map(recall)),
    f1: mean(judged.map(f1)),
    wrongEmpty: among(something, ({ answer }) => answer.length === 0),
    wrongAnswer: among(nothing, ({ answer }) => answer.length > 0),
    topThree: something.length === 0 ? 1 : among(something, ({ answer, truth }) => answer.slice(0, 3).some((key) => truth.has(key))),
  };
}

/** The mean; of nothing it is not a number. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest of the values that so many percent of them do not exceed; of nothing it is not a number. */
export function percentile(values: readonly number[], percent: number): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil((percent / 100) * ascending.length) - 1)] ?? Number.NaN;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}
