import { type EvaluationDocument, heading, table, text, thai } from '../document.ts';

const years = [2565, 2566, 2567];
const indicators = [
  ['การปฏิบัติหน้าที่', '84.10', '86.55', '90.02'],
  ['การใช้งบประมาณ', '70.33', '78.90', '81.47'],
  ['การใช้อำนาจ', '80.00', '82.12', '85.60'],
  ['การเปิดเผยข้อมูล', '65.75', '88.00', '93.25'],
  ['การป้องกันการทุจริต', '50.00', '75.00', '100.00'],
] as const;
const totals = ['69.64', '81.34', '88.91'];

/** Scores of three years side by side under a merged heading, with a column of numbers and a row of the total. */
export const analysisThreeYears: EvaluationDocument = {
  name: 'analysis-three-years',
  about: 'scores of three years side by side, merged heading',
  year: 2568,
  blocks: [
    heading(1, thai('การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567')),
    ...text(thai('คะแนนของเทศบาลดีขึ้นต่อเนื่อง 3 ปี โดยเฉพาะด้านการเผยแพร่ข้อมูล')),
    table([
      ['ที่', 'ตัวชี้วัด', 'คะแนนประจำปี', '←', '←'].map(thai),
      ['↑', '↑', ...years.map((year) => thai(`พ.ศ. ${year}`))],
      ...indicators.map(([name, ...scores], index) => [`${index + 1}`, name, ...scores].map(thai)),
      ['คะแนนรวม', '←', ...totals].map(thai),
    ]),
    heading(2, 'ประเด็นที่ต้องพัฒนา'),
    ...text(thai('1. การใช้งบประมาณ ควรเปิดโอกาสให้พนักงานซักถามการใช้จ่าย'), thai('2. การใช้อำนาจ ควรมอบหมายงานเป็นลายลักษณ์อักษร')),
  ],
  truth: {
    analysis: {
      title: 'การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567',
      introduction: ['คะแนนของเทศบาลดีขึ้นต่อเนื่อง 3 ปี โดยเฉพาะด้านการเผยแพร่ข้อมูล'],
      results: years.map((year, index) => ({ year, total: totals[index], indicators: indicators.map(([name, ...scores]) => ({ name, score: scores[index] })) })),
      findings: [
        { kind: 'development', text: 'การใช้งบประมาณ ควรเปิดโอกาสให้พนักงานซักถามการใช้จ่าย', indicators: ['การใช้งบประมาณ'] },
        { kind: 'development', text: 'การใช้อำนาจ ควรมอบหมายงานเป็นลายลักษณ์อักษร', indicators: ['การใช้อำนาจ'] },
      ],
    },
  },
  optional: ['coverTitle[*]'],
};
