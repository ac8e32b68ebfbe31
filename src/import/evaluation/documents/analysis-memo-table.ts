import { type EvaluationDocument, heading, table, text, thai } from '../document.ts';

const scores = [
  ['การปฏิบัติหน้าที่', '88.19'],
  ['การใช้งบประมาณ', '80.66'],
  ['การใช้ทรัพย์สินของราชการ', '77.40'],
  ['การเปิดเผยข้อมูล', '90.00'],
] as const;
const facts = 'เทศบาลได้รับแจ้งผลการประเมินแล้ว และคณะทำงานได้ประชุมพิจารณาคะแนนทุกตัวชี้วัดเรียบร้อยแล้ว';
const proposal = 'เห็นควรเผยแพร่รายงานการวิเคราะห์ทางเว็บไซต์ และแจ้งทุกกองนำไปใช้';

/** A memo whose head is a table without lines, sections below it, and the scores after the signatures. */
export const analysisMemoTable: EvaluationDocument = {
  name: 'analysis-memo-table',
  about: 'head of the memo as a table; scores after it',
  year: 2567,
  blocks: [
    ...text('บันทึกข้อความ'),
    table([
      ['ส่วนราชการ', 'สำนักปลัดเทศบาล เทศบาลตำบลหนองกระโทกน้อย', '←', '←'],
      ['ที่', thai('กน 52001/118'), 'วันที่', thai('9 พฤศจิกายน 2566')],
      ['เรื่อง', thai('รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566'), '←', '←'],
      ['เรียน', 'นายกเทศมนตรีตำบลหนองกระโทกน้อย', '←', '←'],
    ]),
    ...text('ข้อเท็จจริง', facts, 'ข้อเสนอ', proposal, '(ลงชื่อ)........................', '(นางสาวสมมติ ไม่มีจริง)', 'นักวิเคราะห์นโยบายและแผนชำนาญการ'),
    heading(2, thai('ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566')),
    table([['ตัวชี้วัด', 'คะแนนที่ได้'], ...scores.map(([name, score]) => [name, thai(score)]), ['คะแนนเฉลี่ยรวม', thai('84.06')]]),
  ],
  truth: {
    analysis: {
      title: 'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566',
      responsible: 'สำนักปลัดเทศบาล',
      memo: {
        from: 'สำนักปลัดเทศบาล เทศบาลตำบลหนองกระโทกน้อย',
        number: 'กน 52001/118',
        date: '2566-11-09',
        subjects: ['รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566'],
        to: 'นายกเทศมนตรีตำบลหนองกระโทกน้อย',
        sections: [
          { heading: 'ข้อเท็จจริง', content: [facts] },
          { heading: 'ข้อเสนอ', content: [proposal] },
        ],
        signatories: [{ position: 'นักวิเคราะห์นโยบายและแผนชำนาญการ' }],
      },
      results: [{ year: 2566, total: '84.06', totalLabel: 'คะแนนเฉลี่ยรวม', indicators: scores.map(([name, score]) => ({ name, score })) }],
    },
  },
  optional: ['results[0].totalLabel'],
};
