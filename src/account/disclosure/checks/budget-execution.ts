import { ratioInWords, ratioOf } from '../precision.ts';
import type { Execution } from '../told.ts';
import { broken, defineCheck, holds, idle, precise, show, text, type Verdict } from './define-check.ts';

/** hundredths of a percent */
const [LEAST, MOST] = [8_000, 12_000];

/** Fault 31 of docs/faults.md: a final amount far from its opening budget needs an explanation. */
export default defineCheck({
  id: 'budget-execution',
  title: '完成年初预算低于80%或高于120%',
  basis: '预算法第十三条：支出应当以批准的预算为依据；年初预算与执行相差过大说明编制不细',
  hint: '完成比例低于80%或高于120%的，请核实并说明相差的主要事项。',
  severity: 'question',
  judge: ({ executions }) =>
    executions.length > 0 ? executions.map(judgeOne) : [idle('一般公共预算支出的完成率', '没有总体完成比例')],
});

function judgeOne({ percent, done, planned }: Execution): Verdict {
  const object = '一般公共预算支出的完成率';
  if (!percent && !done) return idle(object, '没有一般公共预算支出表', 'not-enough-data');
  if (!percent && (!planned || planned.value === 0)) return idle(object, '没有年初预算');
  const both = done && planned ? ([precise(done).value, precise(planned).value] as const) : undefined;
  const rate = percent?.value ?? (both ? ratioOf(...both) : 0);
  if (rate >= LEAST && rate <= MOST) return holds(object);
  const said = percent ? text(percent) : both ? `${ratioInWords(...both)}%` : '';
  const amounts = done && planned ? `（年初预算 ${planned.printed}，决算 ${done.printed}）` : '';
  const shown = [
    percent && show(percent, '完成比例'),
    done && show(done, '决算数'),
    planned && show(planned),
  ];
  return broken(
    object,
    `一般公共预算财政拨款支出完成年初预算的 ${said}${amounts}`,
    shown.flatMap((one) => one ?? []),
  );
}
