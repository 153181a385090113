import { z } from 'zod';
import { fenSchema, house, requestIdSchema, text } from '#base/kernel/contract.ts';
import { wanted } from './wanted.ts';

/** Figures of a year before the own books. Amounts come in as 万元 text and go out as fen. */

const YEAR = z.int().min(2000).max(2100);
const KEYS = wanted.map(({ table, row, column }) => `${table}|${row}|${column}`) as [string, ...string[]];

const amounts = z.array(z.object({ key: z.enum(KEYS), amount: text(40) })).max(wanted.length);

export const earlierContract = {
  year: house
    .route({ method: 'GET', path: '/account/earlier/{year}', summary: '账簿以前某年的决算数（工作人员）' })
    .input(z.object({ year: YEAR }))
    .output(
      z.object({
        year: z.int(),
        /** the own books have this year, so nothing has to be taken */
        own: z.boolean(),
        wanted: z.array(z.object({ key: z.string(), label: z.string() })),
        taken: z
          .object({
            source: z.string(),
            hasAccount: z.boolean(),
            file: z.object({ name: z.string(), sha256: z.string() }).nullable(),
            figures: z.array(
              z.object({
                key: z.string(),
                value: fenSchema,
                printed: z.string(),
                how: z.enum(['read', 'typed']),
                place: z.string(),
              }),
            ),
            at: z.int(),
            byName: z.string(),
          })
          .nullable(),
      }),
    ),
  read: house
    .route({
      method: 'POST',
      path: '/account/earlier/{year}/read',
      summary: '读一份公开的决算，看读出了哪些数；不写入',
    })
    .input(z.object({ year: YEAR, file: z.file() }))
    .output(
      z.object({
        /** of the document, as it says itself; null where it does not */
        year: z.int().nullable(),
        unit: z.string(),
        figures: z.array(
          z.object({
            key: z.string(),
            /** 万元 as the field takes it; '' where it was not read */
            amount: z.string(),
            place: z.string(),
            /** why it was not read */
            why: z.string(),
          }),
        ),
      }),
    ),
  take: house
    .route({ method: 'POST', path: '/account/earlier/{year}', summary: '写入取自公开决算的数' })
    .input(
      z.object({
        requestId: requestIdSchema,
        year: YEAR,
        source: text(200),
        figures: amounts,
        /** the file that `read` has read, where there was one */
        file: z.file().optional(),
      }),
    )
    .output(z.object({ year: z.int(), figures: z.int() })),
  noAccount: house
    .route({ method: 'POST', path: '/account/earlier/{year}/none', summary: '说明某年没有决算' })
    .input(z.object({ requestId: requestIdSchema, year: YEAR, reason: text(200) }))
    .output(z.object({ year: z.int() })),
};
