import { type EvaluationDocument, heading, table, text } from '../document.ts';

const results = [
  { title: 'ลงแผนจัดซื้อจัดจ้างในเว็บไซต์', steps: ['จัดทำแผนรายไตรมาส', 'ลงแผนภายใน 3 วัน'], responsible: ['กองคลัง'], period: { text: 'ต.ค. 2567 - ก.ย. 2568', start: '2567-10-01', end: '2568-09-30' }, outputs: ['ลงแผนครบ 4 ไตรมาส'], outcomes: ['ผู้ขายทราบแผนล่วงหน้า'], status: 'done', evidence: [{ title: 'แผนจัดซื้อจัดจ้าง', url: 'https://nongkrathok.example/plan' }], word: 'ดำเนินการแล้ว' },
  { title: 'อบรมการใช้ข้อมูลส่วนบุคคล', steps: ['เชิญวิทยากรภายนอก'], responsible: ['สำนักปลัดเทศบาล'], period: { text: 'มิ.ย. - ก.ค. 2568', start: '2568-06-01', end: '2568-07-31' }, outputs: ['อบรมแล้ว 1 รุ่น จาก 2 รุ่น'], outcomes: ['พนักงานขอความยินยอมก่อนถ่ายภาพ'], status: 'in-progress', evidence: [{ title: 'ภาพการอบรม', url: 'https://nongkrathok.example/train' }], word: 'อยู่ระหว่างดำเนินการ' },
  { title: 'ปรับปรุงตู้รับความเห็น', steps: ['ย้ายตู้ไปหน้าประตู'], responsible: ['กองช่าง'], period: { text: 'สิงหาคม 2568' }, outputs: ['ยังไม่ได้ย้ายตู้'], status: 'not-started', word: 'ยังไม่ดำเนินการ' },
];

/** Results with a status, links to proof, and columns of budget and remarks that have no field. */
export const resultsStatus: EvaluationDocument = {
  name: 'results-status',
  about: 'status and links; budget and remarks',
  year: 2568,
  blocks: [
    heading(1, 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568'),
    ...text('เทศบาลติดตามผลทุกไตรมาส และสรุปผลทั้งปีไว้ดังนี้'),
    table([
      ['ลำดับ', 'มาตรการ', 'วิธีดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ', 'ผลลัพธ์', 'สถานะ', 'หลักฐาน', 'งบประมาณที่ใช้', 'หมายเหตุ'],
      ...results.map(({ title, steps, responsible, period, outputs, outcomes, evidence, word }, index) => [
        `${index + 1}`,
        title,
        steps.map((step) => `- ${step}`).join('\n'),
        responsible.join('\n'),
        period.text,
        outputs.join('\n'),
        (outcomes ?? []).join('\n'),
        word,
        (evidence ?? []).map(({ title: name, url }) => `${name} ${url}`).join('\n'),
        index === 1 ? '8,000' : '-',
        index === 2 ? 'รอจัดซื้อตู้ใหม่' : '',
      ]),
    ]),
  ],
  truth: {
    results: {
      title: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
      introduction: ['เทศบาลติดตามผลทุกไตรมาส และสรุปผลทั้งปีไว้ดังนี้'],
      fiscalYear: 2568,
      results: results.map(({ word: _, ...result }) => result),
    },
  },
  optional: ['coverTitle[*]', 'introduction[*]', 'results[2].period.start', 'results[2].period.end'],
};
