import { indicatorNamed, type Indicator } from '../../domain/indicator.ts';
import type { ReportKind } from '../../domain/report-kind.ts';
import { lettersOf } from './fragment.ts';

/** What is known before the original is read. */
export type Context = {
  readonly agency: { readonly name: string; readonly shortName: string; readonly units: readonly string[] };
  /** The assessment year of the folder, Buddhist era. */
  readonly year: number;
  /** The indicators of the catalogue of the year analysed. */
  readonly indicators: readonly Indicator[];
  /** The day of import as a stored date; the first day of publication until someone says otherwise. */
  readonly today: string;
  /** The kinds of report that are asked for; without them, those that the original holds. */
  readonly kinds?: readonly ReportKind[];
};

/** The indicator that a text names, whatever its spaces and number; the name as the catalogue or the usage of documents spells it. */
export function indicatorIn({ indicators }: Context, text: string): { readonly name: string; readonly indicator: Indicator } | undefined {
  const letters = lettersOf(text).replace(/^\(?\d+(?:\.\d+)*[.)]*/, '').replace(/^(?:ตัวชี้วัด(?:ที่\d+)?|ด้าน)[.:]?/, '');
  for (const indicator of indicators) {
    const name = [indicator.name, ...(indicator.aliases ?? [])].find((one) => lettersOf(one) === letters);
    if (name !== undefined) return { name, indicator };
  }
  const same = indicatorNamed(indicators, text);
  return same && { name: text, indicator: same };
}

/** Every indicator that a text names, in the order of the text; of two that overlap, the longer. */
export function indicatorsIn({ indicators }: Context, text: string): readonly { readonly name: string; readonly index: number }[] {
  const letters = lettersOf(text);
  const found = indicators
    .flatMap((indicator) => [indicator.name, ...(indicator.aliases ?? [])])
    .flatMap((name) => {
      const index = letters.indexOf(lettersOf(name));
      return index === -1 ? [] : [{ name, index, end: index + lettersOf(name).length }];
    })
    .sort((a, b) => a.index - b.index || b.end - a.end);
  return found.filter(({ index, end }, at) => !found.slice(0, at).some((one) => index < one.end && end > one.index));
}

/** A unit as `agency.yaml` spells it, where a text differs from it in spaces only. */
export function unitNamed({ agency }: Context, text: string): string {
  return agency.units.find((unit) => lettersOf(unit) === lettersOf(text)) ?? text;
}
