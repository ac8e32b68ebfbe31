/** What a citation names. */
export type Cited = {
  readonly agency: string;
  readonly title: string;
  /** Assessment year, Buddhist era. */
  readonly year: number;
  /** Long Thai date of publication. */
  readonly published: string;
  readonly url: string;
};

/** How to cite a report, in the order Thai academic style uses: author (year). title. date. address. */
export function citation({ agency, title, year, published, url }: Cited): string {
  return `${agency}. (${year}). ${title}. เผยแพร่เมื่อ ${published}. ${url}`;
}
