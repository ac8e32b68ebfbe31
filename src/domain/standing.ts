/** How well a fact of the official world is known (see the catalogue files). */
export const standings = {
  solid: 'ยืนยันจากอย่างน้อยสองแหล่ง หรือคัดจากแบบตรวจโดยตรง',
  'single-source': 'พบจากแหล่งข้อมูลเดียว',
  inferred: 'อนุมานจากปีใกล้เคียง ยังไม่พบเอกสารของปีนี้',
  conflict: 'แหล่งข้อมูลขัดแย้งกัน ยังไม่มีข้อยุติ',
} as const;

export type Standing = keyof typeof standings;

export const standingIds = Object.keys(standings) as [Standing, ...Standing[]];
