/** Degrees, clockwise, by which a picture is shown turned, for each orientation of Exif; mirrored ones are turned only. */
const TURNS: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };
const ORIENTATION = 0x0112;

/**
 * How a photograph has to be turned to stand upright, by the orientation that the camera noted (Exif 2.3, 4.6.4). 0 where it
 * noted none or cannot be read. Phones write photographs as the sensor lies, and note how it was held.
 */
export function exifTurn(jpeg: Uint8Array): 0 | 90 | 180 | 270 {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 10 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    const size = view.getUint16(at + 2);
    // APP1 with "Exif"
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) {
      return turnIn(view, at + 10, Math.min(at + 2 + size, view.byteLength));
    }
    if (marker === 0xda) return 0;
    at += 2 + size;
  }
  return 0;
}

/** Reads the first directory of a TIFF header that begins at `start`. */
function turnIn(view: DataView, start: number, end: number): 0 | 90 | 180 | 270 {
  if (start + 8 > end) return 0;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 0;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return 0;
    if (view.getUint16(entry, little) === ORIENTATION) return TURNS[view.getUint16(entry + 8, little)] ?? 0;
  }
  return 0;
}
