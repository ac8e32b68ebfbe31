import { crc32, inflateRawSync } from 'node:zlib';

/** Most that an archive may hold: entries, bytes when expanded, bytes expanded for each packed one. */
export const archiveLimits = { entries: 2_000, expanded: 50 * 1024 * 1024, ratio: 200 };

/** What the table of contents says of an entry; the name as it is written there, sizes in bytes. */
export type ArchiveEntry = { readonly writtenName: string; readonly encrypted: boolean; readonly packed: number; readonly size: number };

export type Archive = {
  readonly names: readonly string[];
  /** At most one more than an archive may hold, names that occur twice included. */
  readonly entries: readonly ArchiveEntry[];
  /** Whether the archive may be expanded: within the limits, not encrypted, every name once and below the archive. */
  readonly safe: boolean;
  /** The bytes of an entry, nothing where there is none; throws where the entry is damaged or larger than it says. */
  readonly read: (name: string) => Uint8Array | undefined;
};

type Entry = ArchiveEntry & { readonly name: string; readonly method: number; readonly crc: number; readonly at: number };

/**
 * The table of contents of a zip; `undefined` when it is damaged. Sizes in the table are promises, so each entry is expanded by
 * a decoder that stops at the promised size, and is refused when it is not what was promised.
 */
export function openArchive(bytes: Uint8Array): Archive | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const entries = readDirectory(data);
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    return {
      names: [...byName.keys()],
      entries,
      safe: byName.size === entries.length && areWithinLimits(entries),
      read: (name) => {
        const entry = byName.get(name);
        return entry && expand(data, entry);
      },
    };
  } catch {
    return undefined;
  }
}

/** One entry more than allowed is enough to know. The layout is that of PKWARE's APPNOTE.TXT, 4.3.12 and 4.3.16. */
function readDirectory(data: Buffer): readonly Entry[] {
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > data.length) throw new RangeError('no directory');
  const count = Math.min(data.readUInt16LE(end + 10), archiveLimits.entries + 1);
  const entries: Entry[] = [];
  for (let at = data.readUInt32LE(end + 16); entries.length < count; ) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new RangeError('no entry');
    const nameLength = data.readUInt16LE(at + 28);
    const writtenName = data.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({
      writtenName,
      name: writtenName.replaceAll('\\', '/').replace(/^\//, ''),
      encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      crc: data.readUInt32LE(at + 16),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      at: data.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

function areWithinLimits(entries: readonly Entry[]): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return (
    entries.length <= archiveLimits.entries &&
    size <= archiveLimits.expanded &&
    size <= packed * archiveLimits.ratio &&
    entries.every(({ name, encrypted }) => !encrypted && !name.split('/').includes('..'))
  );
}

function expand(data: Buffer, { method, crc, packed, size, at }: Entry): Uint8Array {
  if (data.readUInt32LE(at) !== 0x04034b50 || size > archiveLimits.expanded) throw new RangeError('no entry');
  const start = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28);
  const stored = data.subarray(start, start + packed);
  // In one piece with room for a byte too many: pieces would be kept twice while they are joined.
  const room = { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) };
  const bytes = method === 0 ? stored : method === 8 ? inflateRawSync(stored, room) : undefined;
  if (bytes?.length !== size || crc32(bytes) !== crc) throw new RangeError('damaged entry');
  return bytes;
}
