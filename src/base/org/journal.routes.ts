import { implement } from '@orpc/server';
import { verifyJournal } from '#base/journal/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { allow } from './allow.ts';
import { orgContract } from './contract.ts';

const os = implement(orgContract).$context<HttpContext>();

export const journalRoutes = {
  /** A broken chain is an answer and no refusal, because the auditor has asked for it. */
  verifyJournal: os.verifyJournal.handler(async ({ context, errors }) => {
    allow(errors, context.session, 'journal.verify');
    const verified = await verifyJournal(context.db, context.district);
    if (verified.ok) return { ...verified.value, problems: [] };
    return { facts: 0, position: 0, hash: '', problems: [...verified.problems] };
  }),
};
