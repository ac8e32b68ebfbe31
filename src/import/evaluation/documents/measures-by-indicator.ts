import { type EvaluationDocument, heading, table, text } from '../document.ts';

const sections = [
  {
    indicator: 'การใช้งบประมาณ',
    measures: [
      { title: 'แจ้งแผนจัดซื้อจัดจ้างก่อนเริ่มปี', steps: ['ลงแผนในเว็บไซต์', 'ส่งแผนให้ผู้นำชุมชน'], responsible: ['กองคลัง'], period: { text: 'ต.ค. - ธ.ค. 2566', start: '2566-10-01', end: '2566-12-31' } },
      { title: 'รายงานการใช้จ่ายให้พนักงานทราบ', steps: ['สรุปยอดใช้จ่ายในที่ประชุมประจำเดือน'], responsible: ['กองคลัง'], period: { text: 'ทุกเดือน' } },
    ],
  },
  {
    indicator: 'การใช้ทรัพย์สินของราชการ',
    measures: [{ title: 'ทำบัญชียืมรถส่วนกลาง', steps: ['ลงชื่อผู้ยืมและเลขไมล์ทุกครั้ง', 'เก็บกุญแจไว้ที่เดียว'], responsible: ['สำนักปลัดเทศบาล'], period: { text: 'ม.ค. - ก.ย. 2567', start: '2567-01-01', end: '2567-09-30' } }],
  },
  {
    indicator: 'ประสิทธิภาพการสื่อสาร',
    measures: [
      { title: 'ปรับเว็บไซต์ให้อ่านบนโทรศัพท์ได้', steps: ['เปลี่ยนแม่แบบของเว็บไซต์', 'ลองให้ผู้สูงอายุใช้'], responsible: ['สำนักปลัดเทศบาล', 'กองการศึกษา'], period: { text: 'เม.ย. - มิ.ย. 2567', start: '2567-04-01', end: '2567-06-30' } },
      { title: 'ประชุมชี้แจงทุกหมู่บ้าน', steps: ['จัดรถประชาสัมพันธ์ล่วงหน้า', 'ให้ถามตอบหลังชี้แจง'], responsible: ['สำนักปลัดเทศบาล'], period: { text: 'ตลอดปี' } },
    ],
  },
];

/** Rows that name an indicator stand over the measures that answer it. */
export const measuresByIndicator: EvaluationDocument = {
  name: 'measures-by-indicator',
  about: 'indicators as section rows, measures below them',
  year: 2567,
  blocks: [
    heading(1, 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2567'),
    ...text('คณะทำงานเสนอสิ่งที่จะทำเป็นรายตัวชี้วัด โดยเลือกเฉพาะข้อที่ได้คะแนนน้อย'),
    table([
      ['มาตรการ/กิจกรรม', 'ขั้นตอนการดำเนินงาน', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
      ...sections.flatMap(({ indicator, measures }, index) => [
        [`ตัวชี้วัดที่ ${index + 2} ${indicator}`, '←', '←', '←'],
        ...measures.map(({ title, steps, responsible, period }) => [title, steps.map((step) => `- ${step}`).join('\n'), responsible.join('/'), period.text]),
      ]),
    ]),
  ],
  truth: {
    measures: {
      title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2567',
      introduction: ['คณะทำงานเสนอสิ่งที่จะทำเป็นรายตัวชี้วัด โดยเลือกเฉพาะข้อที่ได้คะแนนน้อย'],
      fiscalYear: 2567,
      measures: sections.flatMap(({ indicator, measures }) => measures.map((measure) => ({ ...measure, answers: { indicators: [indicator] } }))),
    },
  },
  optional: ['coverTitle[*]'],
};
