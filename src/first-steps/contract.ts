import { z } from 'zod';
import { house } from '#base/kernel/contract.ts';

export const firstStepsContract = {
  list: house.route({ method: 'GET', path: '/first-steps', summary: '建局后的第一步：做到哪里了' }).output(
    z.object({
      /** false for the demo district and when nothing is open any more */
      beginning: z.boolean(),
      steps: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          opens: z.string(),
          needs: z.string(),
          who: z.array(z.string()),
          to: z.string(),
          done: z.boolean(),
          now: z.string(),
          optional: z.boolean(),
          mine: z.boolean(),
        }),
      ),
    }),
  ),
};
