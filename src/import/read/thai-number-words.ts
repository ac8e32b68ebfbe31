const digits = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const powers = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];

/** A whole number from 0 on in Thai words, such as `ยี่สิบเอ็ด`. */
export function thaiNumberWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) return String(value);
  if (value < 1_000_000) return value === 0 ? 'ศูนย์' : belowMillion(value);
  const rest = value % 1_000_000;
  return `${thaiNumberWords(Math.floor(value / 1_000_000))}ล้าน${rest === 0 ? '' : belowMillion(rest)}`;
}

function belowMillion(value: number): string {
  const written = [...String(value)];
  return written
    .map((digit, index) => {
      const power = written.length - 1 - index;
      if (digit === '0') return '';
      if (power === 1 && digit === '1') return 'สิบ';
      if (power === 1 && digit === '2') return 'ยี่สิบ';
      if (power === 0 && digit === '1' && value > 10) return 'เอ็ด';
      return `${digits[Number(digit)] ?? ''}${powers[power] ?? ''}`;
    })
    .join('');
}
