import { implement } from '@orpc/server';
import { findFoundedBureau, signedIn } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { countBegun } from './begun.store.ts';
import { firstStepsContract } from './contract.ts';
import { firstSteps, isBeginning } from './steps.ts';

const os = implement(firstStepsContract).$context<HttpContext>();

/** Everybody who works here sees how far the bureau has come, and which steps are theirs. */
export const firstStepsRoutes = {
  list: os.list.handler(async ({ context, errors }) => {
    const { roles } = signedIn(errors, context.session);
    const { db, district } = context;
    const founding = await findFoundedBureau(db, district);
    if (!founding) return { beginning: false, steps: [] };
    const steps = firstSteps(await countBegun(db, district), roles);
    return { beginning: isBeginning(steps), steps: steps.map((step) => ({ ...step, who: [...step.who] })) };
  }),
};
