import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFiles } from './example-hostile-files.ts';

type Outcome = { readonly code?: string; readonly found?: string; readonly seconds: number };

/** Reads the files of a folder one after the other, as a command would; the builder of the files must not count. */
const program = `
  const { readFileSync } = await import('node:fs');
  const { readOriginal } = await import(${JSON.stringify(new URL('read-original.ts', import.meta.url).href)});
  const outcomes = [];
  for (const [index, name] of JSON.parse(process.argv[2]).entries()) {
    const bytes = readFileSync(process.argv[1] + '/' + index);
    const start = performance.now();
    const { code, found } = await readOriginal(name, bytes);
    outcomes.push({ code, found, seconds: (performance.now() - start) / 1000 });
  }
  console.log(JSON.stringify({ outcomes, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

let folder = '';
let cases: readonly string[] = [];
let outcomes: readonly Outcome[] = [];
let megabytes = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const files = Object.entries(await hostileFiles());
  cases = files.map(([what]) => what);
  for (const [index, [, [, bytes]]] of files.entries()) await writeFile(join(folder, String(index)), bytes);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, folder, JSON.stringify(files.map(([, [name]]) => name))]);
  ({ outcomes, megabytes } = JSON.parse(stdout) as { outcomes: readonly Outcome[]; megabytes: number });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('each hostile file is refused for what it is', () => {
  expect(Object.fromEntries(cases.map((what, index) => [what, `${outcomes[index]?.code ?? 'read'} ${outcomes[index]?.found ?? ''}`]))).toMatchInlineSnapshot(`
    {
      "a Word table of too many cells": "IMP-SIZ-002 เนื้อหาที่ยาวเกินกว่ารายงานหนึ่งฉบับมาก",
      "a bomb by its ratio": "IMP-SEC-001 ไฟล์บีบอัดที่ขยายออกแล้วใหญ่ผิดปกติ",
      "a bomb by its size": "IMP-SEC-001 ไฟล์บีบอัดที่ขยายออกแล้วใหญ่ผิดปกติ",
      "a bomb of elements within all limits of size": "IMP-SIZ-002 เนื้อหาที่ยาวเกินกว่ารายงานหนึ่งฉบับมาก",
      "a bomb of text within all limits of size": "IMP-SIZ-002 เนื้อหาที่ยาวเกินกว่ารายงานหนึ่งฉบับมาก",
      "a cell at the far corner of a sheet": "IMP-SIZ-001 ตารางที่ใหญ่เกินไป (1,048,576 แถว 16,384 ช่อง)",
      "a document that says it has macros": "IMP-SEC-005 มาโคร (ชุดคำสั่งที่ทำงานเมื่อเปิดไฟล์)",
      "a document with a password": "IMP-FIL-007 ไฟล์ที่เข้ารหัสหรือใส่รหัสผ่านไว้",
      "a line without end": "IMP-SIZ-003 บรรทัดที่ยาวเกิน 200,000 ตัวอักษร",
      "a macro": "IMP-SEC-005 มาโคร (ชุดคำสั่งที่ทำงานเมื่อเปิดไฟล์)",
      "a macro sheet": "IMP-SEC-005 มาโคร (ชุดคำสั่งที่ทำงานเมื่อเปิดไฟล์)",
      "a name that climbs out": "IMP-SEC-003 ไฟล์บีบอัดที่มีชื่อข้างในชี้ออกไปนอกไฟล์ หรือซ้ำกัน",
      "a name with a drive": "IMP-SEC-003 ไฟล์บีบอัดที่มีชื่อข้างในชี้ออกไปนอกไฟล์ หรือซ้ำกัน",
      "a page 100,000 deep": "IMP-SEC-008 ส่วนประกอบที่ซ้อนกันลึกผิดปกติ",
      "a page of a million elements": "IMP-SIZ-002 เนื้อหาที่ยาวเกินกว่ารายงานหนึ่งฉบับมาก",
      "a page of open elements, each in all before it": "IMP-SEC-008 ส่วนประกอบที่ซ้อนกันลึกผิดปกติ",
      "a picture": "IMP-FIL-004 รูปภาพ ซึ่งระบบนี้อ่านไม่ได้",
      "a picture outside": "IMP-SEC-006 รูปภาพที่อยู่นอกไฟล์",
      "a program with the name of a document": "IMP-FIL-008 โปรแกรม ไม่ใช่เอกสาร",
      "a script with the name of a text": "IMP-FIL-008 โปรแกรม ไม่ใช่เอกสาร",
      "a table of 10,000 by 10,000 by its spans": "IMP-SIZ-001 ตารางที่ใหญ่เกินไป (6,000 แถว 1 ช่อง)",
      "a template outside": "IMP-SEC-006 แม่แบบของเอกสารที่อยู่นอกไฟล์",
      "a text of 12 million letters": "IMP-SIZ-002 เนื้อหาที่ยาวเกินกว่ารายงานหนึ่งฉบับมาก",
      "a text with the name of a document": "IMP-FIL-005 ไฟล์ชื่อลงท้าย .docx แต่ข้างในเป็นข้อความธรรมดา",
      "a workbook outside": "IMP-SEC-006 ข้อมูลของไฟล์ Excel อื่นที่อยู่นอกไฟล์",
      "an absolute name": "IMP-SEC-003 ไฟล์บีบอัดที่มีชื่อข้างในชี้ออกไปนอกไฟล์ หรือซ้ำกัน",
      "an archive cut short": "IMP-FIL-003 ไฟล์ที่เสียหรือไม่ครบ จึงอ่านไม่ได้",
      "an archive inside": "IMP-SEC-004 ไฟล์บีบอัดซ้อนอยู่ในเอกสาร",
      "an archive of files": "IMP-FIL-004 ไฟล์บีบอัด (.zip) ซึ่งระบบนี้อ่านไม่ได้",
      "an old document": "IMP-FIL-006 ไฟล์ Office รุ่นเก่า (.doc .xls .ppt)",
      "bytes with the name of a text": "IMP-FIL-009 ไฟล์ที่ไม่ใช่ข้อความ หรือเข้ารหัสตัวอักษรแบบที่ไม่รู้จัก",
      "elements 100,000 deep": "IMP-SEC-008 ส่วนประกอบที่ซ้อนกันลึกผิดปกติ",
      "entities in UTF-16": "IMP-SEC-007 ส่วนประกอบที่นิยามคำย่อเอง (DTD) ซึ่งไม่มีในเอกสารของโปรแกรมสำนักงาน",
      "entities that expand": "IMP-SEC-007 ส่วนประกอบที่นิยามคำย่อเอง (DTD) ซึ่งไม่มีในเอกสารของโปรแกรมสำนักงาน",
      "half a document": "IMP-FIL-003 ไฟล์ที่เสียหรือไม่ครบ จึงอ่านไม่ได้",
      "many entries": "IMP-SEC-002 ไฟล์บีบอัดที่มีส่วนย่อยมากผิดปกติ",
      "nothing": "IMP-FIL-001 ไฟล์ที่ไม่มีข้อมูลเลย",
      "sizes that lie": "IMP-FIL-003 ไฟล์ที่เสียหรือไม่ครบ จึงอ่านไม่ได้",
    }
  `);
});

test('the process stays below 200 MB', () => {
  expect(megabytes).toBeLessThan(200);
});
