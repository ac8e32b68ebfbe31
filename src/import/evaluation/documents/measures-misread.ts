import { type EvaluationDocument, page, table, text, thai } from '../document.ts';

const measures = [
  { title: 'จัดระบบแจ้งเบาะแสที่ปกปิดชื่อผู้แจ้ง', steps: ['เปิดตู้ไปรษณีย์เฉพาะ', 'แต่งตั้งผู้เปิดตู้ 2 คน'], responsible: ['สำนักปลัดเทศบาล'], period: { text: 'ตุลาคม 2566 - กันยายน 2567', start: '2566-10-01', end: '2567-09-30' }, monitoring: [{ text: 'รายงานนายกเทศมนตรีภายในวันที่ 30 กันยายน 2567', due: '2567-09-30' }] },
  { title: 'ประกาศหลักเกณฑ์การเลื่อนขั้นให้ทราบทั่วกัน', steps: ['ติดประกาศก่อนประเมิน 30 วัน', 'แจ้งผลเป็นรายบุคคล'], responsible: ['สำนักปลัดเทศบาล', 'กองการศึกษา'], period: { text: 'มีนาคม 2567 - เมษายน 2567', start: '2567-03-01', end: '2567-04-30' }, monitoring: [{ text: 'สอบถามความเข้าใจของพนักงานหลังแจ้งผล' }] },
  { title: 'ทำทะเบียนของใช้ส่วนกลาง', steps: ['ติดรหัสครุภัณฑ์ทุกชิ้น', 'ถ่ายภาพสภาพของก่อนให้ยืม', 'ตรวจนับปีละ 2 ครั้ง'], responsible: ['กองคลัง'], period: { text: 'ตลอดปี' }, monitoring: [{ text: 'รายงานผลตรวจนับภายในวันที่ 31 มีนาคม 2567', due: '2567-03-31' }] },
];
const row = ({ title, steps, responsible, period, monitoring }: (typeof measures)[number], index: number) => [
  thai(`${index + 1}. ${title}`),
  steps.map((step, at) => `${index === 1 ? at + 1 : thai(`${at + 1}`)}. ${step}`).join('\n'),
  responsible.join(' / '),
  index === 0 ? thai(period.text) : period.text,
  monitoring.map(({ text: words }) => words).join('\n'),
];
const header = ['มาตราการ/แนวทางการปฎิบัติ', 'ขั้นดอน/วีธีการปฏิบัติ', 'หน่วยงานรับผืดชอบ', 'ระยะเวสาดำเนินการ', 'การกำกันติดตาม'];

/** Headings with misread letters, Thai and Arabic digits mixed, the table cut by a page with its header repeated. */
export const measuresMisread: EvaluationDocument = {
  name: 'measures-misread',
  about: 'misread letters, mixed digits, header repeated on the next page',
  year: 2567,
  runningHead: 'เทศบาลตำบลหนองกระโทกน้อย',
  blocks: [
    ...text('มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๗'),
    table([header, ...measures.slice(0, 2).map(row)]),
    page(2),
    table([header, ...measures.slice(2).map((measure) => row(measure, 2))]),
  ],
  truth: {
    measures: {
      title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2567',
      coverTitle: ['มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 'ประจำปีงบประมาณ พ.ศ. 2567'],
      fiscalYear: 2567,
      measures,
    },
  },
};
