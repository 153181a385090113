import { itemCode } from '../narrative/indicators.ts';
import type { Item } from '../narrative/named-item.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { cellKey } from '../recognise/read-table.ts';
import { plain, stem } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const itemName: Check = {
  id: 'item-name',
  title: '具体情况所列科目名称应与一般公共预算支出表一致',
  basis: '政府收支分类科目（当年版）；情况说明按支出表的项级科目逐项说明',
  hint: '请按当年科目名称核对类、款、项。',
  judge(account) {
    const table = account.tables.find((t) => t.key === 'public-budget');
    const items = new Map<Item, Statement>();
    for (const s of account.statements) {
      const fits = s.item && s.section.some((h) => /一般公共预算.*支出/.test(h));
      if (fits && s.item && !items.has(s.item)) items.set(s.item, s);
    }
    if (!table || items.size === 0 || account.head.kind !== 'final')
      return [not('not-enough-data', '具体情况', '没有逐项说明或支出表')];
    if (table.unread !== undefined) return [not('could-not-be-read', '具体情况', table.unread)];
    return [...items.keys()].map((item) => judgeOne(item, account));
  },
};

function judgeOne(item: Item, account: ReadAccount): Outcome {
  const object = item.names.join('—');
  const code = itemCode(item.names, account);
  const table = account.tables.find((t) => t.key === 'public-budget');
  const rows = table?.rows ?? [];
  const place = { label: '情况说明', value: object, unit: '', place: item.place };
  if (code) {
    // the row was found without 支出; a full name must be the table's name
    const row = rows.find((r) => r.key === code);
    const full = plain(row?.label ?? '');
    const said = plain(item.names[2]);
    if (full === said || full === '') return holds(object);
    return broken('warning', object, `项级科目写作「${item.names[2]}」，支出表 ${code} 为「${row?.label}」`, [
      place,
      ...rowValue(account, code),
    ]);
  }
  const leaf = rows.filter((r) => r.code?.length === 7 && stem(r.label) === stem(plain(item.names[2])));
  const amount = account.statements.find((s) => s.item === item && s.role === 'final')?.amount;
  const sameAmount = rows.filter(
    (r) =>
      r.code?.length === 7 &&
      amount !== undefined &&
      amount !== 0 &&
      table?.cells.get(cellKey(r.key, 'total'))?.value === amount,
  );
  const hint = sameAmount.length === 1 ? sameAmount[0] : leaf.length === 1 ? leaf[0] : undefined;
  const tail = hint
    ? `；支出表中${hint === leaf[0] ? '同名' : '金额相同'}的科目为 ${hint.key}「${hint.label}」`
    : '';
  return broken('warning', object, `支出表中没有「${object}」这一科目${tail}`, [
    place,
    ...(hint ? rowValue(account, hint.key) : []),
  ]);
}

function rowValue(account: ReadAccount, code: string) {
  const table = account.tables.find((t) => t.key === 'public-budget');
  const row = table?.rows.find((r) => r.key === code);
  if (!table || !row) return [];
  const quote = `${table.source.title}｜${code}｜${row.label}`;
  return [
    {
      label: table.source.title,
      value: `${code} ${row.label}`,
      unit: '',
      place: { page: row.at.page, line: row.at.line, ...(row.at.box ? { box: row.at.box } : {}), quote },
    },
  ];
}
