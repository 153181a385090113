import { describe, expect, it } from 'vitest';
import { yearOf } from '#base/kernel/index.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import type { RegisterRow } from '#money/registers/index.ts';
import { rowOf } from '#money/registers/modules.ts';
import { idLetters } from '#money/registers/names.ts';
import { compileAccount } from '../compile.ts';
import { lukouBook, lukouBudget } from '../lukou.testing.ts';
import { codeNames } from '../names.ts';
import { templateFor } from '../templates.ts';
import { composeNarrative } from './index.ts';

const book = lukouBook();
const account = (year: number) =>
  compileAccount({
    template: templateFor(year),
    year,
    unit: '株洲市渌口区行政审批服务局',
    rows: book.rows,
    signatures: book.signatures,
    budgetRows: lukouBudget(),
    names: codeNames(year),
  });
/** The rows that the demo registers have once they are loaded, numbered as `decideRecord` numbers them. */
function registerRows(): RegisterRow[] {
  const counts = new Map<string, number>();
  return demoRegisters().flatMap(({ entries }) =>
    entries.map(({ entry }) => {
      const series = `${idLetters[entry.register]}-${yearOf(entry.day)}`;
      const number = (counts.get(series) ?? 0) + 1;
      counts.set(series, number);
      return rowOf(`${series}-${String(number).padStart(3, '0')}`, entry);
    }),
  );
}

const narrative = composeNarrative({
  account: account(2020),
  lastYear: account(2019),
  registers: registerRows(),
  reasons: new Map(),
});
const printed = new Map(narrative.figures.map((figure) => [figure.id, figure.printed]));

/** Numbers of the published narrative, read from the document by hand: section and name, column, value. */
const PUBLISHED: readonly [string, string, string][] = [
  ['一 收支总计', 'amount', '693.15'],
  ['一 使用非财政拨款结余', 'amount', '0'],
  ['一 年末结转和结余', 'amount', '0'],
  ['一 收支总计比上年增减额', 'amount', '325.89'],
  ['一 收支总计比上年增减率', 'percent', '88.74'],
  ['二 财政拨款收入', 'amount', '693.15'],
  ['二 财政拨款收入占比', 'percent', '100.00'],
  ['二 其他收入占比', 'percent', '0'],
  ['三 基本支出占比', 'percent', '100.00'],
  ['三 项目支出', 'amount', '0'],
  ['四 财政拨款收支总计', 'amount', '693.15'],
  ['四 财政拨款收支总计比上年增减额', 'amount', '325.89'],
  ['四 财政拨款收支总计比上年增减率', 'percent', '88.74'],
  ['五 一般公共预算财政拨款支出占本年支出', 'percent', '100.00'],
  ['五 一般公共预算财政拨款支出比上年增减率', 'percent', '88.74'],
  ['五 一般公共服务支出', 'amount', '681.54'],
  ['五 一般公共服务支出占比', 'percent', '98.33'],
  ['五 住房保障支出占比', 'percent', '1.67'],
  ['五 一般公共预算财政拨款支出年初预算', 'amount', '415.60'],
  ['五 一般公共预算财政拨款支出完成率', 'percent', '166.78'],
  ['五 2010301年初预算', 'amount', '0'],
  ['五 2010301支出决算', 'amount', '44.91'],
  ['五 2010399年初预算', 'amount', '403.99'],
  ['五 2010399支出决算', 'amount', '636.63'],
  ['五 2010399完成率', 'percent', '157.59'],
  ['五 2210201年初预算', 'amount', '11.61'],
  ['五 2210201完成率', 'percent', '100.00'],
  ['六 人员经费', 'amount', '321.08'],
  ['六 人员经费占比', 'percent', '46.32'],
  ['六 公用经费', 'amount', '372.07'],
  ['六 公用经费占比', 'percent', '53.68'],
  ['七 “三公”经费预算', 'amount', '0.53'],
  ['七 “三公”经费决算', 'amount', '0.19'],
  ['七 “三公”经费完成率', 'percent', '35.85'],
  ['七 公务接待费预算', 'amount', '0.53'],
  ['七 公务接待费完成率', 'percent', '35.85'],
  ['七 公务接待费比上年增减额', 'amount', '0.19'],
  ['七 公务接待费占比', 'percent', '100.00'],
  ['七 因公出国（境）费占比', 'percent', '0'],
  ['七 因公出国（境）团组', 'count', '0'],
  ['七 公务接待批次', 'count', '1'],
  ['七 公务接待人次', 'count', '6'],
  ['七 开支财政拨款的公务用车保有量', 'count', '0'],
  ['十 机关运行经费', 'amount', '372.07'],
  ['十 机关运行经费比年初预算数增减额', 'amount', '207.80'],
  ['十 机关运行经费比年初预算数增减率', 'percent', '126.50'],
  ['十 机关运行经费比上年决算数增减额', 'amount', '220.71'],
  ['十 机关运行经费比上年决算数增减率', 'percent', '145.82'],
  ['十一 会议费', 'amount', '0'],
  ['十一 培训费', 'amount', '1.95'],
  ['十一 培训人数', 'count', '16'],
  ['十二 政府采购支出总额', 'amount', '54.10'],
  ['十二 政府采购货物支出', 'amount', '54.10'],
  ['十二 政府采购服务支出', 'amount', '0'],
  ['十二 授予中小企业合同金额占比', 'percent', '0'],
  ['十三 车辆', 'count', '0'],
];

describe('the numbers of the narrative of 2020', () => {
  it.each(PUBLISHED)('%s（%s）is %s', (name, column, value) => {
    expect(printed.get(`N/${name}/${column}`)).toBe(value);
  });

  it('leaves out the rates on a zero base that the document printed', () => {
    // 2019 had no receptions, though the published account says “增长100.0%”; 行政运行 had no opening budget
    expect(printed.has('N/七 公务接待费比上年增减率/percent')).toBe(false);
    expect(printed.has('N/五 2010301完成率/percent')).toBe(false);
  });
});
