import { TABLE_FORMS } from '#account/audit/recognise/forms.ts';
import type { MadeAccount } from './account.ts';
import { narrativeOf } from './narrative.ts';
import type { Printed, PrintedLine } from './printed.ts';
import { tablesOfAccount } from './tables.ts';
import { numeral } from './totals.ts';

const NATIONAL: Readonly<Record<string, string>> = {
  basic: '一般公共预算财政拨款基本支出决算明细表',
  'three-publics': '财政拨款“三公”经费支出决算表',
};
const SHANGHAI: Readonly<Record<string, string>> = {
  'three-publics': '财政拨款“三公”经费支出决算表',
  'state-capital': '国有资本经营预算财政拨款收入支出决算表',
};

function titleFor(a: MadeAccount, key: string): string {
  const own =
    a.template === 'national-2022'
      ? NATIONAL[key]
      : a.template === 'shanghai-2024'
        ? SHANGHAI[key]
        : undefined;
  return own ?? TABLE_FORMS.find((form) => form.key === key)?.finals[0] ?? key;
}

/** The whole published document: cover, contents, unit, tables, narrative, glossary. */
export function printedOf(a: MadeAccount, zeros: boolean): Printed {
  const tables = tablesOfAccount(a, zeros);
  const narrative = narrativeOf(a);
  const line = (text: string, style: PrintedLine['style'] = 'text'): PrintedLine => ({
    kind: 'line',
    text,
    style,
  });
  const headings = narrative.filter(
    (l) => l.style === 'heading' && /^[一二三四五六七八九十]+、/.test(l.text),
  );
  const blocks: Printed['blocks'] = [
    line(`${a.unit}`, 'title'),
    line(`${a.year}年度部门决算`, 'title'),
    line('目录', 'heading'),
    line(`第一部分${a.unit}概况`),
    line('一、部门职责'),
    line('二、机构设置'),
    line(`第二部分${a.year}年度部门决算表`),
    ...tables.map((t, i) => line(`${numeral(i + 1)}、${titleFor(a, t.key)}`)),
    line(`第三部分${a.year}年度部门决算情况说明`),
    ...headings.map((l) => line(l.text)),
    line('第四部分名词解释'),
    line(`第一部分${a.unit}概况`, 'heading'),
    line('一、部门职责', 'heading'),
    line(`${a.unit}负责本区有关行政管理和公共服务工作。`),
    line('二、机构设置', 'heading'),
    line(`${a.unit}内设办公室等科室，无下属二级预算单位。`),
    line('第二部分', 'heading'),
    line(`${a.unit}${a.year}年度部门决算表`, 'title'),
  ];
  tables.forEach((table, i) => {
    blocks.push({ kind: 'line', text: titleFor(a, table.key), style: 'table-title', key: table.key });
    if (a.template !== 'shanghai-2024') blocks.push(line(`公开0${i + 1}表`, 'unit'));
    blocks.push(
      line(`部门：${a.unit}`, 'unit'),
      line('单位：万元', 'unit'),
      table,
      line('注：本表反映部门本年度有关收支情况。'),
    );
    const empty = table.rows.length <= table.heads + 1 && table.key !== 'three-publics';
    if (empty) blocks.push(line('说明：本部门没有相关收入和支出，故本表无数据。'));
  });
  blocks.push(
    ...narrative,
    line('第四部分', 'heading'),
    line('名词解释', 'heading'),
    line('一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。'),
  );
  return { blocks };
}
