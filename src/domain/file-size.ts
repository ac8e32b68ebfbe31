/** A size as people read it: `812 ไบต์`, `12.4 กิโลไบต์`, `3.0 เมกะไบต์` (1 kilobyte is 1,000 bytes). */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ไบต์`;
  if (bytes < 1_000_000) return `${tenths(bytes, 1_000)} กิโลไบต์`;
  return `${tenths(bytes, 1_000_000)} เมกะไบต์`;
}

function tenths(bytes: number, unit: number): string {
  return (Math.round((bytes * 10) / unit) / 10).toFixed(1);
}
