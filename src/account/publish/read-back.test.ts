import { describe, expect, it } from 'vitest';
import { audit } from '#account/audit/index.ts';
import { unreadOf } from '#account/audit/recognise/unread.ts';
import {
  type CompiledAccount,
  codeNames,
  compileAccount,
  composeNarrative,
  type NarrativeInput,
  templateFor,
} from '#account/compile/index.ts';
import { lukouBook, lukouBudget } from '#account/compile/lukou.testing.ts';
import { unwrap } from '#base/kernel/index.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { rowOf } from '#money/registers/modules.ts';
import { draftOf } from './draft.ts';
import { fileName, fileOf } from './files.ts';
import { LUKOU_TEXTS, lukouDraft } from './lukou.fixture.ts';

const registers = demoRegisters().flatMap(({ entries }, at) =>
  entries.map(({ entry }, index) => rowOf(`X-${at}-${index}`, entry)),
);
const own = lukouDraft({ ...lukouBook(), budgetRows: lukouBudget(), registers });

/** An account of the national form in which no table has an amount but for what was spent. */
function hardlyAnything(): {
  document: typeof own.document;
  data: typeof own.data;
  account: CompiledAccount;
} {
  const account = compileAccount({
    template: templateFor(2023),
    year: 2023,
    unit: '测试区行政审批服务局',
    rows: [],
    signatures: [],
    budgetRows: [],
    names: codeNames(2023),
  });
  const input: NarrativeInput = {
    account,
    lastYear: undefined,
    noLastYear: '2023年新设立',
    registers: [],
    reasons: LUKOU_TEXTS,
  };
  return { ...draftOf(composeNarrative(input), input, { yearClosed: true }), account };
}

const ACCOUNTS = [
  ['the demo account', { ...own, account: own.input.account }],
  ['an account without amounts', hardlyAnything()],
] as const;
const FORMATS = ['html', 'pdf', 'docx', 'xlsx', 'csv'] as const;

describe.each(ACCOUNTS)('%s', (_, { document, data, account }) => {
  it.each(FORMATS)('is read from its %s as we meant it', async (format) => {
    const file = { document, data };
    const bytes = await fileOf(file, null, format);
    const read = unwrap(
      await audit([{ name: fileName(file, 1, format), bytes }], { now: () => performance.now() }),
    );
    expect(unreadOf(read.account)).toEqual([]);
    expect([read.account.head.year, read.account.head.kind]).toEqual([account.year, 'final']);
    const findings = read.findings.filter(({ severity }) => severity !== 'information');
    expect(findings.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
    const cells = account.tables.flatMap((table) => table.cells);
    const other = cells.flatMap(({ table, row, column, figure }) => {
      const cell = read.account.view.cell(table, row, column);
      const told = Math.round((cell?.figure?.value ?? Number.NaN) / 10_000);
      return told === Math.round(figure.value / 10_000) ? [] : [`${table} ${row} ${column} ${cell?.state}`];
    });
    expect(other).toEqual([]);
  });
});
