import { type EvaluationDocument, heading, page, table } from '../document.ts';

const results = [
  {
    title: 'เปิดเผยข้อมูลให้ครบ',
    responsible: ['สำนักปลัดเทศบาล'],
    outcomes: ['คะแนนการเปิดเผยข้อมูลเพิ่มขึ้น'],
    parts: [
      { title: 'ทบทวนข้อมูลบนเว็บไซต์', outputs: ['ทบทวนครบ 26 หัวข้อ'] },
      { title: 'ซ่อมลิงก์ที่เสีย', outputs: ['ซ่อมแล้ว 14 ลิงก์'] },
    ],
  },
  {
    title: 'สร้างวัฒนธรรมสุจริต',
    responsible: ['หน่วยตรวจสอบภายใน'],
    outcomes: ['ไม่มีเรื่องร้องเรียนการรับของขวัญ'],
    parts: [
      { title: 'ประกาศงดรับของขวัญ', outputs: ['ประกาศเมื่อเดือนธันวาคม'] },
      { title: 'อบรมผลประโยชน์ทับซ้อน', outputs: ['มีผู้เข้าอบรม 58 คน'] },
      { title: 'แข่งขันคำขวัญ', outputs: ['มีผู้ส่งคำขวัญ 9 ทีม'] },
    ],
  },
];

/** Results whose outcome and unit reach over the rows of their parts; two sheets in a workbook. */
export const resultsMerged: EvaluationDocument = {
  name: 'results-merged',
  about: 'parts in rows, outcome and unit merged over them; two sheets',
  year: 2566,
  blocks: [
    heading(1, 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566'),
    page(2, 'ผลการดำเนินการ'),
    table([
      ['มาตรการ', 'กิจกรรมย่อย', 'ผลการดำเนินงาน', 'ความสำเร็จ', 'ผู้รับผิดชอบ'],
      ...results.flatMap(({ title, responsible, outcomes, parts }) => parts.map((part, index) => (index === 0 ? [title, part.title, part.outputs.join('\n'), outcomes.join('\n'), responsible.join('\n')] : ['↑', part.title, part.outputs.join('\n'), '↑', '↑']))),
    ]),
  ],
  truth: {
    results: { title: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566', fiscalYear: 2566, results },
  },
  optional: ['coverTitle[*]'],
};
