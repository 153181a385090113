import { implement } from '@orpc/server';
import { spend } from '#service/persons/index.ts';
import {
  checkRoom,
  dropJoined,
  joinUploads,
  keepUpload,
  recordUpload,
  type UploadedFile,
} from '#service/uploads/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { CaseCommand } from '../commands/index.ts';
import { casesContract } from '../contract.ts';
import { statusOn } from '../life/handle.ts';
import { allowedNow } from '../life/life.ts';
import { problems } from '../problems.ts';
import { accepted, demand, type Errors, fileOut } from '../shared.routes.ts';
import type { CaseRecord } from '../show/case-record.ts';
import { viewAt } from '../show/record.store.ts';
import { applicantStep, openOwn } from '../step/applicant-step.routes.ts';
import { statuses } from '../types.ts';

const os = implement(casesContract).$context<HttpContext>();

/** Refuses a file for a case that takes none now, or for a material that it does not have. */
function mayAttach(errors: Errors, { state }: CaseRecord, { clock }: HttpContext, name: string): void {
  const { today, calendar, law } = viewAt(clock);
  const status = statusOn(state, today, calendar, law);
  const may = allowedNow(status, ['applicant']);
  if (!may.some((verb) => verb === 'save' || verb === 'supplement' || verb === 'supply'))
    demand(errors, [
      problems.of('cases/not-now', '', { status: statuses[status], verb: '上传材料', when: '' }),
    ]);
  if (!state.terms.materials.some((term) => term.name === name))
    demand(errors, [problems.of('cases/unknown-material', 'material', { name: name.slice(0, 100) })]);
}

interface Kept {
  readonly requestId: string;
  readonly name: string;
  readonly file: UploadedFile;
}

/** Puts a file into the draft; after the draft, it waits for the supplement that names it. Gives the case's version. */
async function keepMaterial(
  context: HttpContext,
  errors: Errors,
  record: CaseRecord,
  { requestId, name, file }: Kept,
): Promise<number> {
  const { state, version } = record;
  if (state.status !== 'draft') return version;
  const materials = [{ name, digest: file.digest }];
  const command: CaseCommand = { do: 'save', answers: state.answers, materials };
  return (await applicantStep(context, errors, record, { requestId, seen: null, command })).version;
}

/** The files of an applicant at home: handed in, arranged as pages of one material, taken away. */
export const attachRoutes = {
  attach: os.attach.handler(async ({ input, context, errors }) => {
    const { db, district, clock, files, address } = context;
    const { record, who } = await openOwn(context, errors, input);
    const { number } = record;
    const { material: name, requestId } = input;
    mayAttach(errors, record, context, name);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const at = clock();
    accepted(errors, await checkRoom(db, district, { number, by: who.id, bytes, at }));
    const sent = { what: 'uploadBytes', address, amount: bytes.length, at } as const;
    accepted(errors, await spend(db, district, sent));
    const kept = accepted(errors, await keepUpload(files, { name: input.file.name, bytes }));
    const upload = { file: kept, number, by: who.id, at };
    const file = accepted(errors, await recordUpload(db, district, upload));
    return {
      version: await keepMaterial(context, errors, record, { requestId, name, file }),
      file: fileOut(file),
    };
  }),

  arrange: os.arrange.handler(async ({ input, context, errors }) => {
    const { db, district, clock } = context;
    const { record, who } = await openOwn(context, errors, input);
    const { number, state } = record;
    const { material: name, pages: parts, requestId } = input;
    mayAttach(errors, record, context, name);
    const asked = { name, parts, owners: [number], number, by: who.id, at: clock() };
    const file = accepted(errors, await joinUploads(context, asked));
    const version = await keepMaterial(context, errors, record, { requestId, name, file });
    const { [name]: _before, ...others } = state.materials;
    if (state.status === 'draft')
      await dropJoined(db, district, number, [...Object.values(others), file.digest]);
    return { version, file: fileOut(file) };
  }),

  detach: os.detach.handler(async ({ input, context, errors }) => {
    const { record } = await openOwn(context, errors, input);
    const { material, requestId } = input;
    const { answers } = record.state;
    const command: CaseCommand = { do: 'save', answers, materials: [], without: [material] };
    const { version } = await applicantStep(context, errors, record, { requestId, seen: null, command });
    return { version };
  }),
};
