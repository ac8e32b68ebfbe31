import type { Rule } from './rule.ts';

const measures = 'agencies/bansuan/2567/measures.md';
const analysis = 'agencies/bansuan/2567/analysis.mdx';
const agency = 'agencies/bansuan/agency.yaml';

type Words = Pick<Rule, 'id' | 'about' | 'meaning' | 'examples'>;
const error = (words: Words): Rule => ({ ...words, severity: 'error', excusable: false });
const bytes = (...values: number[]) => new Uint8Array(values);

/** Rules that the reader keeps while it reads: whether a file can be read at all, and whether each value has its form. */
export const readerRules: readonly Rule[] = [
  error({
    id: 'OIT-FIL-010',
    about: 'ทุกไฟล์ในโฟลเดอร์เนื้อหามีชื่อและที่อยู่ตามแบบ',
    meaning: 'ไฟล์นี้จะไม่ถูกเผยแพร่ และไม่มีใครสังเกต',
    examples: [{ file: 'agencies/bansuan/2567/Measures.MD', broken: 'มาตรการ' }],
  }),
  error({
    id: 'OIT-ENC-001',
    about: 'ไฟล์ข้อความบันทึกเป็น UTF-8',
    meaning: 'ตัวอักษรไทยจะกลายเป็นตัวอักษรที่อ่านไม่ออก',
    examples: [{ file: 'pages/about.md', broken: bytes(0x2d, 0x2d, 0x2d, 0x0a, 0xa1, 0xd2, 0xc3) }],
  }),
  { ...error({
    id: 'OIT-ENC-005',
    about: 'ไฟล์ไม่มีเครื่องหมาย BOM',
    meaning: 'บางโปรแกรมอ่านบรรทัดแรกของไฟล์ผิด',
    examples: [{ file: 'site.yaml', instead: 'address:', broken: '\ufeffaddress:' }],
  }), severity: 'note' },
  error({
    id: 'OIT-FM-020',
    about: 'ชื่อฟิลด์เป็นชื่อที่มีอยู่',
    meaning: 'ข้อความในฟิลด์นี้จะไม่ปรากฏบนหน้าเว็บ',
    examples: [{ file: measures, instead: 'fiscalYear: 2567', broken: 'fiscalyear: 2567' }],
  }),
  error({
    id: 'OIT-FM-021',
    about: 'กรอกฟิลด์ที่จำเป็นครบ',
    meaning: 'หน้าเว็บขาดข้อมูลที่ผู้ตรวจต้องการ',
    examples: [{ file: measures, instead: 'title: ลดเวลารอรับบริการ', broken: 'title: ""' }],
  }),
  error({
    id: 'OIT-FM-022',
    about: 'ฟิลด์หนึ่งเขียนครั้งเดียว',
    meaning: 'ค่าหนึ่งในสองค่าจะหายไป',
    examples: [{ file: measures, instead: 'fiscalYear: 2567', broken: 'fiscalYear: 2567\nfiscalYear: 2568' }],
  }),
  error({
    id: 'OIT-FM-023',
    about: 'ค่าเป็นชนิดที่ฟิลด์ต้องการ',
    meaning: 'หน้าเว็บแสดงค่านี้ไม่ได้',
    examples: [{ file: measures, instead: 'fiscalYear: 2567', broken: 'fiscalYear: "2567"' }],
  }),
  error({
    id: 'OIT-FM-024',
    about: 'ส่วนข้อมูลของไฟล์เขียนถูกรูปแบบ',
    meaning: 'โปรแกรมอ่านไฟล์นี้ไม่ได้ทั้งไฟล์',
    examples: [{ file: measures, instead: 'title: มาตรการ', broken: 'title: "มาตรการ' }],
  }),
  error({
    id: 'OIT-FM-025',
    about: 'รหัส ชื่อย่อ และที่อยู่เว็บเขียนถูกแบบ',
    meaning: 'ค่านี้เป็นส่วนของลิงก์ ลิงก์ที่ผิดแบบเปิดไม่ได้',
    examples: [{ file: measures, instead: 'id: queue', broken: 'id: ข้อ1', sound: 'id: queue' }],
  }),
  error({
    id: 'OIT-DAT-110',
    about: 'วันที่มีอยู่จริงในปฏิทิน',
    meaning: 'ผู้อ่านไม่รู้ว่าเป็นวันใด',
    examples: [{ file: analysis, instead: 'signed: "2567-01-15"', broken: 'signed: "2567-02-30"' }],
  }),
  error({
    id: 'OIT-DAT-112',
    about: 'วันที่เขียนแบบ ปี-เดือน-วัน',
    meaning: 'โปรแกรมไม่รู้ว่าเป็นวันใด',
    examples: [{ file: analysis, instead: 'signed: "2567-01-15"', broken: 'signed: 15/1/2567' }],
  }),
  error({
    id: 'OIT-YR-103',
    about: 'ปีเป็น พ.ศ. ไม่ใช่ ค.ศ.',
    meaning: 'ปีบนหน้าเว็บจะคลาดไป 543 ปี',
    examples: [{ file: analysis, instead: 'signed: "2567-01-15"', broken: 'signed: "2024-01-15"' }],
  }),
  error({
    id: 'OIT-YR-105',
    about: 'ปีของวันที่เขียนครบสี่หลัก',
    meaning: 'โปรแกรมไม่เดาว่าปีสองหลักเป็นปีใด',
    examples: [{ file: analysis, instead: 'signed: "2567-01-15"', broken: 'signed: 67-01-15' }],
  }),
  error({
    id: 'OIT-NUM-304',
    about: 'คะแนนอยู่ระหว่าง 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง',
    meaning: 'คะแนนที่เป็นไปไม่ได้ทำให้ทั้งรายงานไม่น่าเชื่อถือ',
    examples: [{ file: analysis, instead: 'total: "90.00"', broken: 'total: "190.00"' }],
  }),
  error({
    id: 'OIT-NUM-309',
    about: 'คะแนนพิมพ์ด้วยเลขอารบิกล้วน',
    meaning: 'โปรแกรมตรวจทานคะแนนไม่ได้',
    examples: [{ file: analysis, instead: 'total: "90.00"', broken: 'total: "๙๐.๐๐"' }],
  }),
  error({
    id: 'OIT-ATT-755',
    about: 'ชื่อไฟล์แนบเป็นอักษรอังกฤษตัวพิมพ์เล็ก',
    meaning: 'ลิงก์ที่มีอักษรไทยหรือเว้นวรรคมักเสียเมื่อคัดลอกหรือย้ายเครื่องแม่ข่าย',
    examples: [{ file: analysis, instead: 'file: signed-analysis.pdf', broken: 'file: รายงาน ลงนาม.pdf' }],
  }),
  error({
    id: 'OIT-SEC-904',
    about: 'โฟลเดอร์เนื้อหามีแต่ไฟล์จริง ไม่มีทางลัด',
    meaning: 'ทางลัดอาจนำไฟล์อื่นในเครื่องขึ้นเว็บ',
    examples: [{ file: 'pages/secret.md', broken: { linkTo: '/etc/hostname' } }],
  }),
  error({
    id: 'OIT-SEC-905',
    about: 'ส่วนข้อมูลไม่มีคำสั่งพิเศษของ YAML',
    meaning: 'คำสั่งพิเศษทำให้ไฟล์เล็กขยายจนเครื่องค้างได้',
    examples: [{ file: agency, instead: 'name: เทศบาลตำบลบ้านสวน', broken: 'name: !!js/function เทศบาล' }],
  }),
];
