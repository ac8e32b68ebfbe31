import { expect, test } from 'vitest';
import { columnOf } from '../recognise/column.ts';
import type { Context } from '../recognise/context.ts';
import { recognise } from '../recognise/recognise.ts';
import { originalWith, type ExampleCell } from './example-original.ts';
import { layoutOf } from './layout.ts';

const context: Context = {
  agency: { name: 'เทศบาลตำบลบ้านสวน', shortName: 'ทต.บ้านสวน', units: ['สำนักปลัด', 'กองคลัง'] },
  year: 2569,
  indicators: [
    { id: 'i1', name: 'การใช้งบประมาณ', instrument: 'IIT' },
    { id: 'i2', name: 'การใช้อำนาจ', instrument: 'IIT' },
  ],
  today: '2569-11-21',
};
const read = (...blocks: Parameters<typeof originalWith>[0]) => {
  const { reports, leftOut } = recognise(originalWith(blocks), context);
  const { published: _, ...data } = reports[0]?.data ?? {};
  return { data, body: reports[0]?.body, leftOut: leftOut.filter(({ reason }) => !['header', 'number'].includes(reason)).map(({ text }) => text) };
};
const row = (...texts: readonly (string | 'covered')[]): readonly ExampleCell[] => texts.map((text) => (text === 'covered' ? text : text === '' ? [] : text.split('\n')));
const measuresTitle = 'แบบกรอก: มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีที่ประเมิน ๒๕๖๙';

test('values are read in the writings of offices', () => {
  const form = [row('ชื่อช่อง', 'กรอกที่นี่'), row('ชื่อรายงาน', 'มาตรการ\nส่งเสริม'), row('ปีงบประมาณที่ใช้มาตรการ', 'พ.ศ. ๒๕๖๙'), row('วันที่ลงนาม', '๓๑ มี.ค. ๖๙'), row('ภาษารายงาน', 'ไทย'), row('วันที่เผยแพร่', '1/4/2569'), row('ความนำ', 'ย่อหน้าแรก\n- ข้อหนึ่ง\n- ข้อสอง')];
  expect(read(measuresTitle, form).data).toMatchInlineSnapshot(`
    {
      "fiscalYear": 2569,
      "introduction": [
        "ย่อหน้าแรก",
        [
          "ข้อหนึ่ง",
          "ข้อสอง",
        ],
      ],
      "language": "th",
      "signed": "2569-03-31",
      "title": "มาตรการส่งเสริม",
    }
  `);
});

test('a list is numbered, has signs, or has a line for each item', () => {
  const table = [row('ลำดับ', 'มาตรการ', 'ขั้นตอนหรือวิธีการ', 'ผู้รับผิดชอบ', 'ตอบประเด็นหรือตัวชี้วัด'), row('1', 'อบรม', '๑) วางแผน\nทั้งปี\n๒) อบรม', 'สำนักปลัด\nกองคลัง', 'ประเด็นที่ f1, f2\nการใช้อำนาจ, การใช้งบประมาณ'), row('2', 'ประกาศ', '- ร่าง\n- ประกาศ', 'กองคลัง', '')];
  expect(read(measuresTitle, table).data).toMatchInlineSnapshot(`
    {
      "measures": [
        {
          "answers": {
            "findings": [
              "f1",
              "f2",
            ],
            "indicators": [
              "การใช้อำนาจ",
              "การใช้งบประมาณ",
            ],
          },
          "id": "m1",
          "responsible": [
            "สำนักปลัด",
            "กองคลัง",
          ],
          "steps": [
            "วางแผนทั้งปี",
            "อบรม",
          ],
          "title": "อบรม",
        },
        {
          "id": "m2",
          "responsible": [
            "กองคลัง",
          ],
          "steps": [
            "ร่าง",
            "ประกาศ",
          ],
          "title": "ประกาศ",
        },
      ],
    }
  `);
});

test('a merged cell holds for its rows, a row without a measure is a part, and a measure may begin with its first part', () => {
  const table = [
    row('ลำดับ', 'มาตรการ', 'ข้อย่อย', 'ขั้นตอนหรือวิธีการ', 'การกำกับติดตาม'),
    row('1', 'อบรม', '', 'วางแผน', 'รายงานภายใน 30 กันยายน 2569'),
    row('2', 'ยืมพัสดุ', 'ทะเบียน', 'จัดทำ', 'covered'),
    row('', '', 'คู่มือ', 'เผยแพร่', 'covered'),
    row('3', '', '', 'ไม่มีชื่อ', ''),
    row('4', '', '', '', ''),
  ];
  expect(read(measuresTitle, table).data).toMatchInlineSnapshot(`
    {
      "measures": [
        {
          "id": "m1",
          "monitoring": [
            {
              "due": "2569-09-30",
              "text": "รายงานภายใน 30 กันยายน 2569",
            },
          ],
          "steps": [
            "วางแผน",
          ],
          "title": "อบรม",
        },
        {
          "id": "m2",
          "parts": [
            {
              "id": "m2-1",
              "monitoring": [
                {
                  "due": "2569-09-30",
                  "text": "รายงานภายใน 30 กันยายน 2569",
                },
              ],
              "steps": [
                "จัดทำ",
              ],
              "title": "ทะเบียน",
            },
            {
              "id": "m2-2",
              "monitoring": [
                {
                  "due": "2569-09-30",
                  "text": "รายงานภายใน 30 กันยายน 2569",
                },
              ],
              "steps": [
                "เผยแพร่",
              ],
              "title": "คู่มือ",
            },
          ],
          "title": "ยืมพัสดุ",
        },
        {
          "id": "m3",
          "steps": [
            "ไม่มีชื่อ",
          ],
        },
      ],
    }
  `);
});

test('columns may be moved, renamed a little and added, and what has no place is kept below the report', () => {
  const table = [row('รหัส', 'มาตรการที่', 'หมายเหตุ', 'ขั้นตอน/วิธีการ'), row('', 'อบรม', 'รองบ', 'วางแผน'), row('m1', 'ประกาศ', '', 'ร่าง')];
  expect(read(measuresTitle, 'ย่อหน้าที่เพิ่มเอง', table)).toMatchInlineSnapshot(`
    {
      "body": "ย่อหน้าที่เพิ่มเอง

    - อบรม – หมายเหตุ: รองบ
    ",
      "data": {
        "measures": [
          {
            "id": "m2",
            "steps": [
              "วางแผน",
            ],
            "title": "อบรม",
          },
          {
            "id": "m1",
            "steps": [
              "ร่าง",
            ],
            "title": "ประกาศ",
          },
        ],
      },
      "leftOut": [],
    }
  `);
});

test('a template without its title is known by its forms, and other documents with such words are not', () => {
  const form = [row('ชื่อช่อง', 'กรอกที่นี่'), row('ชื่อรายงาน', 'ผลปี 2568')];
  const table = [row('ลำดับ', 'มาตรการ', 'ผลการดำเนินการ (ผลผลิต)', 'สถานะ', 'หลักฐาน'), row('1', 'อบรม', 'อบรมแล้ว', 'เสร็จแล้ว', 'ภาพกิจกรรม https://example.go.th/1 \n https://example.go.th/2')];
  expect(read(form, table).data).toMatchInlineSnapshot(`
    {
      "results": [
        {
          "evidence": [
            {
              "title": "ภาพกิจกรรม",
              "url": "https://example.go.th/1",
            },
            {
              "title": "หลักฐานของผลการดำเนินการ",
              "url": "https://example.go.th/2",
            },
          ],
          "id": "r1",
          "outputs": [
            "อบรมแล้ว",
          ],
          "status": "done",
          "title": "อบรม",
        },
      ],
      "title": "ผลปี 2568",
    }
  `);
  expect(recognise(originalWith([[row('ชื่อช่อง', 'ค่า'), row('ชื่อรายงาน', 'ก')]]), context).reports).toEqual([]);
});

test('an analysis has a column for each year, also for one that was added', () => {
  const facts = [row('รายการ', 'ปี ๒๕๖๖', 'ปี 2567', 'ปี พ.ศ. 2568'), row('คะแนนรวม', '๘๐.๕๐ คะแนน', '', '90'), row('ระดับผลประเมิน', '', '', 'A'), row('แบบวัด OIT', '', '', '100.00')];
  const scores = [row('ตัวชี้วัด', 'ปี 2566', 'ปี 2567', 'ปี 2568'), row('การใช้งบประมาณ', '', '', 'ร้อยละ 95.5'), row('การใช้อำนาจ', '', '', '–')];
  expect(read('แบบกรอก: การวิเคราะห์ผลการประเมิน', facts, scores).data).toMatchInlineSnapshot(`
    {
      "findings": [],
      "results": [
        {
          "total": "80.50",
          "year": 2566,
        },
        {
          "indicators": [
            {
              "name": "การใช้งบประมาณ",
              "score": "95.5",
            },
            {
              "name": "การใช้อำนาจ",
            },
          ],
          "instruments": {
            "OIT": "100.00",
          },
          "rating": "A",
          "total": "90",
          "year": 2568,
        },
      ],
    }
  `);
});

test('the headers of the templates are the wordings by which any table is understood', () => {
  const known = ['measures', 'results'].flatMap((kind) => layoutOf(kind as 'measures' | 'results').flatMap((part) => (part.type === 'list' && ['measures', 'results', 'policyRecommendations'].includes(part.path) ? part.columns : [])));
  expect(known.filter(({ header }) => columnOf(header)?.how !== 'wording').map(({ header }) => header)).toEqual([]);
});
