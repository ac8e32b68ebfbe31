import { expect, test } from 'vitest';
import { doubtsOf } from './doubts.ts';
import type { Original } from './original.ts';
import { exampleContext, exampleOriginal } from './recognise/example.ts';
import { recognise, type RecognisedReport } from './recognise/recognise.ts';

function doubtsIn(original: Original): readonly string[] {
  const recognition = recognise(original, exampleContext);
  return doubtsOf(recognition.reports[0] as RecognisedReport, recognition, exampleContext, original);
}

const table = [['มาตรการ', 'จนท.ฯ', 'ขั้นตอน', 'ผู้รับผิดชอบ'], ['1. เปิดข้อมูล', 'สองคน', 'ปรึกษานายสมมุติ ไม่มีจริง', 'กองคลัง']];

test('what an officer should look at first is said: columns, persons, years, and pages that were only drawn', () => {
  const original = exampleOriginal('มาตรการส่งเสริมคุณธรรม ประจำปี 2560', table);
  expect(doubtsIn(original)).toMatchInlineSnapshot(`
    [
      "ไม่รู้จักหัวคอลัมน์ "จนท.ฯ" (ตาราง 1) 1 ช่องของคอลัมน์นี้อยู่ในเนื้อความท้ายรายงาน",
      "มีชื่อบุคคลในข้อความ 1 แห่ง โปรดดูว่าหน่วยงานเลือกเผยแพร่ชื่อนั้นจริง",
      "เอกสารเป็นของปี 2560 แต่กำลังนำเข้าโฟลเดอร์ปีที่ประเมิน 2568 โปรดดูว่าเลือกปีถูก",
    ]
  `);
  expect(doubtsIn({ ...original, format: 'pdf' })[0]).toMatch(/^แกะจาก PDF แถวและช่องอาจปนกัน/);
});

test('of an ordinary document there is nothing to say', () => {
  expect(doubtsIn(exampleOriginal('มาตรการส่งเสริมคุณธรรม ประจำปี 2568', [['มาตรการ', 'ขั้นตอน', 'งบประมาณ'], ['1. ก', 'ข', '100']]))).toEqual([]);
});
