import { type EvaluationDocument, numbered, page, table, text, thai } from '../document.ts';

const title = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568';
const introduction = [
  'เทศบาลตำบลหนองกระโทกน้อยได้นำคะแนนการประเมินของปีก่อนมาทบทวนร่วมกันทุกกอง และเห็นว่าเรื่องที่ประชาชนยังไม่ค่อยทราบคือช่องทางติดต่อและแผนการใช้เงินของเทศบาล',
  'จึงกำหนดสิ่งที่จะลงมือทำในปีนี้ พร้อมผู้รับผิดชอบและวันที่ต้องรายงานความคืบหน้า ตามตารางต่อไปนี้',
];
const measures = [
  {
    title: 'ทำแผนการใช้เงินให้ประชาชนอ่านรู้เรื่อง',
    steps: ['สรุปงบประมาณรายจ่ายเป็นแผ่นภาพหน้าเดียว', 'ติดแผ่นภาพที่ศาลาประชาคมทุกหมู่บ้าน', 'ลงแผ่นภาพในเว็บไซต์ของเทศบาล'],
    responsible: ['กองคลัง'],
    period: { text: 'ตุลาคม 2567 - มีนาคม 2568', start: '2567-10-01', end: '2568-03-31' },
    monitoring: [{ text: 'รายงานปลัดเทศบาลภายในวันที่ 15 เมษายน 2568', due: '2568-04-15' }],
  },
  {
    title: 'เปิดช่องทางรับเรื่องร้องเรียนที่ไม่ต้องมาเอง',
    steps: ['เปิดบัญชีไลน์สำหรับรับเรื่อง', 'ตั้งผู้ดูแลประจำวันและผู้ดูแลสำรอง'],
    responsible: ['สำนักปลัดเทศบาล'],
    period: { text: '1 พฤศจิกายน 2567 - 30 กันยายน 2568', start: '2567-11-01', end: '2568-09-30' },
    monitoring: [{ text: 'สรุปจำนวนเรื่องและเวลาที่ใช้ทุกสิ้นเดือน' }],
  },
  {
    title: 'ทบทวนคู่มือการยืมพัสดุ',
    steps: ['แจ้งวิธียืมและคืนให้พนักงานทุกคนทราบ', 'ตรวจนับพัสดุที่ยืมออกไปทุกไตรมาส'],
    responsible: ['กองคลัง', 'กองช่าง'],
    period: { text: 'ตลอดปีงบประมาณ' },
    monitoring: [{ text: 'หน่วยตรวจสอบภายในสุ่มตรวจภายในวันที่ 31 สิงหาคม 2568', due: '2568-08-31' }],
  },
];

/** A cover, a lead-in, and a table with its numbers in a column of their own; Thai digits all over. */
export const measuresNumberColumn: EvaluationDocument = {
  name: 'measures-number-column',
  about: 'cover; numbers in an own column; Thai digits',
  year: 2568,
  blocks: [
    ...text(thai(title), 'เทศบาลตำบลหนองกระโทกน้อย', 'อำเภอเมืองกลาง จังหวัดกลางนคร'),
    page(2),
    ...text(`${thai('1.')} ความเป็นมา`, ...introduction),
    table([
      ['ที่', 'มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลาดำเนินการ', 'การกำกับติดตาม'],
      ...measures.map(({ title: name, steps, responsible, period, monitoring }, index) =>
        [`${index + 1}`, name, numbered(steps), responsible.join('\n'), period.text, monitoring.map(({ text: words }) => words).join('\n')].map(thai),
      ),
    ]),
  ],
  truth: {
    measures: { title, coverTitle: [title, 'เทศบาลตำบลหนองกระโทกน้อย', 'อำเภอเมืองกลาง จังหวัดกลางนคร'], introduction, fiscalYear: 2568, measures },
  },
};
