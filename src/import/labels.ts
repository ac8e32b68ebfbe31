import { reportKinds, type ReportKind } from '../domain/report-kind.ts';
import { columnFields } from './recognise/column.ts';

/** Short Thai names of the fields by path, `[]` for each item of a list: what a template, a form and the studio call them. */
export type Labels = Readonly<Record<string, string>>;

const report: Labels = {
  title: 'ชื่อรายงาน',
  summary: 'สรุปสำหรับประชาชน',
  language: 'ภาษาของรายงาน',
  signed: 'วันที่ลงนาม',
  published: 'วันที่เผยแพร่ครั้งแรก',
  updated: 'วันที่แก้ไขล่าสุด',
  responsible: 'หน่วยงานที่จัดทำรายงาน',
  coverTitle: 'ข้อความบนปก',
  foreword: 'คำนำ',
  introduction: 'ความนำ',
  remarks: 'ข้อสังเกต',
  memo: 'บันทึกข้อความ',
  'memo.from': 'ส่วนราชการ',
  'memo.number': 'ที่ (เลขที่หนังสือ)',
  'memo.date': 'วันที่ของบันทึกข้อความ',
  'memo.subjects': 'เรื่อง',
  'memo.to': 'เรียน',
  'memo.sections': 'เนื้อความของบันทึก',
  'memo.sections[].heading': 'หัวข้อในบันทึก',
  'memo.sections[].content': 'เนื้อความใต้หัวข้อ',
  'memo.signatories': 'ผู้ลงนามในบันทึก',
  'memo.signatories[].position': 'ตำแหน่งผู้ลงนาม',
  'memo.signatories[].name': 'ชื่อผู้ลงนาม (ใส่เมื่อเลือกเผยแพร่)',
  'memo.signatories[].opinionHeading': 'หัวข้อความเห็น',
  'memo.signatories[].opinion': 'ความเห็นหรือคำสั่ง',
  acknowledgement: 'การรับทราบรายงาน',
  'acknowledgement.body': 'คณะหรือผู้บริหารที่รับทราบ',
  'acknowledgement.meeting': 'ครั้งที่ประชุม',
  'acknowledgement.date': 'วันที่รับทราบ',
  'acknowledgement.decisions': 'มติหรือข้อสั่งการ',
  attachments: 'ไฟล์แนบ',
  'attachments[].file': 'ชื่อไฟล์แนบ',
  'attachments[].title': 'ชื่อเอกสารที่ผู้อ่านเห็น',
  'attachments[].signed': 'เป็นฉบับลงนามแล้ว',
};

const period = (path: string): Labels => ({ [path]: columnFields.period, [`${path}.text`]: 'ระยะเวลาตามเอกสาร', [`${path}.start`]: 'วันเริ่ม', [`${path}.end`]: 'วันสิ้นสุด' });

const duties = (path: string): Labels => ({
  [`${path}.id`]: columnFields.id,
  [`${path}.steps`]: columnFields.steps,
  [`${path}.responsible`]: columnFields.responsible,
  ...period(`${path}.period`),
  [`${path}.monitoring`]: columnFields.monitoring,
  [`${path}.monitoring[].text`]: 'วิธีกำกับติดตาม',
  [`${path}.monitoring[].due`]: 'กำหนดรายงาน',
});

const account = (path: string): Labels => ({
  [`${path}.id`]: columnFields.id,
  [`${path}.steps`]: columnFields.steps,
  [`${path}.responsible`]: columnFields.responsible,
  ...period(`${path}.period`),
  [`${path}.outputs`]: columnFields.outputs,
  [`${path}.outcomes`]: columnFields.outcomes,
  [`${path}.status`]: columnFields.status,
  [`${path}.evidence`]: columnFields.evidence,
  [`${path}.evidence[].title`]: 'ชื่อหลักฐาน',
  [`${path}.evidence[].url`]: 'ลิงก์ของหลักฐาน',
  [`${path}.evidence[].file`]: 'ไฟล์หลักฐาน',
});

const labels: Readonly<Record<ReportKind, Labels>> = {
  analysis: {
    ...report,
    results: 'ผลการประเมินรายปี',
    'results[].year': 'ปีของผลการประเมิน',
    'results[].total': 'คะแนนรวม',
    'results[].totalLabel': 'คำที่เอกสารใช้เรียกคะแนนรวม',
    'results[].rating': 'ระดับผลการประเมิน',
    'results[].ratingMeaning': 'ความหมายของระดับ',
    'results[].announced': 'วันที่ประกาศผล',
    'results[].instruments': 'คะแนนรายแบบวัด',
    'results[].instruments.IIT': 'แบบวัด IIT',
    'results[].instruments.EIT': 'แบบวัด EIT',
    'results[].instruments.OIT': 'แบบวัด OIT',
    'results[].indicators': 'คะแนนรายตัวชี้วัด',
    'results[].indicators[].name': columnFields.indicator,
    'results[].indicators[].score': columnFields.score,
    findings: 'ประเด็นจากการวิเคราะห์',
    'findings[].id': columnFields.id,
    'findings[].kind': 'ชนิด',
    'findings[].text': 'เนื้อความของประเด็น',
    'findings[].instrument': columnFields.instrument,
    'findings[].indicators': columnFields.indicator,
  },
  measures: {
    ...report,
    fiscalYear: 'ปีงบประมาณที่ใช้มาตรการ',
    measures: reportKinds.measures.short,
    'measures[].title': columnFields.title,
    'measures[].answers': columnFields.answers,
    'measures[].answers.findings': 'รหัสของประเด็น',
    'measures[].answers.indicators': columnFields.indicator,
    'measures[].answers.inferred': 'ผู้จัดทำอ่านจากเนื้อหา',
    ...duties('measures[]'),
    'measures[].parts': columnFields.part,
    'measures[].parts[].title': columnFields.part,
    ...duties('measures[].parts[]'),
    policyRecommendations: columnFields.recommendation,
    'policyRecommendations[].id': columnFields.id,
    'policyRecommendations[].text': columnFields.recommendation,
  },
  results: {
    ...report,
    fiscalYear: 'ปีงบประมาณที่รายงานผล',
    planYear: 'ปีที่ประเมินของแผนมาตรการ',
    improvedIndicators: 'ตัวชี้วัดที่ต้องพัฒนา',
    results: reportKinds.results.short,
    'results[].title': columnFields.title,
    'results[].measure': columnFields.plan,
    'results[].indicators': columnFields.indicator,
    'results[].points': columnFields.points,
    ...account('results[]'),
    'results[].parts': columnFields.part,
    'results[].parts[].title': columnFields.part,
    ...account('results[].parts[]'),
  },
};

/** The names of every field of a kind of report that an officer fills in. */
export function labelsOf(kind: ReportKind): Labels {
  return labels[kind];
}

/** The name of a field by its path, such as `measures[2].steps[0]`; the path itself where the field has none. */
export function labelOf(kind: ReportKind, path: string): string {
  const general = path.replace(/\[\d*\]/g, '[]');
  return labels[kind][general] ?? labels[kind][general.replace(/\[\]$/, '')] ?? path;
}
