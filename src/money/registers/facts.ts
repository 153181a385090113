import { z } from 'zod';
import { defineFacts } from '#base/journal/index.ts';
import { dayValue, fenValue } from '#base/kernel/contract.ts';
import { entrySchema, keys } from './entry-schema.ts';
import { registerNames } from './names.ts';
import type { Register, RegisterEntry } from './types.ts';

const id = z.string();

/** An entry as the journal keeps it. The rules of the register are checked before, not here. */
export const storedEntry: z.ZodType<RegisterEntry> = entrySchema({
  day: dayValue,
  money: fenValue,
  text: z.string(),
  unit: id,
  id,
  vouchers: z.array(id),
  whole: z.number(),
});

export const registerFacts = defineFacts({
  'register-recorded': z.object({ id, entry: storedEntry }),
  'register-disposed': z.object({ id, day: dayValue, reason: z.string() }),
  'register-withdrawn': z.object({ id, reason: z.string() }),
  /** 本年没有: somebody said that the year had nothing for this register */
  'register-none': z.object({ register: keys<Register>(registerNames), year: z.int() }),
});

export const registerStream = (entry: string) => `register/${entry}`;
