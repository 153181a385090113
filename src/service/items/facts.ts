import { z } from 'zod';
import { defineFacts } from '#base/journal/index.ts';
import { dayValue } from '#base/kernel/contract.ts';
import { itemSchemaOf } from './contract-item.ts';
import type { ServiceItem } from './types.ts';

const text = z.string();
const item: z.ZodType<ServiceItem> = itemSchemaOf({ text, texts: z.array(text), count: z.number() });
/** the fields that no source gives */
const assumed = z.array(text).readonly();

export const itemFacts = defineFacts({
  /** the whole version */
  'item-released': z.object({
    number: z.int(),
    from: dayValue,
    item,
    assumed,
    /** name of the file that it came with */
    file: text.optional(),
  }),
  /** ends the version that it names */
  'item-withdrawn': z.object({ id: text, number: z.int(), from: dayValue, reason: text.optional() }),
  'item-drafted': z.object({ item, assumed }),
  'item-draft-dropped': z.object({ id: text }),
});

const STREAM = 'item/';
export const itemStream = (code: string) => `${STREAM}${code}`;
/** the item's code, from the name of its stream */
export const codeOf = ({ stream }: { readonly stream: string }) => stream.slice(STREAM.length);
