import { expect, test } from 'vitest';
import { nextYear } from './next-year.ts';

test('what stays from year to year begins the next report, with its years moved on', () => {
  const data = {
    title: 'มาตรการ ปี 2568',
    summary: 'ก',
    published: '2568-04-01',
    responsible: 'สำนักปลัด',
    fiscalYear: 2568,
    coverTitle: ['มาตรการ', 'ปีงบประมาณ พ.ศ. 2568'],
    memo: { from: 'สำนักปลัด', number: '1/68', date: '2568-04-01', subjects: ['ขอเสนอ ปี 2568'], to: 'นายก', sections: [], signatories: [] },
    measures: [{ id: 'm1', title: 'อบรม', answers: { findings: ['f1'], indicators: ['การใช้อำนาจ'] }, period: { text: 'ปี 2568' }, monitoring: [{ text: 'รายงาน', due: '2568-09-30' }], parts: [{ id: 'm1-1', title: 'ก', steps: ['ข'] }] }],
    policyRecommendations: [{ id: 'p1', text: 'ค' }],
    allow: [],
  };
  expect(nextYear('measures', data, 1)).toMatchInlineSnapshot(`
    {
      "coverTitle": [
        "มาตรการ",
        "ปีงบประมาณ พ.ศ. 2569",
      ],
      "fiscalYear": 2569,
      "measures": [
        {
          "answers": {
            "indicators": [
              "การใช้อำนาจ",
            ],
          },
          "monitoring": [
            {
              "text": "รายงาน",
            },
          ],
          "parts": [
            {
              "steps": [
                "ข",
              ],
              "title": "ก",
            },
          ],
          "title": "อบรม",
        },
      ],
      "memo": {
        "from": "สำนักปลัด",
        "sections": [],
        "signatories": [],
        "subjects": [
          "ขอเสนอ ปี 2569",
        ],
        "to": "นายก",
      },
      "policyRecommendations": [
        {
          "text": "ค",
        },
      ],
      "responsible": "สำนักปลัด",
      "title": "มาตรการ ปี 2569",
    }
  `);
  expect(nextYear('measures', data, 0)).toBe(data);
});

test('an analysis begins with the last result beside an empty one, results with what was to be done', () => {
  expect(nextYear('analysis', { title: 'ปี 2567', results: [{ year: 2566 }, { year: 2567, total: '80' }], findings: [{ id: 'f1' }] }, 1)).toMatchInlineSnapshot(`
    {
      "results": [
        {
          "total": "80",
          "year": 2567,
        },
        {
          "year": 2568,
        },
      ],
      "title": "ปี 2568",
    }
  `);
  expect(nextYear('results', { fiscalYear: 2567, planYear: 2567, results: [{ id: 'r1', title: 'อบรม', measure: 'm1', steps: ['ก'], outputs: ['ข'], status: 'done' }] }, 1)).toMatchInlineSnapshot(`
    {
      "fiscalYear": 2568,
      "planYear": 2568,
      "results": [
        {
          "steps": [
            "ก",
          ],
          "title": "อบรม",
        },
      ],
    }
  `);
});
