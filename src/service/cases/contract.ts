import { z } from 'zod';
import { daySchema, house, requestIdSchema, text } from '#base/kernel/contract.ts';
import { applicantSorts, deliveryWays } from '#base/kernel/index.ts';
import { commandSchema, publicCommandSchema } from './commands/index.ts';
import { handOverContract } from './contract-hand-over.ts';
import { queueContract } from './contract-queue.ts';
import {
  answerSchema,
  answersSchema,
  applicantInputSchema,
  digestSchema,
  fieldSchema,
  fileSchema,
  givenSchema,
  key,
  materialSchema,
  numberSchema,
  pagesSchema,
  publicCaseSchema,
  queueRowSchema,
  staffCaseSchema,
  versionSchema,
  wantsSchema,
} from './contract-shapes.ts';
import { intakeSteps, windowChannels } from './types.ts';

/** number of the case or of the applicant's document, and what the application says */
const lostCode = { number: text(100), name: text(400), phone: text(100) };

/** 办件: from home with number and code, at the window with a session. */
export const casesContract = {
  ...handOverContract,
  ...queueContract,
  /** the form of an application for this item, for the pages of hall and window */
  form: house
    .route({ method: 'GET', path: '/apply/form', summary: '办一个事项要填什么、交什么、在哪里收' })
    .input(z.object({ item: text(64) }))
    .output(
      z.object({
        item: z.object({ id: z.string(), version: z.int(), name: z.string(), unitName: z.string() }),
        form: z.array(fieldSchema),
        materials: z.array(materialSchema.omit({ file: true, until: true })),
        ways: z.array(z.object({ way: z.enum(deliveryWays), name: z.string() })),
        /** of: who may apply */
        of: z.array(z.enum(applicantSorts)),
        online: z.boolean(),
        offlineReason: z.string(),
        /** the age that the item asks of its applicant */
        age: z.object({ from: z.int().optional(), until: z.int().optional(), words: z.string() }).nullable(),
        sites: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
  /** 常办的事: items that are offered today, the most wanted first */
  mostAsked: house.route({ method: 'GET', path: '/apply/most-asked', summary: '最近办得最多的事项' }).output(
    z.object({
      items: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  identityKinds: house
    .route({ method: 'GET', path: '/apply/identity-kinds', summary: '证件种类' })
    .output(z.array(z.object({ kind: z.string(), name: z.string(), of: z.enum(applicantSorts) }))),

  /** 网上申请的第一步: who applies. Gives number and code; the code is shown only this once */
  start: house
    .route({ method: 'POST', path: '/apply/start', summary: '开始申请，建草稿' })
    .input(
      z.object({
        requestId: requestIdSchema,
        item: text(64),
        site: text(12).optional(),
        applicant: applicantInputSchema,
      }),
    )
    .output(z.object({ number: z.string(), code: z.string(), version: versionSchema })),
  look: house
    .route({ method: 'POST', path: '/apply/look', summary: '凭办件编号和查询码看自己的办件' })
    .input(z.object(key))
    .output(publicCaseSchema),
  who: house
    .route({ method: 'POST', path: '/apply/who', summary: '改草稿里的申请人' })
    .input(z.object({ ...key, applicant: applicantInputSchema }))
    .output(publicCaseSchema),
  save: house
    .route({ method: 'POST', path: '/apply/save', summary: '保存草稿的填写内容和送达方式' })
    .input(
      z.object({
        ...key,
        requestId: requestIdSchema,
        seen: versionSchema.nullable(),
        answers: answersSchema,
        wants: wantsSchema.optional(),
      }),
    )
    .output(answerSchema),
  attach: house
    .route({ method: 'POST', path: '/apply/attach', summary: '上传一份材料' })
    .input(z.object({ ...key, requestId: requestIdSchema, material: text(200), file: z.file() }))
    .output(z.object({ version: versionSchema, file: fileSchema })),
  detach: house
    .route({ method: 'POST', path: '/apply/detach', summary: '去掉一份材料（提交之前）' })
    .input(z.object({ ...key, requestId: requestIdSchema, material: text(200) }))
    .output(z.object({ version: versionSchema })),
  /** a material of several files: added, moved, turned or taken away; the program joins them to one PDF */
  arrange: house
    .route({ method: 'POST', path: '/apply/pages', summary: '把一份材料的几页合成一个文件' })
    .input(z.object({ ...key, requestId: requestIdSchema, material: text(200), pages: pagesSchema }))
    .output(z.object({ version: versionSchema, file: fileSchema })),
  act: house
    .route({ method: 'POST', path: '/apply/act', summary: '提交、撤回、补正、补交、恢复办理、催办、评价' })
    .input(
      z.object({
        ...key,
        requestId: requestIdSchema,
        seen: versionSchema.nullable(),
        command: publicCommandSchema,
      }),
    )
    .output(answerSchema),
  /** the answer is the same whether the three fit or not; a confirmation goes to the telephone of the application */
  askCode: house
    .route({ method: 'POST', path: '/apply/code', summary: '忘了查询码：把确认码发到申请时填的电话' })
    .input(z.object(lostCode))
    .output(z.object({})),
  confirmCode: house
    .route({ method: 'POST', path: '/apply/code/confirm', summary: '凭确认码换一个查询码' })
    .input(z.object({ ...lostCode, confirm: text(40) }))
    .output(z.object({ number: numberSchema, code: z.string() })),
  applicantFile: house
    .route({ method: 'POST', path: '/apply/file', summary: '看自己交的材料' })
    .input(z.object({ ...key, digest: digestSchema }))
    .output(z.file()),
  applicantPaper: house
    .route({ method: 'POST', path: '/apply/paper', summary: '看自己的文书和证照（PDF）' })
    .input(z.object({ ...key, kind: text(40), sequence: z.int() }))
    .output(z.file()),

  /** not by GET, because addresses are logged and must not have names and numbers of persons */
  find: house
    .route({ method: 'POST', path: '/cases/find', summary: '按办件编号、姓名或统一社会信用代码找办件' })
    .input(z.object({ q: text(60) }))
    .output(z.object({ rows: z.array(queueRowSchema) })),
  /** open cases of the same person for the same item; `but`: not this one. Not by GET, as with `find` */
  running: house
    .route({ method: 'POST', path: '/cases/running', summary: '同一个人的同一事项是不是正在办' })
    .input(
      z.object({
        item: text(64),
        identity: applicantInputSchema.shape.identity,
        but: numberSchema.nullable(),
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            number: z.string(),
            statusName: z.string(),
            siteName: z.string(),
            channelName: z.string(),
            mine: z.boolean(),
          }),
        ),
      }),
    ),
  get: house
    .route({ method: 'GET', path: '/cases/{number}', summary: '一个办件' })
    .input(z.object({ number: numberSchema }))
    .output(staffCaseSchema),
  /** 一窗: draft, receipt and acceptance in one request, up to `until`; all or nothing */
  intake: house
    .route({ method: 'POST', path: '/cases', summary: '窗口收件（可一并受理）' })
    .input(
      z.object({
        requestId: requestIdSchema,
        item: text(64),
        channel: z.enum(windowChannels),
        applicant: applicantInputSchema,
        answers: answersSchema,
        wants: wantsSchema,
        materials: givenSchema,
        until: z.enum(intakeSteps),
        tolerate: z
          .array(z.object({ name: text(200), until: daySchema }))
          .max(50)
          .default([]),
      }),
    )
    .output(answerSchema.extend({ code: z.string() })),
  /** fills in a window's draft further; `materials` are all of its later materials. Only the handler may change the applicant */
  saveDraft: house
    .route({ method: 'POST', path: '/cases/{number}/draft', summary: '窗口接着填草稿' })
    .input(
      z.object({
        number: numberSchema,
        requestId: requestIdSchema,
        seen: versionSchema,
        applicant: applicantInputSchema.optional(),
        answers: answersSchema,
        wants: wantsSchema,
        materials: givenSchema,
      }),
    )
    .output(answerSchema),
  step: house
    .route({ method: 'POST', path: '/cases/{number}/steps', summary: '在办件上办一步' })
    .input(
      z.object({
        number: numberSchema,
        requestId: requestIdSchema,
        seen: versionSchema.nullable(),
        command: commandSchema,
      }),
    )
    .output(answerSchema),
  /** the paper that would be issued, with 预览 across it; nothing is stored */
  preview: house
    .route({ method: 'POST', path: '/cases/{number}/preview', summary: '预览将要出具的文书（PDF）' })
    .input(z.object({ number: numberSchema, command: commandSchema }))
    .output(z.file()),
  upload: house
    .route({ method: 'POST', path: '/cases/uploads', summary: '窗口上传（高拍）一份材料' })
    .input(z.object({ file: z.file() }))
    .output(fileSchema),
  /** the pages of one material, which are this person's uploads or files of the case, as one file */
  join: house
    .route({ method: 'POST', path: '/cases/uploads/join', summary: '把一份材料的几页合成一个文件' })
    .input(z.object({ material: text(200), number: numberSchema.nullable(), pages: pagesSchema }))
    .output(fileSchema),
  /** what this person has uploaded, before there is a case */
  ownUpload: house
    .route({ method: 'GET', path: '/cases/uploads/{digest}', summary: '看自己刚上传的一份材料' })
    .input(z.object({ digest: digestSchema }))
    .output(z.file()),
  file: house
    .route({ method: 'GET', path: '/cases/{number}/files/{digest}', summary: '看一份材料' })
    .input(z.object({ number: numberSchema, digest: digestSchema }))
    .output(z.file()),
  paper: house
    .route({ method: 'GET', path: '/cases/{number}/papers/{kind}/{sequence}', summary: '看一份文书（PDF）' })
    .input(z.object({ number: numberSchema, kind: text(40), sequence: z.coerce.number().int() }))
    .output(z.file()),
  /** permission, reason, and an entry in the log (个人信息保护法第五十一条) */
  unmask: house
    .route({ method: 'POST', path: '/cases/{number}/unmask', summary: '看申请人的完整信息，写明理由并留痕' })
    .input(z.object({ number: numberSchema, reason: text(200) }))
    /** with the address for the delivery of the result */
    .output(applicantInputSchema.extend({ address: z.string() })),
  /** gives a new code to an applicant who has shown their card; the old one no longer works */
  renewCode: house
    .route({ method: 'POST', path: '/cases/{number}/code', summary: '核对证件后重新发给查询码，留痕' })
    .input(z.object({ number: numberSchema, requestId: requestIdSchema, reason: text(200) }))
    /** empty for a repeated request, because a code cannot be shown twice */
    .output(z.object({ code: z.string() })),
  access: house
    .route({ method: 'GET', path: '/cases/{number}/access', summary: '谁看过这个办件' })
    .input(z.object({ number: numberSchema }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            at: z.int(),
            by: z.string(),
            byName: z.string(),
            what: z.string(),
            reason: z.string(),
          }),
        ),
      }),
    ),
  outbox: house
    .route({ method: 'GET', path: '/messages', summary: '演示发件箱：发给申请人的消息（号码已遮盖）' })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            at: z.int(),
            number: z.string(),
            to: z.string(),
            phone: z.string(),
            kind: z.string(),
            text: z.string(),
          }),
        ),
      }),
    ),
};
