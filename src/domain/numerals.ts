const thaiZero = '๐'.charCodeAt(0);

/** Writes Thai digits as Arabic ones; everything else stays. Stored text uses Arabic digits. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero));
}

/** Writes Arabic digits as Thai ones, as official forms do; everything else stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(thaiZero + Number(digit)));
}
