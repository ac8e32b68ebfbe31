import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { dom, sample } from './site.ts';

/*
 * The facts of the five documents behind the sample content, looked for in the finished pages:
 * every score, the counts of rows, the names of units, the dates.
 */

const page = (path: string) => dom(sample(), path);
const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const texts = ($: CheerioAPI, selector: string) => $(selector).toArray().map((element) => words($(element).text()));

/** The cells of the column with a header, one per row of measures or results. */
function column($: CheerioAPI, label: string): readonly string[] {
  return $(`.entries td[data-label="${label}"]`).toArray().map((cell) => {
    const entries = $(cell).find('li').toArray().map((entry) => words($(entry).text()));
    return entries.length > 0 ? entries.join(' | ') : words($(cell).text());
  });
}

/** Indicators and their scores in the order of the table. */
function scores($: CheerioAPI): readonly (readonly [string, string])[] {
  return $('table.sheet tbody tr')
    .toArray()
    .filter((row) => $(row).children('th[scope=row]').length === 1 && $(row).children('td.num').length === 1)
    .map((row) => [words($(row).children('th').contents().first().text()), words($(row).children('td').text())] as const);
}

describe('อบต.พร่อน 2564', () => {
  const analysis = () => page('/phron/2564/analysis/');
  const measures = () => page('/phron/2564/measures/');
  const item = () => page('/phron/2564/o42/');

  test('the memo of 1 March 2564, in Thai digits, with its sections and positions', () => {
    const memo = words(analysis()('.memo').text());
    expect(memo).toContain('นธ ๗๘๓๐๑/');
    expect(memo).toContain('๑ มีนาคม ๒๕๖๔');
    expect(analysis()('.memo time').attr('datetime')).toBe('2021-03-01');
    expect(texts(analysis(), '.memo h4')).toEqual(['๑. เรื่องเดิม', '๒. ข้อเท็จจริง', '๓. ข้อเสนอ/พิจารณา']);
    expect(texts(analysis(), '.memo .position')).toEqual([
      'นักวิเคราะห์นโยบายและแผน',
      'หัวหน้าสำนักปลัด',
      'ปลัดองค์การบริหารส่วนตำบลพร่อน',
      'นายกองค์การบริหารส่วนตำบลพร่อน',
    ]);
    expect(analysis()('.memo .blocks ul li').length).toBe(3);
  });

  test('ten indicators by name, without scores', () => {
    const rows = scores(analysis()).filter(([name]) => name !== 'คะแนนรวม');
    expect(rows.map(([name]) => name)).toEqual([
      'การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สินของราชการ', 'การแก้ไขปัญหาการทุจริต',
      'คุณภาพการดำเนินงาน', 'ประสิทธิภาพการสื่อสาร', 'การปรับปรุงระบบการทำงาน', 'การเปิดเผยข้อมูล', 'การป้องกันการทุจริต',
    ]);
    expect(new Set(rows.map(([, score]) => score))).toEqual(new Set(['ไม่ได้รายงาน']));
  });

  test('nine measures, each with steps, its unit and the shared monitoring', () => {
    expect(measures()('.entry').length).toBe(9);
    expect(column(measures(), 'ผู้รับผิดชอบ')).toEqual([
      'ทุกหน่วยงาน', 'สำนักปลัด', 'สำนักปลัด', 'กองคลัง', 'ทุกหน่วยงาน', 'สำนักปลัด', 'ทุกหน่วยงาน', 'กองคลัง', 'ทุกหน่วยงาน',
    ]);
    expect(column(measures(), 'การกำกับติดตาม')).toEqual(Array.from({ length: 9 }, () => expect.stringMatching(/ความก้าวหน้า.*สิ้นปีงบประมาณ/)));
    expect(column(measures(), 'ขั้นตอนหรือวิธีปฏิบัติ').map((cell) => cell.split(' | ').length)).toEqual([1, 1, 1, 1, 1, 2, 3, 2, 2]);
  });

  test('eight policy recommendations apart from the measures', () => {
    expect(measures()('.recommendations > li').length).toBe(8);
  });

  test('the three required elements: one met in part, one not met, one met', () => {
    const states = item()('.checklist > li').toArray().map((line) => item()(line).attr('class'));
    expect(states).toEqual(['part', 'absent', 'met']);
    expect(item()('.checklist').text()).toContain('ไม่มีตัวเลขคะแนนของปี 2563 ในเอกสาร');
    expect(item()('.checklist').text()).toContain('เอกสารไม่มีประเด็นจากการวิเคราะห์');
    expect(item()('.entry').length).toBe(9);
  });
});

describe('อบต.เขาทอง 2565', () => {
  const analysis = () => page('/khaothong/2565/analysis/');
  const measures = () => page('/khaothong/2565/measures/');

  test('78.35, level B, and ten scores in the order of the document', () => {
    expect(scores(analysis())).toEqual([
      ['การปฏิบัติหน้าที่', '100.00'],
      ['การใช้อำนาจ', '100.00'],
      ['การแก้ไขปัญหาการทุจริต', '100.00'],
      ['การใช้ทรัพย์สินของราชการ', '99.34'],
      ['การใช้งบประมาณ', '97.77'],
      ['ประสิทธิภาพการสื่อสาร', '89.70'],
      ['คุณภาพการดำเนินงาน', '88.91'],
      ['การปรับปรุงการทำงาน', '86.09'],
      ['การเปิดเผยข้อมูล', '85.29'],
      ['การป้องกันการทุจริต', '25.00'],
      ['คะแนนรวม', '78.35'],
    ]);
    expect(words(analysis()('.score').text())).toBe('78.35 ระดับ B');
    expect(analysis().text()).toContain('คะแนนรวม คำนวณได้ 78.35 ตรงกับที่รายงาน');
    expect(analysis().text()).toContain('ระดับ คำนวณได้ B ตรงกับที่รายงาน');
  });

  test('findings of each instrument', () => {
    const instruments = texts(analysis(), '.findings .tags').map((line) => /IIT|EIT|OIT/.exec(line)?.[0]);
    expect(instruments).toEqual(['IIT', 'IIT', 'EIT', 'EIT', 'EIT', 'OIT', 'OIT']);
  });

  test('three measures with units, periods and days of follow-up', () => {
    expect(measures()('.entry').length).toBe(3);
    expect(column(measures(), 'ผู้รับผิดชอบ')).toEqual(['สำนักปลัด', 'สำนักปลัด', 'สำนักปลัด | งานกฎหมายและคดี']);
    expect(column(measures(), 'ระยะเวลา')).toEqual(['ตลอดปี', expect.stringContaining('1 มกราคม 2565 ถึง 30 กันยายน 2565'), 'ตลอดปี']);
    expect(column(measures(), 'การกำกับติดตาม')).toEqual([
      expect.stringContaining('31 มีนาคม 2565'),
      expect.stringContaining('30 กันยายน 2565'),
      expect.stringContaining('12 มกราคม 2565'),
    ]);
    expect(measures().text()).toContain('No Gift Policy');
  });

  test('the scores as an open file with type and size', () => {
    expect(words(analysis()('a[download]').parent().text())).toMatch(/\(CSV, \d+ ไบต์\)|\(CSV, [\d.]+ กิโลไบต์\)/);
  });
});

describe('อบต.โคกใหญ่ 2568', () => {
  const results = () => page('/khokyai/2568/results/');

  test('a foreword, and two indicators to improve', () => {
    expect(words(results()('#results-foreword').text())).toContain('ประเด็นที่ 21');
    expect(results()('.tiles').text()).toContain('การเปิดเผยข้อมูล');
    expect(results()('.tiles').text()).toContain('การป้องกันการทุจริต');
  });

  test('seven measures with steps, unit, period, output and outcome', () => {
    expect(results()('.entry').length).toBe(7);
    expect(column(results(), 'ผู้รับผิดชอบ')).toEqual([
      'กองคลัง', 'กองคลัง', 'กองคลัง', 'สำนักปลัด | หน่วยงานตรวจสอบภายใน', 'สำนักปลัด', 'สำนักปลัด | หน่วยงานตรวจสอบภายใน', 'สำนักปลัด',
    ]);
    expect(column(results(), 'ระยะเวลา')).toEqual(Array.from({ length: 7 }, () => expect.stringContaining('1 ตุลาคม 2568 ถึง 30 กันยายน 2569')));
    expect(column(results(), 'ขั้นตอนหรือวิธีดำเนินการ').map((cell) => cell.split(' | ').length)).toEqual([2, 2, 2, 2, 3, 2, 3]);
    for (const label of ['ผลการดำเนินการ (output)', 'ผลลัพธ์ (outcome)']) expect(column(results(), label).filter((cell) => cell === '')).toEqual([]);
  });

  test('the required elements are not known, and the page says so and lists what there is', () => {
    const $ = page('/khokyai/2568/o28/');
    expect($('#page-elements').text()).toContain('ยังไม่พบถ้อยคำทางการ');
    expect($('#page-elements').text()).toContain('7 มาตรการ');
  });
});

describe('ทต.นาม่อง 2567', () => {
  const results = () => page('/namong/2567/results/');

  test('the memo of 1 April 2567 with two subjects, four sections and three positions', () => {
    expect(words(results()('.memo').text())).toContain('สน ๕๘๑๐๗/๖๕');
    expect(results()('.memo time').attr('datetime')).toBe('2024-04-01');
    expect(results()('.memo dd ol li').length).toBe(2);
    expect(results()('.memo h4').length).toBe(4);
    expect(results()('.memo .position').length).toBe(3);
  });

  test('seven topics with all their points', () => {
    expect(results()('.entry:not(.part)').length).toBe(7);
    const points = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'].map((id) => results()(`#${id} .points > li`).length || results()(`.part[id^="${id}-"]`).length);
    expect(points).toEqual([3, 3, 3, 4, 3, 4, 4]);
  });

  test('units, the period and the days of announcements', () => {
    const units = column(results(), 'ผู้รับผิดชอบ');
    const both = 'สำนักปลัด | หน่วยตรวจสอบภายใน';
    // A merged cell belongs to every row it spans: four rows of topics 4, 6 and 7.
    expect(units).toEqual([both, 'สำนักปลัด', both, both, both, both, both, 'สำนักปลัด', ...Array.from({ length: 8 }, () => both)]);
    expect(column(results(), 'ระยะเวลา').filter((cell) => !cell.includes('1 ตุลาคม 2565 ถึง 30 กันยายน 2566'))).toEqual([]);
    expect(column(results(), 'ผลการดำเนินการ (output)').filter((cell) => cell === '')).toEqual([]);
    expect(column(results(), 'ผลลัพธ์ (outcome)').filter((cell) => cell === '')).toEqual([]);
    const outputs = column(results(), 'ผลการดำเนินการ (output)').join(' ');
    expect(outputs).toContain('15 กุมภาพันธ์ 2566');
    expect(outputs).toMatch(/3 (?:ต\.ค\.|ตุลาคม) 2565/);
    expect(outputs).toMatch(/2565\s*[-–]\s*2568/);
  });
});

describe('ศูนย์คุณธรรม 2565', () => {
  const analysis = () => page('/moralcenter/2565/analysis/');
  const measures = () => page('/moralcenter/2565/measures/');

  test('instruments and totals of two years, with the change', () => {
    const rows = analysis()('#analysis-scores tbody tr').toArray().map((row) => texts(analysis(), `#analysis-scores tbody tr:nth-child(${analysis()(row).index() + 1}) td`));
    expect(rows).toEqual([
      ['80.79', '83.41', '+2.62'],
      ['84.47', '92.21', '+7.74'],
      ['97.50', '100.00', '+2.50'],
      ['88.58', '92.69', '+4.11'],
      ['ไม่ได้รายงาน', 'A', '–'],
    ]);
    expect(analysis().text()).toContain('คะแนนรวม คำนวณได้ 88.58 ตรงกับที่รายงาน');
    expect(analysis().text()).toContain('คะแนนรวม คำนวณได้ 92.69 ตรงกับที่รายงาน');
    expect(analysis().text()).toContain('26 สิงหาคม 2564');
  });

  test('twenty-eight findings', () => {
    expect(analysis()('.findings > li').length).toBe(28);
  });

  test('the board acknowledged it at meeting 18 (12/2564)', () => {
    const text = words(analysis()('#analysis-acknowledgement').text());
    expect(text).toContain('18 (12/2564)');
    expect(text).toContain('29 กันยายน 2564');
  });

  test('measures for eight indicators, the eighth in three parts with their own units', () => {
    expect(measures()('.entry:not(.part)').length).toBe(8);
    expect(measures()('.part').length).toBe(3);
    expect(column(measures(), 'ผู้รับผิดชอบ').map((cell) => cell.split(' | ').length)).toEqual([1, 2, 1, 1, 2, 2, 2, 1, 4, 1]);
    expect(column(measures(), 'ขั้นตอนหรือวิธีปฏิบัติ').map((cell) => cell.split(' | ').length)).toEqual([3, 3, 2, 3, 1, 1, 3, 1, 1, 1]);
    expect(measures().text()).toContain('สิงหาคม 2564');
  });

  test('a finding leads to the measure of its indicator and back', () => {
    expect(analysis()('#f2 .trace a').attr('href')).toBe('/moralcenter/2565/measures/#m4');
    expect(measures()('#m4 .trace a').toArray().map((link) => measures()(link).attr('href'))).toContain('/moralcenter/2565/analysis/#f2');
  });
});

test('no person of the documents is named', () => {
  const names = ['สุปราณี', 'สุจิน', 'อรัทัย', 'กาหลง', 'พรทเวา', 'กิตติพล', 'จำเนียร'];
  for (const path of sample().pages) for (const name of names) expect(page(path).text(), path).not.toContain(name);
});
