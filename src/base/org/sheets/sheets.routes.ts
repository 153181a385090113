import { implement } from '@orpc/server';
import { dayOf, type Result } from '#base/kernel/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { readWorkbook } from '#shell/sheets/workbook.reader.ts';
import { accepted, allow, type Refusals } from '../allow.ts';
import { orgContract } from '../contract.ts';
import type { Session } from '../session.ts';
import type { SheetRights } from './intent.ts';
import { applyWorkbook, planWorkbook } from './sheets.store.ts';
import { sheetTemplate } from './template.ts';

const os = implement(orgContract).$context<HttpContext>();

/** Who may import: the administrator places and people, the security officer roles. */
function importer(errors: Refusals, session: Session | null) {
  const isSecurity = session?.permissions.includes('staff.authorise') ?? false;
  const { staffId, permissions } = allow(errors, session, isSecurity ? 'staff.authorise' : 'place.keep');
  const rights: SheetRights = {
    places: permissions.includes('place.keep'),
    staff: permissions.includes('staff.manage'),
    roles: permissions.includes('staff.authorise'),
  };
  return { actor: staffId, rights };
}

const opened = async (file: File): Promise<Result<Parameters<typeof planWorkbook>[2]>> =>
  readWorkbook(new Uint8Array(await file.arrayBuffer()));

export const sheetsRoutes = {
  sheetTemplate: os.sheetTemplate.handler(async ({ context, errors }) => {
    importer(errors, context.session);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new File([await sheetTemplate()], '机构底册.xlsx', { type });
  }),

  previewSheets: os.previewSheets.handler(async ({ input, context, errors }) => {
    const asked = importer(errors, context.session);
    const sheets = accepted(errors, await opened(input.file));
    const { db, district, clock } = context;
    const plan = accepted(errors, await planWorkbook(db, district, sheets, asked, dayOf(clock())));
    return {
      digest: plan.digest,
      rows: plan.rows.map(({ facts: _facts, problems, ...row }) => ({ ...row, problems: [...problems] })),
    };
  }),

  applySheets: os.applySheets.handler(async ({ input, context, errors }) => {
    const asked = importer(errors, context.session);
    const sheets = accepted(errors, await opened(input.file));
    const { requestId, digest } = input;
    const done = accepted(errors, await applyWorkbook(context, requestId, sheets, { ...asked, digest }));
    return { ...done, passwords: [...done.passwords] };
  }),
};
