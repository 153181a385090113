import { deflateSync } from 'node:zlib';

/** Pixels of four bytes each: blue, green, red, unused, as PDFium paints them. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly bgrx: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TRUE_COLOUR = 2;
const GREY = 0;
/** filter 1: each pixel as the difference from its left neighbour; paper is white, so nearly all are 0 */
const SUB = 1;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** Is the picture grey, as printed tables are? Then one channel says all and takes a third. */
function isGrey({ width, height, stride, bgrx }: Picture): boolean {
  for (let y = 0; y < height; y++) {
    for (let at = y * stride, end = at + width * 4; at < end; at += 4) {
      if (bgrx[at] !== bgrx[at + 1] || bgrx[at] !== bgrx[at + 2]) return false;
    }
  }
  return true;
}

function scanlines({ width, height, stride, bgrx }: Picture, grey: boolean): Uint8Array {
  const channels = grey ? [0] : [2, 1, 0];
  const length = width * channels.length + 1;
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    let to = y * length;
    out[to++] = SUB;
    for (let x = 0; x < width; x++) {
      const at = y * stride + x * 4;
      for (const channel of channels) {
        const left = x === 0 ? 0 : (bgrx[at - 4 + channel] ?? 0);
        out[to++] = (bgrx[at + channel] ?? 0) - left;
      }
    }
  }
  return out;
}

/** A picture as a PNG file: eight bits, grey when it is grey. */
export function encodePng(picture: Picture): Uint8Array {
  const { width, height } = picture;
  const grey = isGrey(picture);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, grey ? GREY : TRUE_COLOUR, 0, 0, 0], 8);
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(scanlines(picture, grey), { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of parts) {
    out.set(part, to);
    to += part.length;
  }
  return out;
}
