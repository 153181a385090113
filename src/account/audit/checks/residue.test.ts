import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { residue } from './residue.ts';

describe(residue.title, () => {
  proveCheck(residue, 'residue-mark', () => [{ object: '「XXX」', values: ['XXX'] }]);
  proveCheck(residue, 'residue-choice', ({ after: [line] }) => {
    const word = group(line, /((?:增长（下降）|下降（增长）))/);
    return [{ object: `「${word}」`, values: [word] }];
  });
  proveCheck(residue, 'residue-hint', () => [{ object: '「（精确到个人）」', values: ['（精确到个人）'] }]);
});
