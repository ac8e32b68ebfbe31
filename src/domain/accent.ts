/** Colours an agency may choose for its identity; each is drawn in both schemes with enough contrast. */
export const accents = {
  teal: 'เขียวน้ำทะเล',
  indigo: 'คราม',
  plum: 'ม่วงมะปราง',
  crimson: 'แดงเลือดนก',
  bronze: 'น้ำตาลทอง',
  forest: 'เขียวป่า',
} as const;

export type Accent = keyof typeof accents;

export const accentIds = Object.keys(accents) as [Accent, ...Accent[]];
