import { Transform } from 'node:stream';
import { GENESIS, hashFact } from '#base/journal/hash.ts';

/** the columns of a fact in the order in which backups write them */
export const FACT_COLUMNS = [
  'district',
  'position',
  'stream',
  'version',
  'kind',
  'request_id',
  'actor',
  'at',
  'payload',
  'hash',
] as const;

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** A value of a COPY text line as it was. */
const plain = (value: string): string =>
  value.includes('\\') ? value.replace(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char) : value;

/** How far the chain of facts holds. */
export interface Chain {
  readonly position: number;
  readonly hash: string;
  /** the first position at which it does not hold; null: it holds */
  readonly brokenAt: number | null;
}

/** Recomputes the chain from lines of COPY text, in the order of their positions. */
export class ChainReader {
  #position = 0;
  #hash: Buffer = GENESIS;
  #brokenAt: number | null = null;

  read(line: string): void {
    const values = line.split('\t').map(plain);
    const [district = '', position, stream = '', version, kind = '', requestId = '', actor = '', at] = values;
    const [payload = '', stored = ''] = values.slice(8);
    this.#position += 1;
    this.#hash = hashFact(this.#hash, {
      ...{ district, position: Number(position), stream, version: Number(version), kind, requestId, actor },
      ...{ at: Number(at), payload },
    });
    // bytea is written as \x and hexadecimal digits
    if (Number(position) !== this.#position || stored !== `\\x${this.#hash.toString('hex')}`)
      this.#brokenAt ??= this.#position;
  }

  get chain(): Chain {
    return { position: this.#position, hash: this.#hash.toString('hex'), brokenAt: this.#brokenAt };
  }
}

/**
 * Cuts a stream into lines; the bytes go on unchanged. With `whole`, `line` gets each as text; without it, `line` is only
 * called for each, which is quicker.
 */
export function eachLine(line: (text: string) => void, whole = true): Transform {
  let rest: Buffer[] = [];
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0;
      for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
        if (!whole) line('');
        else if (rest.length === 0) line(chunk.toString('utf8', from, end));
        else line(Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8'));
        rest = [];
        from = end + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      done(null, chunk);
    },
    flush(done) {
      // COPY ends every line: a line without an end was cut off
      if (rest.length > 0) line(Buffer.concat(rest).toString('utf8'));
      done();
    },
  });
}
