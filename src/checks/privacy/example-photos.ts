/** One 16-bit or 32-bit number, the small end first. */
const small = (value: number) => [value & 255, (value >> 8) & 255];
const large = (value: number) => [...small(value), ...small(value >>> 16)];
const entry = (tag: number, type: number, count: number, value: readonly number[]) => [...small(tag), ...small(type), ...large(count), ...value];
const fraction = (value: number) => [...large(value), ...large(1)];

/** A TIFF block with a GPS directory at 13° N, 100° E, as a camera writes it into a JPEG. */
const gps = [
  ...[0x49, 0x49, 0x2a, 0x00], ...large(8),
  ...small(1), ...entry(0x8825, 4, 1, large(26)), ...large(0),
  ...small(4),
  ...entry(1, 2, 2, [0x4e, 0, 0, 0]),
  ...entry(2, 5, 3, large(80)),
  ...entry(3, 2, 2, [0x45, 0, 0, 0]),
  ...entry(4, 5, 3, large(104)),
  ...large(0),
  ...[13, 0, 0].flatMap(fraction),
  ...[100, 0, 0].flatMap(fraction),
];

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...gps];
const frame = [0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00];

/** The smallest JPEG, and one that says where it was taken; for examples of rules. */
export const plainJpeg = new Uint8Array([0xff, 0xd8, ...frame, 0xff, 0xd9]);
export const jpegWithLocation = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, ...[...small(exif.length + 2)].reverse(), ...exif, ...frame, 0xff, 0xd9]);
