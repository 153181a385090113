import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';

export interface Measured {
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits */
  readonly digest: string;
}

/** Measures what passes through it. The answer is right after the stream has ended. */
export function measuring(): { readonly stream: Transform; readonly measured: () => Measured } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, measured: () => ({ bytes, digest: hash.digest('hex') }) };
}

/** Measures a file. Throws what the system says when it cannot be read. */
export async function measureFile(file: string): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { bytes, digest: hash.digest('hex') };
}
