import { broken, defineCheck, holds, type Verdict } from './define-check.ts';
import { asPrinted } from './ratio.ts';
import type { ToldAccount, ToldFigure, ToldRun } from './told.ts';

const UP = /(增加|增长|上升|大于)$/;
const DOWN = /(减少|下降|降低|小于)$/;

/** §6 no. 8: the word before a change follows its sign, and a change of nothing is said in words (持平). */
export default defineCheck({
  id: 'direction',
  title: '增减用词与增减额的正负一致',
  basis: '情况说明表样：增加、减少、持平按实际选用；不写“减少0万元”',
  hint: '请重新编制决算；仍不一致的，交系统管理员。',
  severity: 'error',
  judge: (told) =>
    told.paragraphs.flatMap(({ runs }) => runs.flatMap((run, at) => judgeRun(told, runs, run, at))),
});

/** The change behind a run: the difference itself, or the rate that is taken of one. */
function changeOf(told: ToldAccount, run: ToldRun): ToldFigure | undefined {
  const figure = run.figure === undefined ? undefined : told.figures.get(run.figure);
  if (figure?.made.kind === 'difference') return figure;
  if (figure?.made.kind !== 'percent') return undefined;
  const part = told.figures.get(figure.made.of);
  return part?.made.kind === 'difference' ? part : undefined;
}

function judgeRun(told: ToldAccount, runs: readonly ToldRun[], run: ToldRun, at: number): Verdict[] {
  const change = changeOf(told, run);
  if (!change) return [];
  const before = runs[at - 1]?.text ?? '';
  const value = asPrinted(change);
  const { id, name } = change;
  if (value === 0) return [broken(name, `“${name}”为零，应写作持平，不写“${run.text}”`, [id])];
  const said = UP.test(before) ? 1 : DOWN.test(before) ? -1 : 0;
  if (said === Math.sign(value)) return [holds(name, [id])];
  const word = /.{0,4}$/.exec(before)?.[0] ?? '';
  return [broken(name, `“${name}”是${value > 0 ? '增加' : '减少'}，文中写作“${word}${run.text}”`, [id])];
}
