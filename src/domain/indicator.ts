import type { Instrument } from './instrument.ts';

/** An indicator of the assessment as the catalogue lists it. */
export type Indicator = {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly instrument: Instrument;
};

/** Finds an indicator by its name or by another name that documents use; never by number or position, which differ between documents. */
export function indicatorNamed<T extends Indicator>(indicators: readonly T[], name: string): T | undefined {
  const wanted = name.replace(/^\s*[0-9๐-๙]+\s*[.)]\s*/, '').trim();
  return indicators.find((indicator) => indicator.name === wanted || indicator.aliases?.includes(wanted));
}
