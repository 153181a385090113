import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { tablesComplete } from './tables-complete.ts';

describe(tablesComplete.title, () => {
  proveCheck(tablesComplete, 'table-missing', ({ before: [title], clean }) => [
    // the title of the form; the contents call it as the document does
    {
      object: /决算表$/,
      values: [group(clean, new RegExp(`([一二三四五六七八九]、${title})`))],
    },
  ]);
  proveCheck(tablesComplete, 'table-order', ({ after: [title] }) => [
    { object: '表格顺序', values: [title ?? ''] },
  ]);
  // both tables are shown by their titles
  proveCheck(tablesComplete, 'table-number', () => [
    { object: '公开04表', values: ['公开04表', '公开04表'], elsewhere: true },
  ]);
});
