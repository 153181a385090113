import { timingSafeEqual } from 'node:crypto';
import { implement } from '@orpc/server';
import { parseDay } from '#base/kernel/index.ts';
import { countyOf, placesWithin } from '#base/nation/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { accepted } from './allow.ts';
import { orgContract } from './contract.ts';
import { foundBureau } from './found-bureau.store.ts';
import { problems } from './place-problems.ts';

const os = implement(orgContract).$context<HttpContext>();

/** A form of the published account. `province` is whose form it is; null for the nation's. */
export interface AccountForm {
  readonly id: string;
  readonly title: string;
  readonly province: string | null;
}

/** People copy the code by hand: spaces, hyphens and capitals do not count. */
const plainCode = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '');

function isSame(given: string, code: string): boolean {
  const [a, b] = [given, code].map((one) => Buffer.from(plainCode(one)));
  return a !== undefined && b !== undefined && a.length === b.length && timingSafeEqual(a, b);
}

/** The routes by which a bureau is founded, once: whoever has the code of the started program may. */
export const foundingRoutes = (forms: readonly AccountForm[]) => ({
  foundingState: os.foundingState.handler(async ({ context }) => ({
    founded: context.founding === undefined,
    forms: forms.map(({ id, title, province }) => ({ id, title, province })),
  })),

  nationPlaces: os.nationPlaces.handler(async ({ input }) => [...placesWithin(input.within)]),

  found: os.found.handler(async ({ input, context, errors }) => {
    const refuse = (problem: ReturnType<typeof problems.of>) =>
      errors.REFUSED({ data: { problems: [problem] } });
    const { founding } = context;
    if (!founding) throw refuse(problems.of('org/founded-already', 'code', {}));
    if (!isSame(input.foundingCode, founding.code))
      throw refuse(problems.of('org/founding-code', 'foundingCode', {}));
    if (!forms.some(({ id }) => id === input.form))
      throw refuse(problems.of('org/disclosure-form', 'form', {}));
    const booksFrom = accepted(errors, parseDay(input.booksFrom, 'booksFrom'));
    const known = countyOf(input.code);
    const { foundingCode: _, ...asked } = input;
    const place = { province: known?.province ?? input.province, city: known?.city ?? input.city };
    const bureau = { ...context, district: input.code };
    const here = { isFounded: false, only: founding.only };
    const appointed = accepted(errors, await foundBureau(bureau, { ...asked, ...place, booksFrom }, here));
    return appointed.map(({ id, firstPassword }) => ({ id, firstPassword }));
  }),
});
