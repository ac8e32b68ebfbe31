import ExifReader, { type ExpandedTags } from 'exifreader';
import { type Contents, eachOnce, nothingInside } from './facts.ts';

/** What a photo says beside the picture. */
export function readPhoto(bytes: Uint8Array): Contents {
  return { ...nothingInside, authors: eachOnce([exifOf(bytes)?.exif?.['Artist']?.description]), hasLocation: hasLocation(bytes) };
}

/** Whether a photo says where it was taken, in EXIF or in XMP; a camera that did not know writes zeros. */
export function hasLocation(bytes: Uint8Array): boolean {
  const { Latitude = 0, Longitude = 0 } = exifOf(bytes)?.gps ?? {};
  return (Number.isFinite(Latitude) && Number.isFinite(Longitude) && (Latitude !== 0 || Longitude !== 0)) || viewOf(bytes).includes('exif:GPSLatitude');
}

function exifOf(bytes: Uint8Array): ExpandedTags | undefined {
  try {
    return ExifReader.load(viewOf(bytes), { expanded: true, includeTags: { exif: ['Artist'], gps: true } });
  } catch {
    return undefined;
  }
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
