/** The three instruments of an assessment; their weights are data of the catalogue year. */
export const instrumentIds = ['IIT', 'EIT', 'OIT'] as const;

export type Instrument = (typeof instrumentIds)[number];

export const instrumentTerms: Readonly<Record<Instrument, string>> = {
  IIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน',
  EIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก',
  OIT: 'แบบวัดการเปิดเผยข้อมูลสาธารณะ',
};

/** The weights of a year as a table by instrument. */
export function weightsOf(instruments: readonly { readonly id: Instrument; readonly weight: number }[]): Readonly<Record<Instrument, number>> {
  const weight = (id: Instrument) => instruments.find((one) => one.id === id)?.weight ?? 0;
  return { IIT: weight('IIT'), EIT: weight('EIT'), OIT: weight('OIT') };
}
