import { type EvaluationDocument, table, text } from '../document.ts';

const measures = [
  { title: 'เล่าเรื่องงบประมาณให้ชาวบ้านฟัง', steps: ['ทำคลิปสั้นเดือนละ 1 เรื่อง', 'เปิดคลิปก่อนประชุมหมู่บ้าน'], responsible: ['กองคลัง'], period: { text: 'พ.ย. 67 - ส.ค. 68', start: '2567-11-01', end: '2568-08-31' }, monitoring: [{ text: 'นับยอดผู้ชมทุกสิ้นไตรมาส' }] },
  { title: 'เปิดบ้านให้ตรวจสอบ', steps: ['เชิญตัวแทนชุมชนดูสมุดเงินสด', 'ตอบข้อสงสัยเป็นหนังสือ'], responsible: ['กองคลัง', 'หน่วยตรวจสอบภายใน'], period: { text: 'มิถุนายน 2568 ถึง กรกฎาคม 2568', start: '2568-06-01', end: '2568-07-31' }, monitoring: [{ text: 'เสนอรายงานต่อสภาเทศบาลภายในวันที่ 15 สิงหาคม 2568', due: '2568-08-15' }] },
  { title: 'ดูแลรถหลวง', steps: ['ติดเครื่องบอกตำแหน่ง'], responsible: ['กองช่าง'], period: { text: 'ตลอดทั้งปี' }, monitoring: [{ text: 'หัวหน้างานลงนามรับรองทุกเดือน' }] },
];

/** Headings of columns that no office standard has, but anyone understands. */
export const measuresOtherWords: EvaluationDocument = {
  name: 'measures-other-words',
  about: 'unusual words for the columns',
  year: 2568,
  blocks: [
    ...text('แผนขับเคลื่อนมาตรการส่งเสริมความโปร่งใส ปี 2568', 'เทศบาลตำบลหนองกระโทกน้อย'),
    table([
      ['ลำดับ', 'เรื่องที่จะดำเนินการ', 'จะทำอย่างไร', 'ใครเป็นผู้ดำเนินการ', 'ทำเมื่อใด', 'จะรู้ได้อย่างไรว่าทำแล้ว (การติดตาม)'],
      ...measures.map(({ title, steps, responsible, period, monitoring }, index) => [`${index + 1}`, title, steps.map((step) => `- ${step}`).join('\n'), responsible.join(', '), period.text, monitoring.map(({ text: words }) => words).join('\n')]),
    ]),
  ],
  truth: {
    measures: {
      title: 'แผนขับเคลื่อนมาตรการส่งเสริมความโปร่งใส ปี 2568',
      coverTitle: ['แผนขับเคลื่อนมาตรการส่งเสริมความโปร่งใส ปี 2568', 'เทศบาลตำบลหนองกระโทกน้อย'],
      fiscalYear: 2568,
      measures,
    },
  },
};
