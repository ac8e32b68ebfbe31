import { type EvaluationDocument, page, table, text } from '../document.ts';

const origin = 'ตามที่เทศบาลประกาศใช้มาตรการส่งเสริมคุณธรรมและความโปร่งใสไว้เมื่อต้นปี และให้ทุกกองรายงานผลเมื่อสิ้นปี';
const facts = ['ทุกกองส่งรายงานครบถ้วน', 'พบมาตรการที่ทำไม่แล้วเสร็จหนึ่งเรื่อง'];
const closing = 'จึงเรียนมาเพื่อโปรดพิจารณา';
const results = [
  { title: 'แจ้งสิทธิของผู้รับบริการ', steps: ['พิมพ์ป้ายสิทธิ 5 ข้อ'], outputs: ['ติดป้ายแล้ว 4 จุด'], outcomes: ['ผู้รับบริการสอบถามน้อยลง'], responsible: ['สำนักปลัดเทศบาล'] },
  { title: 'เก็บภาษีนอกสถานที่', steps: ['ออกหน่วยทุกวันเสาร์'], outputs: ['ออกหน่วย 12 ครั้ง'], outcomes: ['เก็บภาษีได้เพิ่มร้อยละ 8'], responsible: ['กองคลัง'] },
  { title: 'ซ่อมถนนตามลำดับที่ตกลง', steps: ['ลงมติลำดับในประชาคม'], outputs: ['ซ่อมแล้ว 3 สาย จาก 4 สาย'], outcomes: ['ไม่มีเรื่องร้องเรียนเรื่องลำดับการซ่อม'], responsible: ['กองช่าง'] },
];
const row = ({ title, steps, outputs, outcomes, responsible }: (typeof results)[number], index: number) => [`${index + 1}`, title, steps.map((step) => `- ${step}`).join('\n'), outputs.join('\n'), outcomes.join('\n'), responsible.join('\n')];

/** A memo with its number and day on one line and signatures in a table; a table that goes on over the page without its header. */
export const resultsMemoSignatures: EvaluationDocument = {
  name: 'results-memo-signatures',
  about: 'number and day on one line, signatures in a table, no header on the next page',
  year: 2568,
  blocks: [
    ...text('บันทึกข้อความ', 'ส่วนราชการ หน่วยตรวจสอบภายใน เทศบาลตำบลหนองกระโทกน้อย โทร. 0 0000 0000', 'ที่ กน 52006/ 41 วันที่ 3 ตุลาคม 2568', 'เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568', 'เรียน นายกเทศมนตรีตำบลหนองกระโทกน้อย'),
    ...text('เรื่องเดิม', origin, 'ข้อเท็จจริง', ...facts.map((words, index) => `${index + 1}. ${words}`), 'ข้อพิจารณา', closing),
    table([
      ['(ลงชื่อ)....................', '(ลงชื่อ)....................'],
      ['(นายตัวอย่าง สมมติ)', '(นางตัวอย่าง สมมติ)'],
      ['นักวิชาการตรวจสอบภายในปฏิบัติการ', 'ปลัดเทศบาลตำบลหนองกระโทกน้อย'],
    ]),
    page(2),
    ...text('รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568'),
    table([['ที่', 'มาตรการ', 'วิธีการดำเนินงาน', 'ผลผลิต', 'ผลลัพธ์', 'ผู้รับผิดชอบ'], ...results.slice(0, 2).map(row)]),
    page(3),
    table(results.slice(2).map((result) => row(result, 2))),
  ],
  truth: {
    results: {
      title: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
      responsible: 'หน่วยตรวจสอบภายใน',
      memo: {
        from: 'หน่วยตรวจสอบภายใน เทศบาลตำบลหนองกระโทกน้อย โทร. 0 0000 0000',
        number: 'กน 52006/ 41',
        date: '2568-10-03',
        subjects: ['รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568'],
        to: 'นายกเทศมนตรีตำบลหนองกระโทกน้อย',
        sections: [
          { heading: 'เรื่องเดิม', content: [origin] },
          { heading: 'ข้อเท็จจริง', content: [facts] },
          { heading: 'ข้อพิจารณา', content: [closing] },
        ],
        signatories: [{ position: 'นักวิชาการตรวจสอบภายในปฏิบัติการ' }, { position: 'ปลัดเทศบาลตำบลหนองกระโทกน้อย' }],
      },
      fiscalYear: 2568,
      results,
    },
  },
};
