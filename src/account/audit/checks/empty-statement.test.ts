import { describe } from 'vitest';
import { proveCheck } from '../testing.ts';
import { emptyStatement } from './empty-statement.ts';

describe(emptyStatement.title, () => {
  proveCheck(emptyStatement, 'empty-unsaid', 'empty-but-not');
});
