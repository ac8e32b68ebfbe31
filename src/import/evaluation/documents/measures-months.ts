import { type EvaluationDocument, heading, table } from '../document.ts';

const measures = [
  { title: 'ลงประกาศรับสมัครงานทุกช่องทาง', steps: ['ใช้ประกาศฉบับเดียวกันทุกที่'], responsible: ['สำนักปลัดเทศบาล'] },
  { title: 'ตรวจการใช้น้ำมันรถ', steps: ['เทียบเลขไมล์กับใบเบิก', 'สุ่มตรวจเดือนละ 1 คัน'], responsible: ['กองช่าง'] },
  { title: 'จัดเวทีพูดคุยกับผู้ประกอบการ', steps: ['เชิญร้านค้าในเขตเทศบาล'], responsible: ['กองคลัง'] },
];
const marks = [
  ['/', '', '', ''],
  ['/', '/', '/', '/'],
  ['', '', '/', ''],
];

/** Quarters as columns of their own with marks in them; a title row within the table. */
export const measuresMonths: EvaluationDocument = {
  name: 'measures-months',
  about: 'quarters as columns with marks; title row in the table',
  year: 2568,
  blocks: [
    heading(1, 'มาตรการป้องกันการทุจริตและส่งเสริมความโปร่งใส ปีงบประมาณ 2568'),
    table([
      ['ตารางมาตรการและผู้รับผิดชอบ', '←', '←', '←', '←', '←', '←', '←'],
      ['ที่', 'มาตรการ', 'วิธีการ', 'ผู้รับผิดชอบ', 'ระยะเวลาดำเนินการ (ไตรมาส)', '←', '←', '←'],
      ['↑', '↑', '↑', '↑', '1', '2', '3', '4'],
      ...measures.map(({ title, steps, responsible }, index) => [`${index + 1}`, title, steps.map((step) => `- ${step}`).join('\n'), responsible.join('\n'), ...(marks[index] ?? [])]),
    ]),
  ],
  truth: {
    measures: { title: 'มาตรการป้องกันการทุจริตและส่งเสริมความโปร่งใส ปีงบประมาณ 2568', fiscalYear: 2568, measures },
  },
  optional: ['coverTitle[*]', 'measures[*].period.text'],
};
