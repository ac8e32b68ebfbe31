import { type EvaluationDocument, heading, numbered, table, text } from '../document.ts';

const measures = [
  { title: 'กำหนดเวลาแล้วเสร็จของงานบริการ', answers: { indicators: ['การปฏิบัติหน้าที่'] }, steps: ['ประกาศเวลาที่หน้าเคาน์เตอร์', 'ให้บัตรคิวที่พิมพ์เวลา'], responsible: ['ทุกกอง'], period: { text: '1 ต.ค. 2568 - 30 ก.ย. 2569', start: '2568-10-01', end: '2569-09-30' } },
  { title: 'แสดงผลการใช้จ่ายรายไตรมาส', answers: { indicators: ['การใช้งบประมาณ'] }, steps: ['ทำกราฟหนึ่งหน้า'], responsible: ['กองคลัง'], period: { text: 'ทุกไตรมาส' } },
  { title: 'สอนวิธีใช้ช่องทางแจ้งเรื่อง', answers: { indicators: ['การแก้ไขปัญหาการทุจริต'] }, steps: ['อบรมอาสาสมัครหมู่บ้าน', 'ทำใบปลิววิธีแจ้ง'], responsible: ['สำนักปลัดเทศบาล'], period: { text: 'พฤษภาคม - มิถุนายน 2569', start: '2569-05-01', end: '2569-06-30' } },
  { title: 'ถามความเห็นก่อนปรับขั้นตอน', answers: { indicators: ['การปรับปรุงระบบการทำงาน'] }, steps: ['เปิดแบบสอบถาม 14 วัน'], responsible: ['กองสาธารณสุขและสิ่งแวดล้อม'], period: { text: 'กุมภาพันธ์ 2569' } },
];
const recommendations = ['ผู้บริหารควรแถลงผลการใช้เงินด้วยตนเองปีละ 2 ครั้ง', 'สภาเทศบาลควรถ่ายทอดการประชุมทุกสมัย', 'ควรให้รางวัลกองที่ลดเวลาบริการได้จริง'];

/** A column of indicators before the measures, issues of the analysis beside it, and recommendations of policy below the table. */
export const measuresIndicatorColumn: EvaluationDocument = {
  name: 'measures-indicator-column',
  about: 'indicator beside the measure; recommendations below',
  year: 2569,
  blocks: [
    heading(1, 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2569'),
    table([
      ['ตัวชี้วัด', 'มาตรการ', 'ขั้นตอน/วิธีการปฏิบัติ', 'ผู้รับผิดชอบ', 'กรอบระยะเวลา'],
      ...measures.map(({ title, answers, steps, responsible, period }) => [answers.indicators.join('\n'), title, numbered(steps), responsible.join('\n'), period.text]),
    ]),
    heading(2, 'ข้อเสนอแนะเชิงนโยบาย'),
    ...text(...recommendations.map((words, index) => `${index + 1}. ${words}`)),
  ],
  truth: {
    measures: {
      title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี 2569',
      fiscalYear: 2569,
      measures,
      policyRecommendations: recommendations.map((words) => ({ text: words })),
    },
  },
  optional: ['coverTitle[*]', 'measures[3].period.start', 'measures[3].period.end'],
};
