import { expect, test } from 'vitest';
import { columnOf, yearIn, yearOfTitle, type ColumnField } from './column.ts';

test.each<[string, ColumnField]>([
  ['ลำดับที่', 'number'],
  ['มาตรการ/แนวทาง', 'title'],
  ['มาตรการ/ โครงการ/ กิจกรรม', 'title'],
  ['มาตรการ/แนวทางการปฏิบัติ', 'title'],
  ['ขั้นตอน/วิธีการปฏิบัติ', 'steps'],
  ['วิธีการ ดำเนินการ', 'steps'],
  ['แนวทางการดำเนินงาน', 'steps'],
  ['ผู้รับผิดชอบ/กำกับดูแล', 'responsible'],
  ['หน่วยงาน ที่รับผิดชอบ', 'responsible'],
  ['ช่วงระยะเวลา ดำเนินการ', 'period'],
  ['กำหนดแล้วเสร็จ', 'period'],
  ['การกำกับติดตาม', 'monitoring'],
  ['การรายงานผล', 'monitoring'],
  ['ผลการดำเนินการ (output)', 'outputs'],
  ['ผลการดำเนินงาน', 'outputs'],
  ['ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ', 'outcomes'],
  ['ผลลัพธ์/ความสำเร็จ', 'outcomes'],
  ['สถานะ', 'status'],
  ['เอกสารหลักฐาน (URL)', 'evidence'],
  ['ตัวชี้วัดของการประเมิน ITA', 'indicator'],
  ['แบบวัด', 'instrument'],
  ['ประเด็นที่ต้องแก้ไข/ปรับปรุง', 'finding'],
  ['จุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน', 'weakness'],
  ['แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ', 'guideline'],
  ['ระดับผลการประเมิน', 'rating'],
])('%s is %s', (header, field) => {
  expect(columnOf(header)).toMatchObject({ field, how: 'wording' });
});

test('a column of scores knows its year, misread letters are near enough, and words that say nothing are no column', () => {
  expect(columnOf('คะแนนเฉลี่ยปี ๒๕๖๗')).toEqual({ field: 'score', year: 2567, header: 'คะแนนเฉลี่ยปี ๒๕๖๗', how: 'wording' });
  expect(columnOf('ผู้รับพิดชอบ')).toMatchObject({ field: 'responsible', how: 'similar' });
  expect(columnOf('จนท.ฯ')).toBeUndefined();
  expect(columnOf('น้ำหนัก (ร้อยละ)')).toMatchObject({ field: 'other' });
  expect(columnOf('')).toBeUndefined();
});

test('the last year of a text counts, and only a year of the Buddhist era', () => {
  expect(yearIn('แผนปี ๒๕๖๖ – ๒๕๗๐')).toBe(2570);
  expect(yearIn('ประกาศ ณ ปี 2024')).toBeUndefined();
});

test('a title is of the year after ประจำปี, an analysis of that after ผลการประเมิน', () => {
  expect(yearOfTitle('มาตรการส่งเสริมคุณธรรม ประจำปี 2568 (จากผลการประเมิน ITA ปี 2567)', false)).toBe(2568);
  expect(yearOfTitle('การวิเคราะห์ผลการประเมิน ITA ประจำปี 2567 เพื่อยกระดับการประเมิน ประจำปี 2568', true)).toBe(2567);
});
