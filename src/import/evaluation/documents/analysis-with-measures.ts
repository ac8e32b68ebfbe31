import { type EvaluationDocument, page, table, text } from '../document.ts';

const total = 'เทศบาลตำบลหนองกระโทกน้อยได้รับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566 คะแนนเฉลี่ย 81.26 คะแนน อยู่ในระดับ B';
const instruments = { IIT: '84.35', EIT: '79.12', OIT: '80.55' };
const findings = [
  { kind: 'weakness', text: 'ไม่มีรายงานการใช้จ่ายรอบ 6 เดือนบนเว็บไซต์', instrument: 'OIT' },
  { kind: 'development', text: 'ควรลดเอกสารที่ใช้ประกอบคำขอ', instrument: 'EIT' },
];
const measures = [
  { title: 'ลงรายงานการใช้จ่ายตามกำหนด', steps: ['ตั้งวันเตือนล่วงหน้า 7 วัน', 'ให้กองคลังส่งไฟล์ที่เปิดอ่านได้'], responsible: ['กองคลัง'], period: { text: 'เมษายน 2567 - ตุลาคม 2567', start: '2567-04-01', end: '2567-10-31' }, monitoring: [{ text: 'ตรวจหน้าเว็บภายในวันที่ 30 เมษายน 2567', due: '2567-04-30' }] },
  { title: 'งดขอสำเนาเอกสารที่ราชการออกให้', steps: ['ตรวจรายการเอกสารของทุกคำขอ', 'แก้แบบคำขอ'], responsible: ['กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม'], period: { text: 'มกราคม 2567 - มีนาคม 2567', start: '2567-01-01', end: '2567-03-31' }, monitoring: [{ text: 'สุ่มตรวจคำขอเดือนละ 10 ฉบับ' }] },
];

/** Both reports in one document: scores by instrument, findings with their instrument, then the measures. */
export const analysisWithMeasures: EvaluationDocument = {
  name: 'analysis-with-measures',
  about: 'analysis and measures in one document',
  year: 2567,
  blocks: [
    ...text('รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566', 'และมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567', 'เทศบาลตำบลหนองกระโทกน้อย'),
    page(2),
    ...text('1. ผลการวิเคราะห์', total),
    table([['แบบวัด', 'คะแนน'], ['แบบวัด IIT ผู้มีส่วนได้ส่วนเสียภายใน (IIT)', instruments.IIT], ['แบบวัด EIT ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)', instruments.EIT], ['แบบตรวจการเปิดเผยข้อมูล (OIT)', instruments.OIT]]),
    ...text('ประเด็นที่ได้จากการวิเคราะห์มีดังนี้'),
    table([['แบบวัด', 'จุดอ่อนที่ต้องแก้ไขเร่งด่วน', 'ประเด็นที่ต้องพัฒนา'], ['OIT', findings[0]?.text ?? '', ''], ['EIT', '', findings[1]?.text ?? '']]),
    page(3),
    ...text('2. มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567'),
    table([
      ['มาตรการ', 'ขั้นตอนหรือวิธีการ', 'ผู้เกี่ยวข้อง', 'ระยะเวลาดำเนินการ', 'แนวทางการกำกับติดตาม'],
      ...measures.map(({ title, steps, responsible, period, monitoring }, index) => [`${index + 1}. ${title}`, steps.map((step, at) => `${at + 1}) ${step}`).join('\n'), responsible.join('\n'), period.text, monitoring.map(({ text: words }) => words).join('\n')]),
    ]),
  ],
  truth: {
    analysis: { title: 'รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566', introduction: [total], results: [{ year: 2566, total: '81.26', rating: 'B', instruments }], findings },
    measures: { title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567', fiscalYear: 2567, measures },
  },
  optional: ['coverTitle[*]', 'introduction[*]'],
  alsoRight: { 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567': ['และมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567'] },
};
