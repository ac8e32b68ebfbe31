import { type EvaluationDocument, heading, page, table, text, thai } from '../document.ts';

const cover = ['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 'ประจำปีงบประมาณ พ.ศ. 2567', 'เทศบาลตำบลหนองกระโทกน้อย', 'อำเภอเมืองกลาง จังหวัดกลางนคร', 'จัดทำโดย', 'สำนักปลัดเทศบาล'];
const foreword = ['เทศบาลตำบลหนองกระโทกน้อยรวบรวมสิ่งที่ได้ทำตลอดปีไว้ในเล่มนี้ เพื่อให้ประชาชนตรวจดูได้ว่าสิ่งที่รับปากไว้ทำจริงเพียงใด', 'หวังว่าผู้อ่านจะเสนอแนะกลับมา เพื่อให้ปีหน้าทำได้ดีขึ้น'];
const introduction = 'ผลการดำเนินการแบ่งเป็นสองเรื่องหลัก แต่ละเรื่องมีข้อปฏิบัติที่กำหนดไว้ในแผนของปี';
const results = [
  { title: 'การให้บริการที่ตรงเวลา', points: ['ปิดประกาศเวลาให้บริการ', 'ออกบัตรคิวที่พิมพ์เวลา'], outputs: ['ปิดประกาศแล้วทุกจุดบริการ', 'ใช้บัตรคิวตั้งแต่เดือนมกราคม'], outcomes: ['เวลารอเฉลี่ยลดลงจาก 40 นาทีเหลือ 22 นาที'], period: { text: 'ตุลาคม 2566 - กันยายน 2567', start: '2566-10-01', end: '2567-09-30' }, responsible: ['ทุกกอง'] },
  { title: 'การดูแลของส่วนกลาง', points: ['ทำสมุดยืม', 'ตรวจนับปีละ 2 ครั้ง'], outputs: ['มีสมุดยืมครบทุกกอง', 'ตรวจนับแล้ว 2 ครั้ง'], outcomes: ['ไม่มีของสูญหายในปีนี้'], period: { text: 'ตุลาคม 2566 - กันยายน 2567', start: '2566-10-01', end: '2567-09-30' }, responsible: ['กองคลัง'] },
  { title: 'การรับฟังความเห็น', points: ['ตั้งกล่องรับความเห็น'], outputs: ['ได้รับความเห็น 31 ฉบับ'], outcomes: ['ปรับเวลาเก็บขยะตามที่ชาวบ้านขอ'], period: { text: 'มกราคม 2567 - กันยายน 2567', start: '2567-01-01', end: '2567-09-30' }, responsible: ['กองสาธารณสุขและสิ่งแวดล้อม'] },
];
const list = (items: readonly string[]) => items.map((item, index) => `${index + 1}. ${item}`).join('\n');
const row = ({ title, points, outputs, outcomes, period, responsible }: (typeof results)[number]) => [`${title}\n${list(points)}`, list(outputs), outcomes.join('\n'), period.text, responsible.join('\n')].map(thai);
const header = ['หัวข้อ/มาตรการ', 'ผลการดำเนินการ (Output)', 'ผลลัพธ์/ความสำเร็จ (Outcome)', 'ระยะเวลา', 'ผู้รับผิดชอบ'];

/** A book: cover, foreword, contents, running heads and page numbers, a table with its header on every page. */
export const resultsBook: EvaluationDocument = {
  name: 'results-book',
  about: 'cover, foreword, contents, page numbers; header on every page',
  year: 2567,
  runningHead: 'รายงานผลการดำเนินการ เทศบาลตำบลหนองกระโทกน้อย',
  blocks: [
    ...text(...cover.map(thai)),
    page(1),
    ...text('คำนำ', ...foreword, 'สำนักปลัดเทศบาล'),
    page(2),
    ...text('สารบัญ', thai('ส่วนที่ 1 ความเป็นมา ........................ 3'), thai('ส่วนที่ 2 ผลการดำเนินการ ........................ 4')),
    page(3),
    heading(1, thai('ส่วนที่ 1 ความเป็นมา')),
    ...text(introduction),
    heading(1, thai('ส่วนที่ 2 ผลการดำเนินการตามมาตรการ')),
    table([header, ...results.slice(0, 2).map(row)]),
    page(4),
    table([header, ...results.slice(2).map(row)]),
  ],
  truth: {
    results: { title: `${cover[0]} ${cover[1]}`, coverTitle: cover, responsible: 'สำนักปลัดเทศบาล', foreword, introduction: [introduction], fiscalYear: 2567, results },
  },
  optional: ['foreword[2]', 'coverTitle[4]', 'coverTitle[5]'],
};
