import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { tablesComplete } from './tables-complete.ts';

describe(tablesComplete.title, () => {
  proveCheck(tablesComplete, 'table-missing', ({ before: [title], clean }) => [
    // the object has the form's title; the contents have the document's
    {
      object: /决算表$/,
      values: [group(clean, new RegExp(`([一二三四五六七八九]、${title})`))],
    },
  ]);
  proveCheck(tablesComplete, 'table-order', ({ after: [title] }) => [
    { object: '表格顺序', values: [title ?? ''] },
  ]);
  // the finding shows both tables by their titles
  proveCheck(tablesComplete, 'table-number', () => [
    { object: '公开04表', values: ['公开04表', '公开04表'], elsewhere: true },
  ]);
});
