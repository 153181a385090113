import { z } from 'zod';
import { figureUnits } from '#base/kernel/index.ts';

/** A figure behind another one: the year of its account and its id. */
const part = z.strictObject({ year: z.int(), id: z.string() });

/** One number of the account as data. */
export const figureSchema = z.strictObject({
  id: z.string().describe('表/行/栏次，情况说明为 N/节 名称/列'),
  table: z.string().describe('表号，情况说明为 N'),
  row: z.string().describe('科目编码或行名'),
  column: z.string().describe('栏次，或 amount、percent、count'),
  label: z.string().describe('这个数是什么'),
  value: z.int().describe('金额为分；百分数为万分之几；其余为个数'),
  unit: z.enum(figureUnits),
  printed: z.string().describe('公开文本上印的数：万元、百分数或个数'),
  sources: z.int().min(0).describe('背后的凭证、指标、登记条数，或组成它的数的个数'),
  words: z.string().describe('怎么算出来的'),
  basis: z.string().describe('为什么这样算'),
  from: z.array(part).describe('由哪些数组成或取自哪个单元格'),
  query: z.record(z.string(), z.json()).nullable().describe('可以重新计算的查询；恒为零的没有'),
});

export type PackageFigure = z.infer<typeof figureSchema>;
