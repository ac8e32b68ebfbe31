import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { runs } from '../test/property-runs.ts';
import { sectionKeys, truthOf } from './evaluation/truth.ts';
import type { Filters } from './facets.ts';
import { indexFiles } from './index-files.ts';
import { openIndex, type Hit, type OpenIndex, type Order } from './open-index.ts';
import { queryParts } from './query.ts';
import { searchedText } from './section-table.ts';
import { searchSite } from './sections-of-content.ts';
import type { SearchSite } from './section.ts';
import { unitsOf } from './units.ts';

type Opened = { readonly site: SearchSite; readonly index: OpenIndex; readonly read: readonly string[] };

async function opened(site: SearchSite): Promise<Opened> {
  const files = await indexFiles(site);
  const read: string[] = [];
  const index = await openIndex(async (name) => {
    read.push(name);
    const bytes = files.get(name);
    if (!bytes) throw new Error(`no file ${name}`);
    return bytes;
  });
  return { site, index, read };
}

const measure = (id: string, heading: string, ...body: readonly string[]) => ({ kind: 'measure', anchor: id, heading, body, units: [body.at(-1) ?? ''], indicators: [] }) as const;

const small: SearchSite = {
  agencies: [
    { id: 'khaothong', name: 'องค์การบริหารส่วนตำบลเขาทอง', shortName: 'อบต.เขาทอง', province: 'กระบี่' },
    { id: 'namong', name: 'เทศบาลตำบลนาม่อง', shortName: 'ทต.นาม่อง', province: 'สกลนคร' },
  ],
  items: [
    { code: 'O42', title: 'มาตรการ', agency: 'khaothong', year: 2565, url: '/khaothong/2565/o42/' },
    { code: 'O42', title: 'มาตรการ', agency: 'namong', year: 2566, url: '/namong/2566/o42/' },
    { code: 'O43', title: 'ผล', agency: 'namong', year: 2566, url: '/namong/2566/o43/' },
  ],
  documents: [
    {
      url: '/khaothong/2565/measures/', title: 'มาตรการปี 2565', agency: 'khaothong', year: 2565, report: 'measures',
      sections: [measure('m1', 'จัดซื้อจัดจ้าง', 'เผยแพร่แผนงบประมาณ', 'กองคลัง'), measure('m2', 'ไม่รับของขวัญ', 'ประกาศนโยบายการจัดซื้อ', 'สำนักปลัด'), measure('m3', 'ตากลม', 'เสีย ก', 'สำนักปลัด')],
    },
    {
      url: '/namong/2566/results/', title: 'ผลปี 2566', agency: 'namong', year: 2566, report: 'results',
      sections: [measure('r1', 'จัดซื้อจัดจ้าง', 'ข', 'กองคลัง'), measure('r2', 'ลมแรง', 'เขาทองคำ', 'กองช่าง')],
    },
    { url: '/about/', title: 'เกี่ยวกับ', sections: [{ kind: 'page', anchor: '', heading: 'เกี่ยวกับ', body: ['เว็บไซต์'], units: [], indicators: [] }] },
  ],
};

describe('a small site', () => {
  let site: Opened;
  beforeAll(async () => {
    site = await opened(small);
  });
  const keys = (hits: readonly Hit[]) => hits.map(({ document, section }) => `${small.documents[document]?.url}#${small.documents[document]?.sections[section]?.anchor}`);
  const found = async (query: string, filters?: Filters, order?: Order) => keys((await site.index.search(query, filters, order)).hits);

  test('a heading comes before a text, and of equals the newer year', async () => {
    expect(await found('จัดซื้อ')).toEqual(['/namong/2566/results/#r1', '/khaothong/2565/measures/#m1', '/khaothong/2565/measures/#m2']);
  });

  test('a whole word comes before a part of one', async () => {
    expect(await found('ลม')).toEqual(['/namong/2566/results/#r2', '/khaothong/2565/measures/#m3']);
  });

  test('the newest come first where that was asked for', async () => {
    expect(await found('กองคลัง', {}, 'year')).toEqual(['/namong/2566/results/#r1', '/khaothong/2565/measures/#m1']);
  });

  test('every word must be said, by the section or by what describes its document', async () => {
    expect(await found('จัดซื้อ เขาทอง')).toEqual(['/khaothong/2565/measures/#m1', '/khaothong/2565/measures/#m2']);
    expect(await found('จัดซื้อ 2566 สกลนคร')).toEqual(['/namong/2566/results/#r1']);
    expect(await found('อบต.เขาทอง')).toEqual([]);
    expect(await found('จัดซื้อ ลม')).toEqual([]);
  });

  test('a match ends where its section or block ends', async () => {
    expect(await found('กองคลังไม่รับ')).toEqual([]);
    expect(await found('จัดซื้อจัดจ้าง/เผยแพร่')).toEqual([]);
    expect(await found('กข')).toEqual([]);
    expect(await found('สี')).toEqual([]);
    expect(await found('ก')).toEqual(expect.arrayContaining(['/khaothong/2565/measures/#m3']));
  });

  test('nothing asked finds nothing', async () => {
    expect(await found('')).toEqual([]);
    expect(await found(' "" -')).toEqual([]);
  });

  test('filters narrow, and each value says what choosing it would leave', async () => {
    const { hits, unfiltered, values } = await site.index.search('จัดซื้อ', { year: ['2565'], unit: ['กองคลัง'] });
    expect(keys(hits)).toEqual(['/khaothong/2565/measures/#m1']);
    expect(unfiltered).toBe(3);
    expect(values).toMatchInlineSnapshot(`
      {
        "agency": [
          {
            "count": 1,
            "label": "อบต.เขาทอง",
            "value": "khaothong",
          },
        ],
        "indicator": [],
        "kind": [
          {
            "count": 1,
            "label": "มาตรการ",
            "value": "measures",
          },
        ],
        "province": [
          {
            "count": 1,
            "label": "กระบี่",
            "value": "กระบี่",
          },
        ],
        "unit": [
          {
            "count": 1,
            "label": "กองคลัง",
            "value": "กองคลัง",
          },
          {
            "count": 1,
            "label": "สำนักปลัด",
            "value": "สำนักปลัด",
          },
        ],
        "year": [
          {
            "count": 1,
            "label": "2566",
            "value": "2566",
          },
          {
            "count": 1,
            "label": "2565",
            "value": "2565",
          },
        ],
      }
    `);
  });

  test('a value that nothing has leaves nothing, and is still named', async () => {
    const { hits, values } = await site.index.search('จัดซื้อ', { agency: ['nowhere'] });
    expect(hits).toEqual([]);
    expect(values.agency).toEqual([
      { value: 'khaothong', label: 'อบต.เขาทอง', count: 2 },
      { value: 'namong', label: 'ทต.นาม่อง', count: 1 },
      { value: 'nowhere', label: 'nowhere', count: 0 },
    ]);
  });

  test('an item is reached by its code, its year and its agency', async () => {
    const items = async (query: string) => (await site.index.search(query)).items.map(({ url }) => url);
    expect(await items('o42')).toEqual(['/namong/2566/o42/', '/khaothong/2565/o42/']);
    expect(await items('ข้อ 42 2565')).toEqual(['/khaothong/2565/o42/']);
    expect(await items('o43 นาม่อง')).toEqual(['/namong/2566/o43/']);
    expect(await items('รายงาน o43 ปี 2566')).toEqual(['/namong/2566/o43/']);
    expect(await items('o43 เขาทอง')).toEqual([]);
    expect((await site.index.search('o9')).item).toBe(9);
    expect(await items('42')).toEqual([]);
  });

  test('a hit is shown with its text', async () => {
    const { hits } = await site.index.search('เสีย');
    expect(await site.index.show(hits)).toMatchObject([{ anchor: 'm3', heading: 'ตากลม', body: ['เสีย ก', 'สำนักปลัด'] }]);
  });

  test('a file is read once', async () => {
    await found('จัดซื้อ');
    expect(new Set(site.read).size).toBe(site.read.length);
  });
});

test('a site without anything to find can be opened', async () => {
  for (const documents of [[], [{ url: '/', title: '…', sections: [{ kind: 'page', anchor: '', heading: '…', body: [], units: [], indicators: [] }] as const }]]) {
    const { index } = await opened({ agencies: [], documents, items: [] });
    expect((await index.search('ก')).hits).toEqual([]);
  }
});

test('a file that could not be read is asked for again', async () => {
  const files = await indexFiles(small);
  let isDown = false;
  const index = await openIndex(async (name) => {
    const bytes = files.get(name);
    if (isDown || !bytes) throw new Error('down');
    return bytes;
  });
  isDown = true;
  await expect(index.search('จัดซื้อ')).rejects.toThrow('down');
  isDown = false;
  expect((await index.search('จัดซื้อ')).hits).toHaveLength(3);
});

describe('the sample content', () => {
  let site: Opened;
  let truth: ReturnType<typeof truthOf>;
  let texts: readonly string[];
  let allKeys: readonly string[];
  beforeAll(async () => {
    site = await opened(searchSite((await checkContent('content')).content));
    truth = truthOf(site.site);
    allKeys = sectionKeys(site.site);
    texts = site.site.documents.flatMap(({ sections }) => sections.map(searchedText));
  });

  test('any run of its text is found exactly where it stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 14 }), async (one, from, length) => {
        const text = texts[one % texts.length] ?? '';
        const units = unitsOf(text);
        const [first, last] = [units[from % units.length], units[Math.min(units.length - 1, (from % units.length) + length - 1)]];
        const query = `"${text.slice(first?.start, last?.end).replaceAll(/["“”«»\n]/g, ' ')}"`;
        const { hits } = await site.index.search(query);
        const keys = hits.map(({ document, section }) => allKeys[(site.index.table.documents[document]?.first ?? 0) + section]).sort();
        expect(keys, query).toEqual([...truth(query, (part) => queryParts(`"${part}"`)[0]?.words.slice(1) ?? [])].sort());
      }),
      { numRuns: runs(300, 5_000) },
    );
  });
});
