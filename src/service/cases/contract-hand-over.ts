import { z } from 'zod';
import { daySchema, house, requestIdSchema, text } from '#base/kernel/contract.ts';
import { staffStateSchema } from '#base/org/contract.ts';
import { answerSchema, key } from './contract-shapes.ts';

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  unitName: z.string(),
  state: staffStateSchema,
});
const countsSchema = { drafts: z.int(), cases: z.int() };
const rowSchema = z.object({
  number: z.string(),
  item: z.string(),
  statusName: z.string(),
  siteName: z.string(),
  unitName: z.string(),
  due: daySchema.nullable(),
});

/** 全部移交: handing over all cases of a colleague; and taking over a draft that an applicant brings to a window. */
export const handOverContract = {
  /** the colleagues whose cases one may hand over, oneself first, with their numbers; others only if they have cases */
  handOvers: house
    .route({ method: 'GET', path: '/hand-overs', summary: '可以替谁全部移交，各有多少件' })
    .output(z.array(personSchema.extend(countsSchema))),
  /** a preview; the rows are the most urgent cases, the counts are of all */
  handOverPlan: house
    .route({ method: 'POST', path: '/hand-overs/plan', summary: '预览全部移交：多少件、哪些件、谁接得了' })
    .input(z.object({ from: text(64), to: text(64).nullable() }))
    .output(
      z.object({
        from: personSchema,
        /** the cases that would go */
        ...countsSchema,
        moves: z.array(rowSchema),
        /** the cases that would stay, because the new colleague has no part in them */
        left: z.array(rowSchema),
        /** colleagues who could have some of it, and how many */
        takers: z.array(personSchema.extend({ takes: z.int() })),
      }),
    ),
  /** the applicant shows number and code of their draft at a window, which takes it over */
  takeOverDraft: house
    .route({ method: 'POST', path: '/hand-overs/draft', summary: '申请人带编号和查询码到窗口，接过他的草稿' })
    .input(z.object({ ...key, requestId: requestIdSchema }))
    .output(answerSchema),
  /** `to` null: 待接办, for anybody who may take it over */
  handOverAll: house
    .route({ method: 'POST', path: '/hand-overs', summary: '全部移交名下的草稿和在办的办件' })
    .input(
      z.object({ requestId: requestIdSchema, from: text(64), to: text(64).nullable(), reason: text(200) }),
    )
    .output(z.object({ ...countsSchema, left: z.array(z.string()) })),
};
