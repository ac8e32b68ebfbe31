import { compareDates, type ThaiDate } from './thai-date.ts';

/** First and last day of fiscal year N, Buddhist era: 1 October N−1 to 30 September N, as the law on budget procedure defines it. */
export function fiscalYearBounds(year: number): { readonly start: ThaiDate; readonly end: ThaiDate } {
  return { start: { year: year - 1, month: 10, day: 1 }, end: { year, month: 9, day: 30 } };
}

/** The fiscal year, Buddhist era, that a day belongs to. */
export function fiscalYearOf({ year, month }: ThaiDate): number {
  return month >= 10 ? year + 1 : year;
}

/** Whether a day lies in a fiscal year of the Buddhist era, its first and last day included. */
export function isInFiscalYear(date: ThaiDate, year: number): boolean {
  const { start, end } = fiscalYearBounds(year);
  return compareDates(start, date) <= 0 && compareDates(date, end) <= 0;
}

/** `ปีงบประมาณ พ.ศ. 2565`. */
export function fiscalYearLabel(year: number): string {
  return `ปีงบประมาณ พ.ศ. ${year}`;
}
