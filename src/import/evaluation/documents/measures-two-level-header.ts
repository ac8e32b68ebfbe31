import { type EvaluationDocument, table, text } from '../document.ts';

const measures = [
  { title: 'สร้างความเข้าใจเรื่องของขวัญและของกำนัล', steps: ['ประกาศเจตนารมณ์ของผู้บริหาร', 'ติดป้ายที่เคาน์เตอร์บริการ'], responsible: ['สำนักปลัดเทศบาล', 'หน่วยตรวจสอบภายใน'], period: { text: 'ธันวาคม 2568' }, monitoring: [{ text: 'สำรวจการรับรู้ของพนักงานปีละ 1 ครั้ง' }] },
  { title: 'กำหนดเวลาให้บริการที่เคาน์เตอร์', steps: ['จับเวลาจริงของทุกงาน', 'ประกาศเวลาที่รับรองได้'], responsible: ['กองคลัง', 'กองช่าง'], period: { text: 'มกราคม - มีนาคม 2569' }, monitoring: [{ text: 'รายงานเวลาเฉลี่ยภายในวันที่ 10 เมษายน 2569', due: '2569-04-10' }] },
  { title: 'ให้ประชาชนร่วมตรวจรับงานก่อสร้าง', steps: ['เชิญตัวแทนหมู่บ้านเป็นผู้สังเกตการณ์', 'ลงภาพก่อนและหลังงาน'], responsible: ['กองช่าง', 'กองคลัง'], period: { text: 'ตลอดปีงบประมาณ พ.ศ. 2569' }, monitoring: [{ text: 'สรุปความเห็นของผู้สังเกตการณ์ทุกงาน' }] },
];

/** A header of two rows: a group over three columns, and a group of responsible units. */
export const measuresTwoLevelHeader: EvaluationDocument = {
  name: 'measures-two-level-header',
  about: 'header of two rows with groups',
  year: 2569,
  blocks: [
    ...text('มาตรการขับเคลื่อนคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569', 'ของเทศบาลตำบลหนองกระโทกน้อย'),
    table([
      ['ลำดับ', 'มาตรการ', 'การดำเนินการ', '←', 'ผู้รับผิดชอบ', '←', 'การติดตามประเมินผล'],
      ['↑', '↑', 'ขั้นตอน', 'ระยะเวลา', 'หน่วยงานหลัก', 'หน่วยงานสนับสนุน', '↑'],
      ...measures.map(({ title, steps, responsible, period, monitoring }, index) => [
        `${index + 1}`,
        title,
        steps.map((step) => `• ${step}`).join('\n'),
        period.text,
        responsible[0] ?? '',
        responsible[1] ?? '',
        monitoring.map(({ text: words }) => words).join('\n'),
      ]),
    ]),
  ],
  truth: {
    measures: {
      title: 'มาตรการขับเคลื่อนคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569',
      coverTitle: ['มาตรการขับเคลื่อนคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569', 'ของเทศบาลตำบลหนองกระโทกน้อย'],
      fiscalYear: 2569,
      measures: [
        { ...measures[0], period: { text: 'ธันวาคม 2568' } },
        { ...measures[1], period: { text: 'มกราคม - มีนาคม 2569', start: '2569-01-01', end: '2569-03-31' } },
        measures[2],
      ],
    },
  },
  optional: ['measures[0].period.start', 'measures[0].period.end'],
};
