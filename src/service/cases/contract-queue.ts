import { z } from 'zod';
import { daySchema, house, text } from '#base/kernel/contract.ts';
import { parseDay } from '#base/kernel/index.ts';
import { numberSchema, queueRowSchema } from './contract-shapes.ts';
import { queueNames } from './queue/queues.ts';

const openSums = {
  /** open cases; of them past a day, due today, in nobody's hands */
  open: z.int(),
  late: z.int(),
  today: z.int(),
  free: z.int(),
};
const openSumsSchema = z.object(openSums);
/** `key`: code of a town or of the district's hall, or id of a unit */
const openGroupSchema = z.object({ key: z.string(), name: z.string(), ...openSums });

/** 队列: what waits for whom, and how the whole district stands. */
export const queueContract = {
  /** `of`: mine, nobody's yet, those that my unit decides, those of my site; by default my first queue */
  queue: house
    .route({ method: 'GET', path: '/cases', summary: '待办队列，最急的在前' })
    .input(
      z.object({
        of: z.enum(queueNames).optional(),
        light: text(20).optional(),
        status: text(20).optional(),
        /** only what is past its day */
        late: z.literal('yes').optional(),
        /** of the district's queue: what a town with its villages, or the hall, has taken in; what a unit decides */
        place: text(12).optional(),
        unit: text(64).optional(),
        after: z
          .object({ due: daySchema.refine((on) => parseDay(on).ok, '没有这一天'), number: numberSchema })
          .optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        rows: z.array(queueRowSchema),
        next: z.object({ due: daySchema, number: z.string() }).nullable(),
        of: z.enum(queueNames),
        /** null: this person does not have the queue */
        counts: z.object({
          mine: z.int().nullable(),
          free: z.int().nullable(),
          unit: z.int().nullable(),
          district: z.int().nullable(),
          site: z.int().nullable(),
        }),
      }),
    ),
  /** how the queues of this person stand: how many, and the most urgent case of each */
  standing: house
    .route({ method: 'GET', path: '/case-queues', summary: '各个队列有多少、最急的一件' })
    .output(
      z.object({
        queues: z.array(
          z.object({ of: z.enum(queueNames), count: z.int(), first: queueRowSchema.nullable() }),
        ),
      }),
    ),
  /** the open cases of the district by town and by department, for those who answer for all of them */
  overview: house
    .route({ method: 'GET', path: '/case-overview', summary: '全区在办：各镇、各单位有多少，过期多少' })
    .output(
      z.object({ all: openSumsSchema, towns: z.array(openGroupSchema), units: z.array(openGroupSchema) }),
    ),
};
