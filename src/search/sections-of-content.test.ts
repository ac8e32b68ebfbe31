import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ContentToCheck } from '../checks/rule.ts';
import { reportsOf } from '../checks/year-of.ts';
import { readContent } from '../reader/content.ts';
import { passagesOf, type Passage } from '../reader/passage.ts';
import { contentWith, oneAgency, type Changes } from '../test/content-folder.ts';
import type { SearchDocument, SearchSection } from './section.ts';
import { searchSite } from './sections-of-content.ts';
import { normalised } from './units.ts';

const contentOf = (folder: string): ContentToCheck => ({ ...readContent(folder).content, attachments: [] });

function siteWith(changes: Changes) {
  const folder = contentWith(changes);
  try {
    return searchSite(contentOf(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const documentAt = (site: { readonly documents: readonly SearchDocument[] }, url: string): SearchDocument => {
  const found = site.documents.find((document) => document.url === url);
  if (!found) throw new Error(`nothing at ${url}`);
  return found;
};

const lines = ({ sections }: SearchDocument) => sections.map(inOneLine);

/** Kind, anchor and heading, the blocks, then units and indicators. */
function inOneLine({ kind, anchor, heading, body, units, indicators }: SearchSection): string {
  const facets = [...units.map((unit) => `@${unit}`), ...indicators.map((name) => `#${name}`)];
  return [`${kind}(${anchor}) ${heading}`, ...body, ...facets].join(' / ');
}

const small = searchSite(contentOf(oneAgency));

test('agencies, documents in order, and items', () => {
  expect(small.agencies).toEqual([{ id: 'bansuan', name: 'เทศบาลตำบลบ้านสวน', shortName: 'ทต.บ้านสวน', province: 'ตัวอย่าง' }]);
  expect(small.documents.map(({ sections, ...document }) => ({ ...document, sections: sections.length }))).toMatchInlineSnapshot(`
    [
      {
        "agency": "bansuan",
        "sections": 1,
        "title": "เทศบาลตำบลบ้านสวน",
        "url": "/ita/",
      },
      {
        "agency": "bansuan",
        "report": "results",
        "sections": 5,
        "title": "รายงานผลการดำเนินการ ปี 2567",
        "url": "/ita/2568/results/",
        "year": 2568,
      },
      {
        "agency": "bansuan",
        "report": "analysis",
        "sections": 12,
        "title": "รายงานวิเคราะห์ผลการประเมิน ITA ปี 2566",
        "url": "/ita/2567/analysis/",
        "year": 2567,
      },
      {
        "agency": "bansuan",
        "report": "measures",
        "sections": 7,
        "title": "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567",
        "url": "/ita/2567/measures/",
        "year": 2567,
      },
      {
        "sections": 1,
        "title": "เกี่ยวกับเว็บไซต์",
        "url": "/ita/about/",
      },
      {
        "sections": 1,
        "title": "การเข้าถึงของทุกคน",
        "url": "/ita/accessibility/",
      },
      {
        "sections": 1,
        "title": "ความเป็นส่วนตัว",
        "url": "/ita/privacy/",
      },
    ]
  `);
  expect(small.items).toMatchInlineSnapshot(`
    [
      {
        "agency": "bansuan",
        "code": "O34",
        "title": "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "url": "/ita/2567/o34/",
        "year": 2567,
      },
      {
        "agency": "bansuan",
        "code": "O35",
        "title": "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
        "url": "/ita/2568/o35/",
        "year": 2568,
      },
    ]
  `);
});

test('an agency', () => {
  expect(lines(documentAt(small, '/ita/'))).toMatchInlineSnapshot(`
    [
      "agency() เทศบาลตำบลบ้านสวน / ทต.บ้านสวน / เทศบาลตำบล / อำเภอเมือง / จังหวัดตัวอย่าง",
    ]
  `);
});

test('an analysis', () => {
  expect(lines(documentAt(small, '/ita/2567/analysis/'))).toMatchInlineSnapshot(`
    [
      "report() รายงานวิเคราะห์ผลการประเมิน ITA ปี 2566 / คะแนนรวม 88.00 ลดลงจากปีก่อน / สำนักปลัด / 15 มกราคม 2567 / 1 กุมภาพันธ์ 2567 / 5 มีนาคม 2567",
      "memo(analysis-memo) บันทึกข้อความ / สำนักปลัด เทศบาลตำบลบ้านสวน / ทด 12345/7 / 15 มกราคม 2567 / รายงานผลการวิเคราะห์ / ขอความเห็นชอบ / นายกเทศมนตรีตำบลบ้านสวน / เรื่องเดิม / เทศบาลได้รับการประเมินในปี 2566 / ข้อหนึ่ง / ข้อสอง / หัวหน้าสำนักปลัด / ความเห็นของปลัดเทศบาล / เห็นควรเผยแพร่ / ปลัดเทศบาล",
      "scores(analysis-scores) ผลการประเมินที่นำมาวิเคราะห์ / ปี 2565 / คะแนนรวม / 90.00 / ระดับที่ประกาศปี 2565: A / ปี 2566 / แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) / 100.00 / แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) / 80.00 / แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) / 85.00 / คะแนนรวม / 88.00 / ระดับที่ประกาศปี 2566: ผ่าน",
      "indicator(analysis-indicator-2566-duty) การปฏิบัติหน้าที่ / 100.00 / #การปฏิบัติหน้าที่",
      "indicator(analysis-indicator-2566-improvement) การปรับปรุงการทำงาน / การปรับปรุงระบบการทำงาน / 80.00 / #การปรับปรุงระบบการทำงาน",
      "indicator(analysis-indicator-2566-disclosure) การเปิดเผยข้อมูล / 85.00 / #การเปิดเผยข้อมูล",
      "finding(slow-service) การให้บริการล่าช้า / ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน / EIT / การปรับปรุงระบบการทำงาน / #การปรับปรุงระบบการทำงาน",
      "finding(f2) เผยแพร่ข้อมูลให้ครบ / ประเด็นที่ต้องพัฒนาให้ดีขึ้น",
      "acknowledgement(analysis-acknowledgement) การรับทราบและข้อสั่งการ / คณะผู้บริหาร ครั้งที่ 1/2567 เมื่อวันที่ 20 มกราคม 2567 / รับทราบ / ให้เผยแพร่",
      "text(analysis-text) เนื้อความเพิ่มเติม / ภาคผนวก / ข้อความเพิ่มเติมใน MDX / หัวข้อย่อย / รายการ / หมายเหตุ / ตัวเลขเป็นไปตามประกาศ / ป้ายบัตรคิวหน้าสำนักงาน / จุดรับบัตรคิว / รายงานฉบับลงนาม / ให้เผยแพร่บนเว็บไซต์ / ที่มา: มติที่ประชุมครั้งที่ 1/2567",
      "attachments(analysis-attachments) ไฟล์แนบ / รายงานฉบับลงนาม",
      "remarks(analysis-remarks) ข้อสังเกตจากเอกสาร / ตัวอย่างสำหรับการทดสอบ",
    ]
  `);
});

test('measures: a part has what it does not say itself from its measure', () => {
  expect(lines(documentAt(small, '/ita/2567/measures/'))).toMatchInlineSnapshot(`
    [
      "report() มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2567 / สำนักปลัด / 1 กุมภาพันธ์ 2567",
      "measure(queue) ลดเวลารอรับบริการ / ตั้งบัตรคิว / วัดเวลา / สำนักปลัด / ม.ค.–ก.ย. 67 (1 มกราคม 2567 ถึง 30 กันยายน 2567) / รายงานทุกไตรมาส (30 กันยายน 2567) / @สำนักปลัด",
      "measure(m2) ปรับปรุงระบบการทำงาน / การปรับปรุงการทำงาน / @กองคลัง / #การปรับปรุงระบบการทำงาน",
      "measure(m2-1) ส่วนที่หนึ่ง / ทำส่วนที่หนึ่ง / กองคลัง / สรุปสิ้นปี / @กองคลัง / #การปรับปรุงระบบการทำงาน",
      "measure(m2-2) ปรับปรุงระบบการทำงาน / ทำส่วนที่สอง / ทุกหน่วยงาน / สรุปสิ้นปี / @ทุกหน่วยงาน / #การปรับปรุงระบบการทำงาน",
      "policy(p1) ข้อเสนอแนะเชิงนโยบาย / ข้อเสนอแนะที่หนึ่ง",
      "text(measures-text) เนื้อความเพิ่มเติม / คำอธิบายท้ายมาตรการ / ข้อความใน Markdown",
    ]
  `);
});

test('results', () => {
  expect(lines(documentAt(small, '/ita/2568/results/'))).toMatchInlineSnapshot(`
    [
      "report() รายงานผลการดำเนินการ ปี 2567 / สำนักปลัด / 10 มกราคม 2568",
      "result(r1) ลดเวลารอรับบริการแล้ว / ดำเนินการแล้ว / ตั้งบัตรคิว / สำนักปลัด / ตลอดปี / รอไม่เกิน 10 นาที / ภาพถ่าย / ข่าว / ประชาชนพอใจ / @สำนักปลัด",
      "result(r2) ปรับปรุงระบบ / ข้อย่อย / @กองคลัง",
      "result(r2-1) ข้อย่อยหนึ่ง / กองคลัง / เสร็จหนึ่ง / ทำงานเร็วขึ้น / @กองคลัง",
      "result(r2-2) ข้อย่อยสอง / กองคลัง / ทำงานเร็วขึ้น / @กองคลัง",
    ]
  `);
});

test('a page', () => {
  expect(lines(documentAt(small, '/ita/privacy/'))).toMatchInlineSnapshot(`
    [
      "page() ความเป็นส่วนตัว / เว็บไซต์นี้ไม่เก็บข้อมูลของผู้อ่าน ไม่มีคุกกี้ และไม่เรียกข้อมูลจากเว็บไซต์อื่น / ข้อมูลของผู้อ่าน / หน้าเว็บไม่ตั้งคุกกี้ ไม่มีตัวนับผู้เข้าชม และไม่ส่งคำขอไปยังเว็บไซต์อื่น แบบอักษรและภาพทั้งหมดอยู่ในเว็บไซต์นี้ การค้นหาทำในเครื่องของผู้อ่าน คำค้นไม่ถูกส่งให้ใคร นอกจากอยู่ในที่อยู่ของหน้าค้นหาเมื่อค้นจากหน้าอื่น ผู้ให้บริการพื้นที่เว็บอาจเก็บบันทึกการเข้าถึงของเครื่องแม่ข่ายตามกฎหมาย / ข้อมูลส่วนบุคคลในรายงาน / รายงานแสดงตำแหน่งของผู้ลงนาม ชื่อบุคคลแสดงเฉพาะเมื่อหน่วยงานเลือกเผยแพร่ หากพบข้อมูลส่วนบุคคลที่ไม่ควรเผยแพร่ โปรดแจ้งผู้ดูแลเว็บไซต์ตามช่องทางท้ายหน้า",
    ]
  `);
});

test('a report with every field that the small site leaves out', () => {
  const site = siteWith({
    'agencies/bansuan/agency.yaml': 'name: เทศบาลตำบลบ้านสวน\nshortName: ทต.บ้านสวน\nenglishName: Ban Suan\nkind: subdistrict-municipality\nunits: [กองคลัง]\n',
    'agencies/bansuan/2568/results.md': `---
title: ผลการดำเนินการ
published: "2568-01-10"
updated: "2568-02-01"
responsible: สำนักปลัด
fiscalYear: 2567
coverTitle: [บรรทัดหนึ่ง, บรรทัดสอง]
improvedIndicators: [การปรับปรุงการทำงาน, การปรับปรุงระบบการทำงาน]
foreword: [ย่อหน้า, [ข้อย่อย, "-"]]
introduction: ["–"]
attachments: []
results:
  - id: r1
    title: หัวข้อ
    indicators: [การปรับปรุงการทำงาน]
    period: { text: ต้นปี, start: "2566-10-01" }
    status: in-progress
    outputs: [งานเสร็จ]
    parts:
      - { id: r1-1, title: ส่วนแรก }
      - { id: r1-2, title: ส่วนหลัง, status: cancelled, outputs: [ยกเลิก], responsible: [กองคลัง] }
---
`,
  });
  expect(lines(documentAt(site, '/ita/'))).toMatchInlineSnapshot(`
    [
      "agency() เทศบาลตำบลบ้านสวน / ทต.บ้านสวน / Ban Suan / เทศบาลตำบล",
    ]
  `);
  expect(lines(documentAt(site, '/ita/2568/results/'))).toMatchInlineSnapshot(`
    [
      "report() ผลการดำเนินการ / สำนักปลัด / บรรทัดหนึ่ง / บรรทัดสอง / 10 มกราคม 2568 / 1 กุมภาพันธ์ 2568 / การปรับปรุงการทำงาน / การปรับปรุงระบบการทำงาน / #การปรับปรุงระบบการทำงาน",
      "foreword(results-foreword) คำนำ / ย่อหน้า / ข้อย่อย",
      "result(r1) หัวข้อ / การปรับปรุงการทำงาน / #การปรับปรุงระบบการทำงาน",
      "result(r1-1) ส่วนแรก / อยู่ระหว่างดำเนินการ / ต้นปี / งานเสร็จ / #การปรับปรุงระบบการทำงาน",
      "result(r1-2) ส่วนหลัง / ยกเลิก / กองคลัง / ต้นปี / ยกเลิก / @กองคลัง / #การปรับปรุงระบบการทำงาน",
    ]
  `);
});

test('a result of one year has the total in the words of the document, one beside others in those of the comparison', () => {
  const year = '{ year: 2566, total: "88.00", totalLabel: ค่าเฉลี่ย, rating: A, ratingMeaning: ความหมาย, announced: "2566-08-01" }';
  const scoresOf = (...results: readonly string[]) => {
    const analysis = `---\ntitle: วิเคราะห์\npublished: "2567-02-01"\nresponsible: สำนักปลัด\nresults: [${results.join(', ')}]\nfindings: []\n---\n`;
    return lines(documentAt(siteWith({ 'agencies/bansuan/2567/analysis.mdx': analysis }), '/ita/2567/analysis/')).filter((line) => line.startsWith('scores'));
  };
  expect(scoresOf(year)).toEqual(['scores(analysis-scores) ผลการประเมินที่นำมาวิเคราะห์ / ปี 2566 / ค่าเฉลี่ย / 88.00 / ประกาศผลปี 2566 เมื่อ 1 สิงหาคม 2566 / ระดับที่ประกาศปี 2566: A / ความหมาย']);
  expect(scoresOf('{ year: 2565 }', year)).toEqual(['scores(analysis-scores) ผลการประเมินที่นำมาวิเคราะห์ / ปี 2565 / ปี 2566 / คะแนนรวม / 88.00 / ประกาศผลปี 2566 เมื่อ 1 สิงหาคม 2566 / ระดับที่ประกาศปี 2566: A / ความหมาย']);
});

test('a memo has the name of who signed, and an opinion only under its heading', () => {
  const site = siteWith({
    'agencies/bansuan/2568/results.md': `---
title: ผล
published: "2568-01-10"
responsible: สำนักปลัด
fiscalYear: 2567
memo:
  from: กองคลัง
  date: "2568-01-05"
  subjects: [รายงานผล]
  to: นายก
  sections: [{ heading: ข้อเท็จจริง, content: [ย่อหน้า] }]
  signatories: [{ position: ปลัด, name: ผู้ลงนาม, opinion: ความเห็นลอย }, { position: นายก, opinionHeading: คำสั่ง }]
results: [{ id: r1, title: หัวข้อ }]
---
`,
  });
  expect(lines(documentAt(site, '/ita/2568/results/'))[1]).toBe('memo(results-memo) บันทึกข้อความ / กองคลัง / 5 มกราคม 2568 / รายงานผล / นายก / ข้อเท็จจริง / ย่อหน้า / ผู้ลงนาม / ปลัด / คำสั่ง / นายก');
});

describe('indicators', () => {
  const analysis = (results: string) => `---\ntitle: วิเคราะห์\npublished: "2567-02-01"\nresponsible: สำนักปลัด\nresults:\n${results}findings: []\n---\n`;
  const anchorsOf = (results: string) =>
    documentAt(siteWith({ 'agencies/bansuan/2567/analysis.mdx': analysis(results) }), '/ita/2567/analysis/')
      .sections.filter(({ kind }) => kind === 'indicator')
      .map(({ anchor, heading, indicators }) => `${anchor} ${heading} = ${indicators.join()}`);

  test('are addressed by the year of the result and the id of the catalogue, in the order of the table', () => {
    const names = (...all: readonly string[]) => `    indicators: [${all.map((name) => `{ name: ${name} }`).join(', ')}]\n`;
    expect(anchorsOf(`  - year: 2565\n${names('การเปิดเผยข้อมูล', '1. การปฏิบัติหน้าที่')}  - year: 2566\n${names('การปรับปรุงการทำงาน', 'การเปิดเผยข้อมูล')}`)).toMatchInlineSnapshot(`
      [
        "analysis-indicator-2565-duty 1. การปฏิบัติหน้าที่ = การปฏิบัติหน้าที่",
        "analysis-indicator-2565-disclosure การเปิดเผยข้อมูล = การเปิดเผยข้อมูล",
        "analysis-indicator-2566-improvement การปรับปรุงการทำงาน = การปรับปรุงระบบการทำงาน",
        "analysis-indicator-2566-disclosure การเปิดเผยข้อมูล = การเปิดเผยข้อมูล",
      ]
    `);
  });

  test('that the catalogue does not know, or that stood there before, are found in the scores', () => {
    const same = '  - { year: 2566, indicators: [{ name: ไม่มีในทะเบียน }, { name: การปฏิบัติหน้าที่ }, { name: การปฏิบัติหน้าที่ }] }\n';
    expect(anchorsOf(same + same)).toMatchInlineSnapshot(`
      [
        "analysis-indicator-2566-duty การปฏิบัติหน้าที่ = การปฏิบัติหน้าที่",
        "analysis-scores การปฏิบัติหน้าที่ = การปฏิบัติหน้าที่",
        "analysis-scores ไม่มีในทะเบียน = ไม่มีในทะเบียน",
        "analysis-scores การปฏิบัติหน้าที่ = การปฏิบัติหน้าที่",
        "analysis-scores การปฏิบัติหน้าที่ = การปฏิบัติหน้าที่",
        "analysis-scores ไม่มีในทะเบียน = ไม่มีในทะเบียน",
      ]
    `);
  });
});

test('the text below the front matter gives what its components and tables show', () => {
  const body = `## หัวข้อ

บรรทัดแรก
บรรทัดสอง **หนา** H<sub>2</sub>O<br />ต่อ &amp; [ลิงก์](/about/) \`รหัส\`

<Note title="ชื่อหมายเหตุ">

ข้อความหมายเหตุ

- รายการ

  ย่อหน้าในรายการ

</Note>

<Note>บรรทัดเดียว</Note>

<Quote source="มติที่ประชุม">
ให้เผยแพร่
</Quote>

<Figure file="queue.png" alt="ป้ายคิว" />

เอกสาร <Attachment file="signed-analysis.pdf" title="ฉบับลงนาม" /> แนบท้าย

| ชื่อ | คะแนน |
| --- | --- |
| ก | – |

> อ้างถึง
`;
  const measures = '---\ntitle: มาตรการ\npublished: "2567-02-01"\nresponsible: สำนักปลัด\nfiscalYear: 2567\nmeasures: [{ id: m1, title: ชื่อ }]\n---\n\n';
  const textWith = (name: string, text: string) => {
    const site = siteWith({ 'agencies/bansuan/2567/measures.md': undefined, [`agencies/bansuan/2567/${name}`]: measures + text });
    return documentAt(site, '/ita/2567/measures/').sections.filter(({ kind }) => kind === 'text');
  };
  expect(textWith('measures.mdx', body)).toMatchInlineSnapshot(`
    [
      {
        "anchor": "measures-text",
        "body": [
          "หัวข้อ",
          "บรรทัดแรก บรรทัดสอง หนา H2O ต่อ & ลิงก์ รหัส",
          "ชื่อหมายเหตุ",
          "ข้อความหมายเหตุ",
          "รายการ",
          "ย่อหน้าในรายการ",
          "บรรทัดเดียว",
          "ให้เผยแพร่",
          "ที่มา: มติที่ประชุม",
          "ป้ายคิว",
          "เอกสาร",
          "ฉบับลงนาม",
          "แนบท้าย",
          "ชื่อ",
          "คะแนน",
          "ก",
          "อ้างถึง",
        ],
        "heading": "เนื้อความเพิ่มเติม",
        "indicators": [],
        "kind": "text",
        "units": [],
      },
    ]
  `);
  expect(textWith('measures.md', 'ก<br>ข H<sub>2</sub>O  \nแข็ง\n\n    รหัส\n    สอง\n\n[ลิงก์][1]\n\n[1]: https://www.example.go.th').flatMap(({ body }) => body)).toEqual(['ก ข H2O แข็ง', 'รหัส สอง', 'ลิงก์']);
  expect(textWith('measures.md', ' \n')).toEqual([]);
});

describe('what does not hold any more', () => {
  const decisions = (...decided: readonly string[]): Changes => ({
    'ledger/decisions.yaml': `decisions:\n${decided.map((one) => `  - { ${one}, date: "2568-01-10", by: สำนักปลัด, reason: รวมหน้าไว้ที่เดียว }\n`).join('')}`,
  });
  const rows = (site: ReturnType<typeof siteWith>, url: string) => documentAt(site, url).sections.map(({ anchor }) => anchor);

  test.each(['withdrawn', 'moved', 'gone', 'erased'])('a report, a page and an item that were %s are left out', (state) => {
    const site = siteWith(decisions(`url: /2567/measures/, state: ${state}`, `url: /privacy/, state: ${state}`, `url: /2568/o35/, state: ${state}`));
    expect(site.documents.map(({ url }) => url)).toEqual(['/ita/', '/ita/2568/results/', '/ita/2567/analysis/', '/ita/about/', '/ita/accessibility/']);
    expect(site.items.map(({ code }) => code)).toEqual(['O34']);
  });

  test('what was restored is found again, and a decision about a file or another page takes nothing away', () => {
    expect(siteWith(decisions('url: /2567/measures/, state: restored', 'url: /2567/files/queue.png, state: gone', 'url: /2567/, state: withdrawn'))).toEqual(small);
  });

  test('a row is left out, on whichever page that shows its report that was decided', () => {
    const all = rows(small, '/ita/2567/measures/');
    expect(all).toContain('m2-1');
    for (const page of ['/2567/measures/', '/2567/o34/']) {
      const site = siteWith(decisions(`url: "${page}#m2-1", state: gone`, `url: "${page}#p1", state: moved, to: /about/`, `url: "${page}#queue", state: restored`));
      expect(rows(site, '/ita/2567/measures/')).toEqual(all.filter((anchor) => anchor !== 'm2-1' && anchor !== 'p1'));
    }
    const elsewhere = siteWith(decisions('url: "/2568/o35/#m2-1", state: gone', 'url: "/2567/analysis/#m2-1", state: gone'));
    expect(rows(elsewhere, '/ita/2567/measures/')).toEqual(all);
  });
});

test('the site of one agency leaves the others out, a portal has all', () => {
  const foreign: Changes = {
    'agencies/aa/agency.yaml': 'name: เทศบาลอื่น\nshortName: ทต.อื่น\nkind: subdistrict-municipality\nunits: [กองคลัง]\n',
    'agencies/aa/2567/measures.md': '---\ntitle: มาตรการของหน่วยงานอื่น\npublished: "2567-02-01"\nresponsible: กองคลัง\nfiscalYear: 2567\nmeasures: [{ id: m1, title: ชื่อ }]\n---\n',
  };
  expect(siteWith(foreign)).toEqual(small);
  const portal = siteWith({ ...foreign, 'site.yaml': 'address: https://www.example.go.th\nname: ก\ndescription: ข\npublishes: all\ncontact: { name: ค }\n' });
  expect(portal.agencies.map(({ id }) => id)).toEqual(['aa', 'bansuan']);
  expect(portal.documents.map(({ url }) => url)).toEqual([
    '/aa/',
    '/aa/2567/measures/',
    '/bansuan/',
    '/bansuan/2568/results/',
    '/bansuan/2567/analysis/',
    '/bansuan/2567/measures/',
    '/about/',
    '/accessibility/',
    '/privacy/',
  ]);
  expect(portal.items.map(({ url }) => url)).toEqual(['/aa/2567/o34/', '/bansuan/2567/o34/', '/bansuan/2568/o35/']);
});

describe.each(['content', oneAgency])('every document of %s', (folder) => {
  const content = contentOf(folder);
  const { documents } = searchSite(content);
  const sections = documents.flatMap((document) => document.sections.map((section) => ({ document, section })));

  test('has sections, each with a heading, and no blank block', () => {
    expect(documents.filter(({ sections }) => sections[0]?.anchor !== '')).toEqual([]);
    expect(sections.filter(({ section: { heading, body } }) => [heading, ...body].some((block) => normalised(block) === '' || /^\s|\s\s|\s$/.test(block)))).toEqual([]);
  });

  test('names each anchor once, but that of the scores', () => {
    const twice = documents.flatMap(({ url, sections }) => {
      const anchors = sections.map(({ anchor }) => anchor).filter((anchor) => anchor !== 'analysis-scores');
      return anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index).map((anchor) => `${url}#${anchor}`);
    });
    expect(twice).toEqual([]);
  });

  test('holds every text of its report', () => {
    const lost = reportsOf(content).flatMap(({ path, source }) => {
      const document = documents.find((one) => one.agency === path.agency && one.year === path.year && one.report === path.kind);
      const blocks = (document?.sections ?? []).flatMap(({ heading, body }) => [heading, ...body]).map(normalised);
      const wanted = passagesOf(source).filter(isShown);
      expect(wanted.length).toBeGreaterThan(5);
      return wanted.filter(({ text }) => !holds(blocks, normalised(text))).map((passage) => `${passage.file} ${passage.path.join('.')}: ${passage.text}`);
    });
    expect(lost).toEqual([]);
  });
});

const holds = (blocks: readonly string[], text: string) => blocks.some((block) => block.includes(text));

/** Texts of the data that a page shows as they are; neither the exceptions of a document nor ids, names of files, addresses, dates and kinds. */
function isShown({ path, text }: Passage): boolean {
  const last = path.findLast((key) => typeof key === 'string');
  const isReference = path.includes('answers') && path.includes('findings');
  const isFact = ['id', 'file', 'url', 'measure', 'kind', 'status', 'language'].includes(String(last));
  return path.length > 0 && path[0] !== 'allow' && !isReference && !isFact && !/^\d{4}-\d\d-\d\d$/.test(text);
}
