import { type EvaluationDocument, heading, text } from '../document.ts';

const measures = [
  { title: 'มาตรการเผยแพร่ข้อมูลสู่สาธารณะ', steps: ['จัดทำรายการข้อมูลที่ต้องเผยแพร่', 'ตรวจความถูกต้องก่อนขึ้นเว็บไซต์'], responsible: ['สำนักปลัดเทศบาล'], period: { text: 'ตลอดปีงบประมาณ' }, monitoring: [{ text: 'รายงานผลต่อปลัดเทศบาลทุก 6 เดือน' }] },
  { title: 'มาตรการป้องกันการรับสินบน', steps: ['ประกาศนโยบายงดรับของขวัญ', 'จัดทำรายงานการรับของขวัญ'], responsible: ['หน่วยตรวจสอบภายใน'], period: { text: 'มกราคม - กันยายน 2567', start: '2567-01-01', end: '2567-09-30' }, monitoring: [{ text: 'รายงานภายในวันที่ 15 ตุลาคม 2567', due: '2567-10-15' }] },
];

/** Measures without a table: a heading each, and lines with the name of the field and a colon. */
export const measuresInText: EvaluationDocument = {
  name: 'measures-in-text',
  about: 'measures in running text, no table',
  year: 2567,
  blocks: [
    heading(1, 'มาตรการภายในเพื่อส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567'),
    ...text('เทศบาลกำหนดมาตรการภายในไว้สองเรื่อง'),
    ...measures.flatMap(({ title, steps, responsible, period, monitoring }, index) => [
      heading(2, `${index + 1}. ${title}`),
      ...text('วิธีดำเนินการ', ...steps.map((step) => `- ${step}`), `ผู้รับผิดชอบ : ${responsible.join(' ')}`, `ระยะเวลาดำเนินการ : ${period.text}`, `การกำกับติดตาม : ${monitoring.map(({ text: words }) => words).join(' ')}`),
    ]),
  ],
  truth: {
    measures: { title: 'มาตรการภายในเพื่อส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567', introduction: ['เทศบาลกำหนดมาตรการภายในไว้สองเรื่อง'], fiscalYear: 2567, measures },
  },
  optional: ['coverTitle[*]'],
};
