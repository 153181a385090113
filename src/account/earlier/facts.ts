import { z } from 'zod';
import { defineFacts } from '#base/journal/index.ts';
import { fenValue } from '#base/kernel/contract.ts';

const year = z.int();

export const earlierFacts = defineFacts({
  'account/figures-taken': z.object({
    year,
    source: z.string(),
    file: z.object({ name: z.string(), sha256: z.string() }).nullable(),
    figures: z
      .array(
        z.object({
          key: z.string(),
          value: fenValue,
          half: z.number(),
          how: z.enum(['read', 'typed']),
          place: z.string(),
        }),
      )
      .readonly(),
  }),
  /** the year has no account, for this reason */
  'account/no-account': z.object({ year, reason: z.string() }),
});

export const earlierStream = (of: number) => `account-earlier/${of}`;
