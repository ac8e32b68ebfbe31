/** What is wrong with a value: what was expected, what to do, and the permanent id of the rule. */
export type FieldProblem = { readonly rule: string; readonly expected: string; readonly fix: string };

function problem(rule: string, expected: string, fix: string): FieldProblem {
  return { rule, expected, fix };
}

const dateForm = 'วันที่แบบ "ปี-เดือน-วัน" ปีเป็น พ.ศ. เช่น "2565-03-31"';
const scoreForm = 'คะแนนเป็นเลขอารบิก 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง ในเครื่องหมายคำพูด เช่น "78.35"';

/** Every way in which a single value can be wrong. Ids of rules are permanent. */
export const fieldProblems = {
  blank: problem('OIT-FM-021', 'ข้อความอย่างน้อยหนึ่งตัวอักษร', 'กรอกข้อความ ถ้าเป็นฟิลด์ที่เว้นได้และไม่มีข้อมูลให้ลบบรรทัดนี้'),
  'date-form': problem('OIT-DAT-112', dateForm, 'พิมพ์วันที่ใหม่ตามรูปแบบนี้ ใช้เครื่องหมายคำพูดแบบตรง " ไม่ใช่ “ ”'),
  'date-thai-digits': problem('OIT-DAT-112', dateForm, 'เปลี่ยนเลขไทยเป็นเลขอารบิก เว็บไซต์จะแสดงเลขไทยให้เองในที่ที่ควรใช้'),
  'date-christian-era': problem('OIT-YR-103', dateForm, 'ปีนี้น่าจะเป็น ค.ศ. ให้บวก 543 เป็น พ.ศ.'),
  'date-two-digit-year': problem('OIT-YR-105', dateForm, 'เขียนปี พ.ศ. ให้ครบสี่หลัก'),
  'date-year-range': problem('OIT-YR-103', dateForm, 'ตรวจปี พ.ศ. ต้องอยู่ระหว่าง 2500 ถึง 2700'),
  'date-slash-form': problem('OIT-DAT-112', dateForm, 'เรียงใหม่เป็น ปี-เดือน-วัน และใช้ขีดกลางแทนเครื่องหมายทับ'),
  'date-impossible': problem('OIT-DAT-110', dateForm, 'วันที่นี้ไม่มีในปฏิทิน ตรวจวันและเดือนกับเอกสารต้นฉบับ'),
  'year-christian-era': problem('OIT-YR-103', 'ปี พ.ศ. สี่หลัก เช่น 2565', 'ปีนี้น่าจะเป็น ค.ศ. ให้บวก 543 เป็น พ.ศ.'),
  'year-range': problem('OIT-YR-103', 'ปี พ.ศ. ระหว่าง 2500 ถึง 2700', 'ตรวจปีกับเอกสารต้นฉบับ'),
  'score-thai-digits': problem('OIT-NUM-309', scoreForm, 'เปลี่ยนเลขไทยเป็นเลขอารบิก'),
  'score-form': problem('OIT-NUM-309', scoreForm, 'พิมพ์เฉพาะตัวเลขและจุดทศนิยม ไม่ต้องมีหน่วย'),
  'score-range': problem('OIT-NUM-304', scoreForm, 'ตรวจตัวเลขกับเอกสารต้นฉบับ'),
  'score-decimals': problem('OIT-NUM-304', scoreForm, 'ปัดให้เหลือทศนิยมไม่เกิน 2 ตำแหน่งตามที่ประกาศผล'),
  anchor: problem(
    'OIT-FM-025',
    'รหัสตัวพิมพ์เล็ก a–z ขึ้นต้น ตามด้วยตัวเลขหรือขีดกลางได้ เช่น m3 หรือ asset-use',
    'ตั้งรหัสสั้น ๆ แล้วไม่เปลี่ยนอีก เพราะรหัสเป็นส่วนหนึ่งของลิงก์',
  ),
  'anchor-reserved': problem(
    'OIT-FM-025',
    'รหัสที่ไม่ขึ้นต้นด้วย analysis, measures, results หรือ page',
    'คำเหล่านี้ใช้เป็นรหัสของส่วนในหน้าแล้ว ให้ตั้งรหัสอื่น',
  ),
  slug: problem('OIT-FM-025', 'ชื่อย่อภาษาอังกฤษตัวพิมพ์เล็ก เช่น khaothong', 'ใช้เฉพาะ a–z ตัวเลข และขีดกลาง'),
  'item-code': problem('OIT-FM-025', 'รหัสข้อ OIT เช่น O42', 'พิมพ์ตัวโอภาษาอังกฤษพิมพ์ใหญ่ตามด้วยเลขข้อ'),
  host: problem('OIT-FM-025', 'โดเมนที่ไม่มี https:// และ www. เช่น example.com', 'ลบ https:// www. และส่วนหลัง / ออก'),
  'rule-id': problem('OIT-FM-025', 'รหัสกฎของตัวตรวจ เช่น OIT-MEA-401', 'คัดลอกรหัสกฎจากข้อความของตัวตรวจ'),
  'web-address': problem('OIT-FM-025', 'ที่อยู่เว็บที่ขึ้นต้นด้วย https:// หรือ http://', 'คัดลอกที่อยู่จากแถบที่อยู่ของเบราว์เซอร์มาทั้งบรรทัด'),
  'ledger-url': problem(
    'OIT-FM-025',
    'ที่อยู่ในเว็บไซต์นับจากหน้าแรก ขึ้นต้นด้วย / เช่น /khaothong/2565/o42/',
    'ใช้คำสั่ง npm run url ซึ่งเขียนบรรทัดนี้ให้เอง',
  ),
  'submitted-url': problem('OIT-FM-025', 'ที่อยู่ในเว็บไซต์นี้ที่ขึ้นต้นด้วย / หรือที่อยู่อื่นที่ขึ้นต้นด้วย https://', 'แก้ที่อยู่ให้ตรงกับที่ส่ง คำสั่ง npm run submit เขียนให้เอง'),
  'file-name': problem(
    'OIT-ATT-755',
    'ชื่อไฟล์อังกฤษตัวพิมพ์เล็ก ไม่มีเว้นวรรค นามสกุล pdf docx xlsx odt ods csv txt jpg png หรือ webp เช่น report-2565.pdf',
    'เปลี่ยนชื่อไฟล์ในโฟลเดอร์ files แล้วแก้ชื่อตรงนี้ให้ตรงกัน',
  ),
  'image-name': problem(
    'OIT-ATT-755',
    'ชื่อไฟล์ภาพอังกฤษตัวพิมพ์เล็ก ไม่มีเว้นวรรค นามสกุล png jpg หรือ webp เช่น queue-2565.png',
    'บันทึกภาพเป็น png jpg หรือ webp ในโฟลเดอร์ files แล้วแก้ชื่อตรงนี้ให้ตรงกัน',
  ),
} as const satisfies Record<string, FieldProblem>;
