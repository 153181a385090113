import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32, encodePng } from './png.ts';
import { renderPage } from './render-page.ts';
import { encryptedPdf, tinyPdf, utf8 } from './samples.ts';

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly colour: number;
  /** the grey or red value of a pixel */
  at(x: number, y: number): number;
}

/** Decodes the kind of PNG that we write, by the rules of the format and without our writer's code. */
function decode(png: Uint8Array): Decoded {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(body));
    chunks.set(new TextDecoder().decode(body.subarray(0, 4)), body.subarray(4));
    at += length + 12;
  }
  const head = chunks.get('IHDR')!;
  const size = new DataView(head.buffer, head.byteOffset);
  const [width, height, colour] = [size.getUint32(0), size.getUint32(4), head[9]!];
  const channels = colour === 0 ? 1 : 3;
  const raw = inflateSync(chunks.get('IDAT')!);
  const stride = width * channels + 1;
  expect(raw.length).toBe(stride * height);
  const at = (x: number, y: number) => {
    expect(raw[y * stride]).toBe(1);
    let value = 0;
    for (let i = 0; i <= x; i++) value = (value + raw[y * stride + 1 + i * channels]!) & 255;
    return value;
  };
  return { width, height, colour, at };
}

describe('a picture as PNG', () => {
  it('keeps colours, and takes one channel for grey', () => {
    const pixels = (...colours: number[][]) =>
      Uint8Array.from(colours.flatMap(([b, g, r]) => [b!, g!, r!, 0]));
    const red = decode(encodePng({ width: 2, height: 1, stride: 8, bgrx: pixels([0, 0, 200], [9, 9, 7]) }));
    expect([red.colour, red.at(0, 0), red.at(1, 0)]).toEqual([2, 200, 7]);
    const grey = decode(
      encodePng({ width: 2, height: 1, stride: 8, bgrx: pixels([5, 5, 5], [250, 250, 250]) }),
    );
    expect([grey.colour, grey.at(0, 0), grey.at(1, 0)]).toEqual([0, 5, 250]);
  });

  it('skips what pads a row', () => {
    const bgrx = Uint8Array.from([1, 1, 1, 0, 99, 99, 99, 99, 2, 2, 2, 0, 99, 99, 99, 99]);
    const { at } = decode(encodePng({ width: 1, height: 2, stride: 8, bgrx }));
    expect([at(0, 0), at(0, 1)]).toEqual([1, 2]);
  });
});

describe('a page of a PDF', () => {
  // a black square, a hundred points wide, at the page's lower left
  const pdf = tinyPdf(['0 g 0 0 100 100 re f', '']);

  it('is painted as wide as asked, what is black where it is black', async () => {
    const picture = decode((await renderPage(pdf, 1, 595))!);
    expect([picture.width, picture.height]).toEqual([595, 842]);
    expect([picture.at(50, 800), picture.at(150, 800), picture.at(50, 700)]).toEqual([0, 255, 255]);
  });

  it('is not painted larger than anybody looks at', async () => {
    const { width, height } = decode((await renderPage(pdf, 2, 100_000))!);
    expect(width * height).toBeLessThanOrEqual(6_100_000);
  });

  it('is nothing where there is no page or no PDF', async () => {
    expect(await renderPage(pdf, 3, 100)).toBeUndefined();
    expect(await renderPage(pdf, 0, 100)).toBeUndefined();
    expect(await renderPage(utf8('文字'), 1, 100)).toBeUndefined();
    expect(await renderPage(encryptedPdf(), 1, 100)).toBeUndefined();
  });
});
