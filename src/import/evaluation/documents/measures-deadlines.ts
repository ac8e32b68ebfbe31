import { type EvaluationDocument, heading, numbered, table, text, thai } from '../document.ts';

const measures = [
  {
    title: 'เผยแพร่ข้อมูลให้ครบทุกหัวข้อ',
    steps: ['มอบหมายผู้ดูแลข้อมูลรายหัวข้อ', 'ตรวจลิงก์ที่เปิดไม่ได้ทุกเดือน'],
    responsible: ['สำนักปลัดเทศบาล'],
    period: { text: 'ไตรมาสที่ 1 - 2' },
    monitoring: [
      { text: 'ครั้งที่ 1 ส่งรายงานภายในวันที่ 31 มกราคม 2568', due: '2568-01-31' },
      { text: 'ครั้งที่ 2 ส่งรายงานภายในวันที่ 30 เมษายน 2568', due: '2568-04-30' },
    ],
  },
  {
    title: 'ลดเวลาพิจารณาคำขออนุญาต',
    steps: ['รับคำขอทางอีเมล', 'แจ้งเอกสารที่ขาดในวันเดียวกัน'],
    responsible: ['กองช่าง'],
    period: { text: 'ภายใน 15 วันทำการ' },
    monitoring: [{ text: 'รายงานจำนวนคำขอที่เกินกำหนดภายในวันที่ 5 ต.ค. 2568', due: '2568-10-05' }],
  },
  {
    title: 'สร้างช่องทางรับฟังเด็กและเยาวชน',
    steps: ['ตั้งสภาเด็ก', 'ประชุมร่วมกับผู้บริหารปีละ 2 ครั้ง'],
    responsible: ['กองการศึกษา'],
    period: { text: 'ปีงบประมาณ พ.ศ. 2568' },
    monitoring: [
      { text: 'บันทึกการประชุมส่งปลัดเทศบาลภายใน 7 วัน' },
      { text: 'รายงานสรุปประจำปีภายในวันที่ 30 กันยายน 2568', due: '2568-09-30' },
    ],
  },
];

/** Periods as quarters, days and a fiscal year; reports with several deadlines; columns of budget and remarks that have no field. */
export const measuresDeadlines: EvaluationDocument = {
  name: 'measures-deadlines',
  about: 'quarters, days, several deadlines; budget and remarks',
  year: 2568,
  blocks: [
    heading(1, 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568'),
    ...text('การขับเคลื่อนในปีนี้เน้นงานที่วัดผลได้ และรายงานผลเป็นระยะ'),
    table([
      ['ลำดับที่', 'มาตรการ/โครงการ', 'วิธีดำเนินการ', 'ระยะเวลา', 'ผู้รับผิดชอบ', 'การรายงานผล', 'งบประมาณ (บาท)', 'หมายเหตุ'],
      ...measures.map(({ title, steps, responsible, period, monitoring }, index) => [
        thai(`${index + 1}`),
        title,
        thai(numbered(steps, ')')),
        thai(period.text),
        responsible.join('\n'),
        numbered(monitoring.map(({ text: words }) => words)),
        index === 1 ? '12,500' : 'ไม่ใช้งบประมาณ',
        index === 2 ? 'ต่อเนื่องจากปีก่อน' : '',
      ]),
    ]),
  ],
  truth: {
    measures: {
      title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
      introduction: ['การขับเคลื่อนในปีนี้เน้นงานที่วัดผลได้ และรายงานผลเป็นระยะ'],
      fiscalYear: 2568,
      measures,
    },
  },
  optional: ['coverTitle[*]', 'measures[2].period.start', 'measures[2].period.end'],
};
