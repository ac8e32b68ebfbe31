import type { ReportKind } from '../../domain/report-kind.ts';
import type { TemplateData } from './template.ts';

/** Fields that are said of one report only. */
const ofOneReport = ['signed', 'published', 'updated', 'acknowledgement', 'attachments', 'remarks', 'allow', 'findings', 'improvedIndicators', 'summary'] as const;

/** Of a row, what is decided or reported anew each year. Ids stay with the report that they are of. */
const ofOneYear = ['id', 'measure', 'period', 'outputs', 'outcomes', 'status', 'evidence'] as const;

/** This year's report as the beginning of the one of `years` later: what stays from year to year, its years moved on. */
export function nextYear(kind: ReportKind, data: TemplateData, years: number): TemplateData {
  if (years === 0) return data;
  const later = (value: unknown) => (typeof value === 'number' ? value + years : moved(value, years));
  const { memo, results, measures, policyRecommendations, ...rest } = without(data, ofOneReport);
  const times = Object.fromEntries(['title', 'coverTitle', 'fiscalYear', 'planYear'].flatMap((field) => (rest[field] === undefined ? [] : [[field, later(rest[field])]])));
  return {
    ...rest,
    ...times,
    ...(isData(memo) && { memo: { ...without(memo, ['number', 'date']), subjects: moved(memo['subjects'], years) } }),
    ...(measures !== undefined && { measures: rows(measures).map(rowAnew) }),
    ...(results !== undefined && { results: kind === 'analysis' ? yearsAnew(rows(results), years) : rows(results).map(rowAnew) }),
    ...(policyRecommendations !== undefined && { policyRecommendations: rows(policyRecommendations).map((row) => without(row, ofOneYear)) }),
  };
}

/** Years of the Buddhist era in texts. */
function moved(value: unknown, years: number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => moved(item, years));
  return typeof value === 'string' ? value.replace(/(?<!\d)2[56]\d{2}(?!\d)/g, (year) => String(Number(year) + years)) : value;
}

function rowAnew(row: TemplateData): TemplateData {
  const { answers, monitoring, parts, ...rest } = without(row, ofOneYear);
  const indicators = isData(answers) ? answers['indicators'] : undefined;
  return {
    ...rest,
    ...(indicators !== undefined && { answers: { indicators } }),
    ...(monitoring !== undefined && { monitoring: rows(monitoring).map((one) => without(one, ['due'])) }),
    ...(parts !== undefined && { parts: rows(parts).map(rowAnew) }),
  };
}

/** The result that was analysed last, beside an empty column for the new one. */
function yearsAnew(results: readonly TemplateData[], years: number): readonly TemplateData[] {
  const last = results.at(-1);
  return last ? [last, { year: Number(last['year']) + years }] : [];
}

function without(data: TemplateData, fields: readonly string[]): TemplateData {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}

function rows(value: unknown): readonly TemplateData[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

function isData(value: unknown): value is TemplateData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
