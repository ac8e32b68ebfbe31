/** How often a property is tried: a small count in `npm test`, the full count in `npm run proof`. */
export function runs(small: number, large: number): number {
  return process.env['PROOF'] ? large : small;
}
