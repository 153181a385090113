import { z } from 'zod';
import type { CompiledAccount, CompiledTable, Narrative, NarrativeInput } from '#account/compile/index.ts';
import { columnsOf, type Judgement } from '#account/disclosure/index.ts';
import { figureSchema } from './package-figure.ts';
import { packageFigures } from './package-figures.ts';

/** The title by which a package is recognised as ours. */
export const PACKAGE_TITLE = '部门决算数据包';

const table = z.strictObject({
  id: z.string(),
  key: z.string(),
  number: z.string(),
  title: z.string(),
  unit: z.string(),
  columns: z.array(
    z.strictObject({ no: z.string(), key: z.string(), label: z.string(), groups: z.array(z.string()) }),
  ),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      code: z.string(),
      label: z.string(),
      address: z.string().describe('数的 id 里怎样称呼这一行'),
      total: z.boolean(),
    }),
  ),
  notes: z.array(z.string()),
  empty: z.boolean(),
});

const paragraph = z.strictObject({ heading: z.string(), text: z.string(), figures: z.array(z.string()) });

const relationTally = z.strictObject({
  holds: z.int(),
  broken: z.int(),
  notApplicable: z.int(),
  notEnoughData: z.int(),
  couldNotBeRead: z.int(),
});

const data = z.strictObject({
  year: z.int(),
  unit: z.string(),
  template: z.strictObject({ id: z.string(), title: z.string(), basis: z.string() }),
  tables: z.array(table),
  narrative: z.array(
    z.strictObject({ number: z.string(), title: z.string(), paragraphs: z.array(paragraph) }),
  ),
  figures: z.array(figureSchema).describe('有数的单元格，按表、行、栏次排列；其后是情况说明的数'),
  relations: relationTally.describe('表内、表间勾稽关系的核对结果，按精确到分的数'),
});

const release = z.strictObject({
  version: z.int().min(1),
  digest: z.string().describe('锁定文本的 SHA-256'),
  approvalNumber: z.string(),
  approvedOn: z.string(),
  publishedOn: z.string(),
  correction: z.string().describe('更正说明；第一次公开为空'),
});

/** The JSON data package: the account as data, with its schema; `release` is null for a draft. */
export const packageSchema = z.strictObject({
  schema: z.record(z.string(), z.json()).describe('本文件的 JSON Schema'),
  release: release.nullable(),
  ...data.shape,
});

export type AccountData = z.infer<typeof data>;
export type PackageRelease = z.infer<typeof release>;
export type DataPackage = z.infer<typeof packageSchema>;

/** The package's JSON Schema (2020-12), for other programs. */
export function packageJsonSchema(): Record<string, unknown> {
  return { title: PACKAGE_TITLE, ...z.toJSONSchema(packageSchema) };
}

function tally(judgements: readonly Judgement[]): AccountData['relations'] {
  const count = (state: Judgement['state']) => judgements.filter((one) => one.state === state).length;
  return {
    holds: count('holds'),
    broken: count('broken'),
    notApplicable: count('not-applicable'),
    notEnoughData: count('not-enough-data'),
    couldNotBeRead: count('could-not-be-read'),
  };
}

function tableData({ spec, rows, empty }: CompiledTable): AccountData['tables'][number] {
  const { id, key, number, title, unit, notes } = spec;
  return {
    id,
    key,
    number,
    title,
    unit,
    columns: columnsOf(spec).map(({ no, key, label, groups }) => ({ no, key, label, groups: [...groups] })),
    rows: rows.map(({ key, code, label, address, total }) => ({
      key,
      code: code ?? '',
      label,
      address,
      total,
    })),
    notes: [...notes],
    empty,
  };
}

function narrativeData(narrative: Narrative): AccountData['narrative'] {
  return narrative.sections.map(({ number, title, paragraphs }) => ({
    number,
    title,
    paragraphs: paragraphs.map(({ heading, runs }) => ({
      heading: heading ?? '',
      text: runs.map((run) => run.text).join(''),
      figures: runs.flatMap((run) => (run.figure ? [run.figure] : [])),
    })),
  }));
}

/** The account as data: the same figures and words as the document, for programs. Pure, always in the same order. */
export function accountData(
  narrative: Narrative,
  input: NarrativeInput,
  judgements: readonly Judgement[],
): AccountData {
  const account: CompiledAccount = input.account;
  const { id, title, basis } = account.template;
  return {
    year: account.year,
    unit: account.unit,
    template: { id, title, basis },
    tables: account.tables.map(tableData),
    narrative: narrativeData(narrative),
    figures: packageFigures(narrative, input),
    relations: tally(judgements),
  };
}

/** The file package.json: the data with its schema and, for a published version, its day and approval. */
export function dataPackage(account: AccountData, published: PackageRelease | null): DataPackage {
  return { schema: packageJsonSchema() as DataPackage['schema'], release: published, ...account };
}
