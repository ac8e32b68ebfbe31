import { type EvaluationDocument, heading, table, text } from '../document.ts';

const measures = [
  {
    title: 'ยกระดับการให้บริการ',
    responsible: ['สำนักปลัดเทศบาล'],
    parts: [
      { title: 'จัดทำผังขั้นตอนงานบริการ', steps: ['รวบรวมขั้นตอนจากทุกกอง', 'ออกแบบเป็นผังแผ่นเดียว'], period: { text: 'ตุลาคม - พฤศจิกายน 2565', start: '2565-10-01', end: '2565-11-30' } },
      { title: 'ประเมินความพอใจหลังรับบริการ', steps: ['ตั้งแท็บเล็ตที่จุดบริการ', 'สรุปผลทุกเดือน'], period: { text: 'ธันวาคม 2565 - กันยายน 2566', start: '2565-12-01', end: '2566-09-30' } },
    ],
  },
  {
    title: 'ป้องกันการขัดกันของผลประโยชน์',
    responsible: ['หน่วยตรวจสอบภายใน'],
    parts: [
      { title: 'อบรมพนักงานใหม่', steps: ['ใช้กรณีศึกษาจากงานจริง'], period: { text: 'มกราคม - กุมภาพันธ์ 2566', start: '2566-01-01', end: '2566-02-28' } },
      { title: 'ให้แจ้งส่วนได้เสียก่อนตรวจรับงาน', steps: ['ทำแบบแจ้งหนึ่งหน้า', 'เก็บแบบแจ้งในแฟ้มโครงการ'], period: { text: 'ตลอดปี' } },
      { title: 'หมุนเวียนกรรมการตรวจรับ', steps: ['ทบทวนรายชื่อทุกครึ่งปี'], period: { text: 'ตลอดปี' } },
    ],
  },
];

/** Measures with sub-measures 1.1 and 1.2 in rows of their own; one cell of responsible units reaches over them. */
export const measuresSubMeasures: EvaluationDocument = {
  name: 'measures-sub-measures',
  about: 'sub-measures 1.1, 1.2; responsible merged over rows',
  year: 2566,
  blocks: [
    heading(1, 'มาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสในหน่วยงาน ประจำปี พ.ศ. 2566'),
    ...text('เทศบาลกำหนดมาตรการหลัก 2 มาตรการ แบ่งเป็นเรื่องย่อยดังที่แสดงไว้ในตาราง'),
    table([
      ['มาตรการ', 'แนวทางปฏิบัติ', 'ระยะเวลาดำเนินการ', 'หน่วยงานที่รับผิดชอบ'],
      ...measures.flatMap(({ title, responsible, parts }, at) => [
        [`${at + 1}. ${title}`, '', '', responsible.join('\n')],
        ...parts.map(({ title: name, steps, period }, index) => [`${at + 1}.${index + 1} ${name}`, steps.map((step) => `- ${step}`).join('\n'), period.text, '↑']),
      ]),
    ]),
  ],
  truth: {
    measures: {
      title: 'มาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสในหน่วยงาน ประจำปี พ.ศ. 2566',
      introduction: ['เทศบาลกำหนดมาตรการหลัก 2 มาตรการ แบ่งเป็นเรื่องย่อยดังที่แสดงไว้ในตาราง'],
      fiscalYear: 2566,
      measures,
    },
  },
  optional: ['coverTitle[*]'],
};
