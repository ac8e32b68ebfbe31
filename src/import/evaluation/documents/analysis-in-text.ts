import { type EvaluationDocument, heading, text } from '../document.ts';

const scores = [
  ['การปฏิบัติหน้าที่', '93.11'],
  ['การใช้งบประมาณ', '85.42'],
  ['การใช้อำนาจ', '90.70'],
  ['คุณภาพการดำเนินงาน', '87.05'],
  ['การเปิดเผยข้อมูล', '62.50'],
] as const;
const weaknesses = ['การเปิดเผยข้อมูล ยังขาดรายงานผลการจัดซื้อจัดจ้างประจำเดือน', 'ประชาชนไม่ทราบวิธีร้องเรียนเมื่อไม่ได้รับความเป็นธรรม'];
const developments = ['ควรทำคู่มือประชาชนให้สั้นลงและมีภาพประกอบ', 'ควรสอบถามความเห็นของผู้รับบริการทุกเดือน'];
const guidelines = ['ตั้งคณะทำงานดูแลข้อมูลบนเว็บไซต์', 'รายงานความคืบหน้าต่อผู้บริหารทุกไตรมาส'];
const sentence = 'จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลหนองกระโทกน้อยมีผลคะแนนรวม 85.18 คะแนน อยู่ในระดับ "ผ่านดี" โดยมีคะแนนรายตัวชี้วัดดังนี้';

/** Scores in a sentence and a list, findings below three headings; no table at all. */
export const analysisInText: EvaluationDocument = {
  name: 'analysis-in-text',
  about: 'scores in sentences and lists, findings under three headings',
  year: 2569,
  blocks: [
    ...text('รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส', 'ประจำปีงบประมาณ พ.ศ. 2568', 'เทศบาลตำบลหนองกระโทกน้อย'),
    heading(1, '1. ผลการประเมิน'),
    ...text(sentence, ...scores.map(([name, score], index) => `${index + 1}) ${name} ได้ ${score} คะแนน`)),
    heading(1, '2. ผลการวิเคราะห์'),
    heading(2, '2.1 จุดอ่อนที่ต้องแก้ไขเร่งด่วน'),
    ...text(...weaknesses.map((words) => `- ${words}`)),
    heading(2, '2.2 ประเด็นที่ต้องพัฒนาให้ดีขึ้น'),
    ...text(...developments.map((words) => `- ${words}`)),
    heading(2, '2.3 แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ'),
    ...text(...guidelines.map((words) => `- ${words}`)),
  ],
  truth: {
    analysis: {
      title: 'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
      coverTitle: ['รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส', 'ประจำปีงบประมาณ พ.ศ. 2568', 'เทศบาลตำบลหนองกระโทกน้อย'],
      introduction: [sentence],
      results: [{ year: 2568, total: '85.18', rating: 'ผ่านดี', indicators: scores.map(([name, score]) => ({ name, score })) }],
      findings: [
        { kind: 'weakness', text: weaknesses[0], indicators: ['การเปิดเผยข้อมูล'] },
        { kind: 'weakness', text: weaknesses[1] },
        ...developments.map((words) => ({ kind: 'development', text: words })),
        ...guidelines.map((words) => ({ kind: 'guideline', text: words })),
      ],
    },
  },
  optional: ['introduction[*]'],
};
