/** Kinds of finding, in the words of required element 2 of item O42 (assessment year 2564). */
export const findingKinds = {
  weakness: 'ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน',
  development: 'ประเด็นที่ต้องพัฒนาให้ดีขึ้น',
  guideline: 'แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ',
} as const;

export type FindingKind = keyof typeof findingKinds;

export const findingKindIds = Object.keys(findingKinds) as [FindingKind, ...FindingKind[]];
