/** How far a measure was carried out, as the agency reports it. */
export const resultStatuses = {
  done: 'ดำเนินการแล้ว',
  'in-progress': 'อยู่ระหว่างดำเนินการ',
  'not-started': 'ยังไม่ได้ดำเนินการ',
  cancelled: 'ยกเลิก',
} as const;

export type ResultStatus = keyof typeof resultStatuses;

export const resultStatusIds = Object.keys(resultStatuses) as [ResultStatus, ...ResultStatus[]];
