import { type EvaluationDocument, heading, table, text } from '../document.ts';

const rows = [
  { instrument: 'IIT', name: 'การปฏิบัติหน้าที่', score: '91.20', rating: 'ผ่านดี', issue: 'พนักงานบางส่วนยังไม่ทราบเวลามาตรฐานของงานบริการ', guideline: 'ปิดประกาศเวลาของทุกงานไว้ที่จุดบริการ' },
  { instrument: 'IIT', name: 'การใช้งบประมาณ', score: '74.85', rating: 'ต้องปรับปรุง', issue: 'ไม่มีการแจ้งแผนใช้จ่ายให้พนักงานรับรู้', guideline: 'ชี้แจงแผนใช้จ่ายในการประชุมต้นปี' },
  { instrument: 'IIT', name: 'การใช้อำนาจ', score: '88.40', rating: 'ผ่านดี', issue: 'เกณฑ์การประเมินรายบุคคลไม่ชัดเจน', guideline: 'แจกเกณฑ์ก่อนรอบการประเมิน' },
  { instrument: 'EIT', name: 'คุณภาพการดำเนินงาน', score: '82.16', rating: 'ผ่าน', issue: 'ผู้รับบริการรอนานในช่วงต้นเดือน', guideline: 'เพิ่มผู้ให้บริการในสัปดาห์แรกของเดือน' },
  { instrument: 'EIT', name: 'ประสิทธิภาพการสื่อสาร', score: '79.03', rating: 'ผ่าน', issue: 'ข่าวในเว็บไซต์ไม่เป็นปัจจุบัน', guideline: 'กำหนดวันลงข่าวประจำสัปดาห์' },
] as const;
const instruments = { IIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', EIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)' };
const introduction = 'เทศบาลนำคะแนนรายตัวชี้วัดมาพิจารณาทีละข้อ เพื่อหาเรื่องที่ควรแก้ก่อน';

/** Indicator, score, level, issue and guideline side by side, below rows that name the instrument. */
export const analysisFindingsTable: EvaluationDocument = {
  name: 'analysis-findings-table',
  about: 'indicator | score | level | issue | guideline',
  year: 2568,
  blocks: [
    heading(1, 'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปี พ.ศ. 2567'),
    ...text(introduction, 'ผลการประเมิน ITA ปี พ.ศ. 2567 เทศบาลได้คะแนนรวม 83.47 คะแนน อยู่ในระดับผ่าน'),
    table([
      ['ตัวชี้วัด', 'คะแนน', 'ระดับ', 'ประเด็นที่ต้องพัฒนา', 'แนวทางการปรับปรุง'],
      ...(['IIT', 'EIT'] as const).flatMap((id) => [
        [instruments[id], '←', '←', '←', '←'],
        ...rows.filter(({ instrument }) => instrument === id).map(({ name, score, rating, issue, guideline }) => [name, score, rating, issue, guideline]),
      ]),
    ]),
  ],
  truth: {
    analysis: {
      title: 'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปี พ.ศ. 2567',
      introduction: [introduction, 'ผลการประเมิน ITA ปี พ.ศ. 2567 เทศบาลได้คะแนนรวม 83.47 คะแนน อยู่ในระดับผ่าน'],
      results: [{ year: 2567, total: '83.47', rating: 'ผ่าน', indicators: rows.map(({ name, score }) => ({ name, score })) }],
      findings: (['IIT', 'EIT'] as const).flatMap((id) => {
        const own = rows.filter(({ instrument }) => instrument === id);
        return [
          ...own.map(({ name, instrument, issue }) => ({ kind: 'development', text: issue, instrument, indicators: [name] })),
          ...own.map(({ name, instrument, guideline }) => ({ kind: 'guideline', text: guideline, instrument, indicators: [name] })),
        ];
      }),
    },
  },
  optional: ['coverTitle[*]', 'introduction[1]'],
};
