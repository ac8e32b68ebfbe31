import { describe, expect, test } from 'vitest';
import { readContent } from '../reader/content.ts';

const { catalogues } = readContent('content').content;

/** How many items each year names, of how many it has: what is not known is not there. */
test('the catalogue names these items', () => {
  expect(catalogues.map(({ path, data }) => [path.year, data.items.length, data.itemCount.value])).toEqual([
    [2564, 43, 43],
    [2565, 10, 43],
    [2566, 43, 43],
    [2567, 7, 35],
    [2568, 26, 28],
    [2569, 26, 26],
  ]);
});

describe.each(catalogues.map(({ path, data }) => ({ year: path.year, data })))('$year', ({ data }) => {
  test('weights add up to a hundred, and items are named once', () => {
    expect(data.instruments.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(new Set(data.items.map(({ code }) => code)).size).toBe(data.items.length);
  });
  test('has ten indicators, each of one instrument', () => {
    expect(Map.groupBy(data.indicators.list, ({ instrument }) => instrument).values().map((list) => list.length).toArray()).toEqual([5, 3, 2]);
  });
  test('says which items the reports answer', () => {
    const answered = data.items.filter(({ answeredBy }) => answeredBy).map(({ answeredBy }) => answeredBy);
    expect(answered).toEqual([['analysis', 'measures'], ['results']]);
  });
  test('an incomplete list or a doubtful item is explained', () => {
    if (data.items.length < data.itemCount.value) expect(data.note).toBeDefined();
    for (const item of data.items) if (item.standing === 'conflict') expect(item.note, item.code).toBeDefined();
  });
});

test('official elements are known for O42 of 2564 and each has its evidence', () => {
  const item = catalogues.find(({ path }) => path.year === 2564)?.data.items.find(({ code }) => code === 'O42');
  expect(item?.elements?.map(({ evidence }) => evidence)).toEqual(['analysed-result', 'analysis-detail', 'measures-in-detail']);
});

test('2569 has no rating scale', () => {
  expect(catalogues.filter(({ data }) => data.ratingScale === undefined).map(({ path }) => path.year)).toEqual([2569]);
});
