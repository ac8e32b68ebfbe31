import type { Standing } from './standing.ts';

/** An OIT item of a year that is answered: by a page of this site, by other addresses, or with the reason why not. */
export type YearAnswer = {
  readonly code: string;
  /** Absent when the catalogue does not list the item. */
  readonly title: string | undefined;
  readonly standing: Standing | undefined;
  readonly paths: readonly string[];
  readonly addresses: readonly string[];
  readonly explanation: string | undefined;
  readonly unavailable: string | undefined;
};

type Item = { readonly code: string; readonly title: string; readonly standing: Standing };
type Answer = {
  readonly item: string;
  readonly urls?: readonly string[] | undefined;
  readonly explanation?: string | undefined;
  readonly unavailable?: string | undefined;
};

/** The answers of a year in the order of the codes: items that reports answer, and those of `answers.yaml`. */
export function yearAnswers(year: {
  readonly items: readonly Item[];
  readonly reportItems: readonly string[];
  readonly answers: readonly Answer[];
  readonly itemUrl: (code: string) => string;
}): readonly YearAnswer[] {
  const codes = [...new Set([...year.reportItems, ...year.answers.map(({ item }) => item)])];
  return codes
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .map((code) => {
      const item = year.items.find((one) => one.code === code);
      const answer = year.answers.find((one) => one.item === code);
      const answered = year.reportItems.includes(code);
      return {
        code,
        title: item?.title,
        standing: item?.standing,
        paths: answered ? [year.itemUrl(code)] : [],
        addresses: answer?.urls ?? [],
        explanation: answer?.explanation ?? (answered ? 'หน้าเดียวมีรายการตรวจองค์ประกอบ แล้วตามด้วยรายงานฉบับเต็ม' : undefined),
        unavailable: answer?.unavailable,
      };
    });
}
