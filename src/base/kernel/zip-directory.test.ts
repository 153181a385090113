import { describe, expect, it } from 'vitest';
import { zipDirectory } from './zip-directory.ts';

const ANY = { most: 10, nothingAfter: true };

/** An archive of empty files: a directory and its end, as APPNOTE 4.3.12 and 4.3.16 lay them out. */
function archive(names: readonly string[], { flags = 0, comment = '', after = '' } = {}): Uint8Array {
  const entries = names.map((name) => {
    const bytes = Buffer.from(name);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(7, 20);
    entry.writeUInt32LE(9, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(3, 42);
    return Buffer.concat([entry, bytes]);
  });
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([directory, end, Buffer.from(comment), Buffer.from(after)]);
}

describe('the directory of a ZIP archive', () => {
  it('lists every file as it is declared', () => {
    expect(zipDirectory(archive(['word/document.xml', '表.txt']), ANY)).toEqual([
      { name: 'word/document.xml', encrypted: false, method: 8, packed: 7, unpacked: 9, at: 3 },
      { name: '表.txt', encrypted: false, method: 8, packed: 7, unpacked: 9, at: 3 },
    ]);
  });

  it('says which file is encrypted', () => {
    const listed = zipDirectory(archive(['a'], { flags: 1 }), ANY);
    expect(listed).toMatchObject([{ encrypted: true }]);
  });

  it('stops beyond the most entries', () => {
    expect(zipDirectory(archive(['a', 'b']), { ...ANY, most: 1 })).toBe('too-many');
  });

  it('allows a comment, and a file behind the archive only where that is asked for', () => {
    expect(zipDirectory(archive(['a'], { comment: '注' }), ANY)).toHaveLength(1);
    const disguised = archive(['a'], { after: '<html>' });
    expect(zipDirectory(disguised, ANY)).toBe('broken');
    expect(zipDirectory(disguised, { ...ANY, nothingAfter: false })).toHaveLength(1);
  });

  it('is broken when it is cut off or points beyond itself', () => {
    const whole = archive(['a', 'b']);
    expect(zipDirectory(whole.subarray(0, 50), ANY)).toBe('broken');
    const wrong = Buffer.from(whole);
    wrong.writeUInt16LE(900, 28);
    expect(zipDirectory(wrong, ANY)).toBe('broken');
    expect(zipDirectory(new Uint8Array(0), ANY)).toBe('broken');
  });
});
