import functional from '#packs/classification/functional-2020.json' with { type: 'json' };
import { placeOf } from '../recognise/view.ts';
import { stem } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

/** names that were given up, and the last year in which they held */
const OUTDATED: ReadonlyMap<string, number> = new Map([
  ['行政事业单位离退休', 2019],
  ['文化体育与传媒', 2018],
  ['医疗卫生与计划生育', 2018],
  ['国土海洋气象等', 2018],
  ['农林水事务', 2013],
]);
/** years in which the names of the list of 2020 are good for 款 and 项, as far as they are sure */
const [FIRST, LAST] = [2020, 2023];

const SURE = functional.codes.filter(({ confidence }) => confidence !== 'M');
const NAMES = new Map(SURE.map(({ code, name }) => [code, stem(name)]));
const BELOW = Map.groupBy(SURE, ({ code }) => code.slice(0, -2));

/**
 * What could make it wrong: the list of one year, put together from what documents agree on. So a name that the list
 * does not have is never told; only one that it gives to another code beside this one, or that was given up.
 */
export const neighbourName: Check = {
  id: 'neighbour-name',
  title: '款、项名称应是本科目的名称',
  basis: '政府收支分类科目（当年版）',
  hint: '请核对科目编码和名称是否错行，名称是否为当年名称。',
  judge(account) {
    const { year } = account.head;
    if (year === undefined) return [not('not-enough-data', '科目名称', '没有认出年度')];
    const out = account.tables.flatMap((table) =>
      table.unread !== undefined
        ? []
        : table.rows.flatMap(({ code, label, at }): Outcome[] => {
            if (code === undefined || !code.startsWith('2')) return [];
            const name = stem(label);
            const object = `${table.source.title} ${code}`;
            const tell = (message: string) => {
              const place = placeOf(at, `${table.source.title}｜${code}｜${label}`);
              return [broken('warning', object, message, [{ label: object, value: label, unit: '', place }])];
            };
            const until = OUTDATED.get(name);
            if (code.length > 3 && until !== undefined && year > until)
              return tell(`${code}「${label}」是 ${until} 年以前的名称`);
            if (code.length < 5 || year < FIRST || year > LAST || NAMES.get(code) === undefined) return [];
            if (NAMES.get(code) === name) return [holds(object)];
            const other = BELOW.get(code.slice(0, -2))?.find(
              (one) => one.code !== code && stem(one.name) === name,
            );
            return other ? tell(`${code} 的名称写作「${label}」，这是 ${other.code} 的名称`) : [];
          }),
    );
    return out.length > 0 ? out : [not('not-applicable', '科目名称', '没有可以核对的款、项名称')];
  },
};
