import { type EvaluationDocument, heading, numbered, table } from '../document.ts';

const measures = [
  { title: 'ให้พนักงานทุกคนรู้แผนการใช้เงิน', steps: ['ประชุมชี้แจงต้นปี', 'ส่งสรุปทางกลุ่มไลน์'], responsible: ['กองคลัง'], period: { text: 'ตุลาคม - ธันวาคม 2567', start: '2567-10-01', end: '2567-12-31' }, monitoring: [{ text: 'ทดสอบความเข้าใจหลังประชุม' }] },
  { title: 'ดูแลทรัพย์สินของส่วนรวม', steps: ['ทำสมุดยืม', 'ติดตามของที่เกินกำหนดคืน'], responsible: ['กองคลัง', 'กองช่าง'], period: { text: 'ตลอดปี' }, monitoring: [{ text: 'รายงานปลัดเทศบาลภายในวันที่ 30 มิถุนายน 2568', due: '2568-06-30' }] },
];

/** A table for each measure, the names of the fields at the left. */
export const measuresCards: EvaluationDocument = {
  name: 'measures-cards',
  about: 'a table for each measure, fields at the left',
  year: 2568,
  blocks: [
    heading(1, 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปี 2568'),
    ...measures.map(({ title, steps, responsible, period, monitoring }, index) =>
      table([
        [`มาตรการที่ ${index + 1}`, title],
        ['วิธีดำเนินการ', numbered(steps)],
        ['ผู้รับผิดชอบ', responsible.join('\n')],
        ['ระยะเวลา', period.text],
        ['การกำกับติดตาม', monitoring.map(({ text: words }) => words).join('\n')],
      ]),
    ),
  ],
  truth: { measures: { title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปี 2568', fiscalYear: 2568, measures } },
  optional: ['coverTitle[*]'],
};
