import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { TABLE_FORMS, titleOf } from '../recognise/forms.ts';
import { looksLikeAccount } from '../recognise/unread.ts';
import { placeOf } from '../recognise/view.ts';
import { broken, type Check, holds, not, type Outcome, type Value } from './check.ts';
import { isBlankForm } from './residue.ts';

export const tablesComplete: Check = {
  id: 'tables-complete',
  title: '公开的表应齐全、顺序和表号正确',
  basis: '财预〔2016〕143号：按规定表样公开；各省部门决算（预算）公开表样',
  hint: '请按当年表样补齐表格、调整顺序和表号。',
  judge(account) {
    const { form } = account;
    if (!form) return [not('not-enough-data', '表样', account.formDoubt ?? '没有认出表样')];
    // the tables may be in another file ("附后"), or this file is narrative only
    const titled = () =>
      account.paragraphs.some((p) => !p.contents && form.tables.some((key) => isTitled(p, key)));
    if (account.tables.length === 0 && !titled())
      return [not('not-enough-data', '全部表格', '文件中没有表格，可能另附')];
    if (isBlankForm(account)) return [not('not-applicable', '全部表格', '空白模板')];
    return [...missing(account), order(account), ...numbers(account)];
  },
};

function missing(account: ReadAccount): Outcome[] {
  return (account.form?.tables ?? []).map((key) => {
    const form = TABLE_FORMS.find((f) => f.key === key);
    const title = (account.form?.kind === 'budget' ? form?.budgets[0] : form?.finals[0]) ?? key;
    if (account.tables.some((t) => t.key === key)) return holds(title);
    // the title is there and no table was found under it: the reading failed
    const titled = account.paragraphs.some((p) => !p.contents && isTitled(p, key));
    if (titled) return not('could-not-be-read', title, '有表名，表格没有读出');
    // a table without a readable title may be the missing one, so nothing is certain
    if (account.untitled.some(looksLikeAccount)) return not('could-not-be-read', title, '有表格没有认出表名');
    if (account.documents.some((d) => (d.pictures ?? 0) > 0)) {
      return not('could-not-be-read', title, '有整页图片，表格可能在图片中');
    }
    // a document that lists the table and lacks it contradicts itself; otherwise the form may be another one
    const entry = (p: Paragraph) => titleOf(p.text.replace(/[.…·]*\s*\d*$/, '').replace(/^[-•·]+\s*/, ''));
    const listed = account.paragraphs.find((p) => p.contents && entry(p)?.form.key === key);
    // called as the contents call it
    const name = (listed && entry(listed)?.title) ?? title;
    const values: Value[] = listed
      ? [{ label: '目录', value: listed.text, unit: '', place: placeAt(listed, 0, listed.text) }]
      : [];
    return broken(
      listed ? 'error' : 'warning',
      title,
      `${listed ? '目录列有' : '按表样应有'}《${name}》，文中没有找到`,
      values,
    );
  });
}

/** Is the paragraph, or one of its lines, the title? A page break may join a title to the text before it. */
function isTitled(paragraph: Paragraph, key: string): boolean {
  const texts = [paragraph.text, ...paragraph.parts.map(({ line }) => line.text)];
  return texts.some((text) => titleOf(text)?.form.key === key);
}

function order(account: ReadAccount): Outcome {
  const keys = [...new Set(account.tables.map((t) => t.key))];
  const expected = (account.form?.tables ?? []).filter((key) => keys.includes(key));
  const found = keys.filter((key) => expected.includes(key));
  if (expected.join() === found.join() || account.documents.length > 1) return holds('表格顺序');
  const index = found.findIndex((key, i) => key !== expected[i]);
  const table = account.tables.find((t) => t.key === found[index]);
  const values: Value[] = table
    ? [
        {
          label: '表',
          value: table.source.title,
          unit: '',
          place: placeOf(table.source.titleAt, table.source.title),
        },
      ]
    : [];
  return broken('warning', '表格顺序', `表格顺序与表样不同，自《${table?.source.title ?? ''}》起`, values);
}

/** 公开NN表: finds a number twice, and numbers that do not go up. */
function numbers(account: ReadAccount): Outcome[] {
  const numbered = account.tables.filter((t) => t.source.number);
  return numbered.map((table, i) => {
    const number = table.source.number ?? '';
    const twice = numbered.slice(0, i).find((t) => t.source.number === number && t.key !== table.key);
    if (!twice) return holds(number);
    const value = (t: typeof table): Value => ({
      label: t.source.title,
      value: number,
      unit: '',
      place: placeOf(t.source.titleAt, t.source.title),
    });
    return broken(
      'warning',
      number,
      `表号 ${number} 用了两次：《${twice.source.title}》和《${table.source.title}》`,
      [value(twice), value(table)],
    );
  });
}
