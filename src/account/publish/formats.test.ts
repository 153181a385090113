import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { lukouBook, lukouBudget } from '#account/compile/lukou.testing.ts';
import { yearOf } from '#base/kernel/index.ts';
import { lukouRegisters } from '#money/registers/index.ts';
import { rowOf } from '#money/registers/modules.ts';
import { idLetters } from '#money/registers/names.ts';
import { withCover } from './cover.ts';
import { fileOf } from './files.ts';
import { FORMATS } from './formats.ts';
import { lukouDraft } from './lukou.fixture.ts';

const counts = new Map<string, number>();
const registers = lukouRegisters().flatMap(({ entries }) =>
  entries.map(({ entry }) => {
    const series = `${idLetters[entry.register]}-${yearOf(entry.day)}`;
    const number = (counts.get(series) ?? 0) + 1;
    counts.set(series, number);
    return rowOf(`${series}-${String(number).padStart(3, '0')}`, entry);
  }),
);
const drafted = lukouDraft({ ...lukouBook(), budgetRows: lukouBudget(), registers });
it('dump', async () => {
  mkdirSync('.tmp/scratch', { recursive: true });
  const text = {
    document: withCover(drafted.document, [
      '批复文号：演示财决批〔2021〕17号（2021年8月30日）',
      '公开日期：2021年9月10日',
      '第2版',
      '更正说明：更正公开05表一处行名，数没有变化。',
    ]),
    data: drafted.data,
  };
  for (const f of FORMATS) {
    const t = performance.now();
    writeFileSync(`.tmp/scratch/account.${f}`, await fileOf(text, null, f));
    console.log(f, performance.now() - t);
  }
  console.log('text', drafted.text.length);
});
