import { describe, expect, it } from 'vitest';
import { projectFiles, textOf } from './files.ts';

/** Names of the demo's place and staff, and codes that begin with its district's. */
const PLACES = /渌|株洲|湖南|lukou|zhuzhou|hunan|kuaiji|4302\d{2}/i;
const TEST_DATA = /\.(test|fixture|testing)\.tsx?$|\/testing(\.\w+)?\.ts$|\/testing\//;

/** The product's own files, without tests, test data and the demo, which is about one place. */
function productFiles(): string[] {
  return projectFiles('.ts', '.tsx').filter(
    (file) => /^(src|web)\//.test(file) && !file.startsWith('src/demo/') && !TEST_DATA.test(file),
  );
}

describe('a program for any district', () => {
  it('has files to look at', () => expect(productFiles().length).toBeGreaterThan(800));

  it('names no place and nobody of the demo outside of src/demo', () => {
    const found = productFiles().flatMap((file) =>
      textOf(file)
        .split('\n')
        // the pack of a form has its province in its name
        .filter((line) => !/^import .* from '#packs\//.test(line))
        .flatMap((line) => (PLACES.test(line) ? [`${file}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
