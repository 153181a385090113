import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { contents } from './contents.ts';

describe(contents.title, () => {
  proveCheck(contents, 'contents', ({ before, after }) => [
    { object: before[0] ?? '', values: [before[0] ?? '', after[0] ?? ''] },
  ]);
});
