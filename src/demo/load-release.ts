import { z } from 'zod';
import { tellNoAccount } from '#account/earlier/index.ts';
import { SIGNERS } from '#account/publish/release/types.ts';
import {
  type Asking,
  freezeAccount,
  publishAccount,
  type ReleaseContext,
  signAccount,
  writeTexts,
} from '#account/publish/release.store.ts';
import type { TextKind } from '#account/publish/words.ts';
import { dayValue } from '#base/kernel/contract.ts';
import { instant, unwrap } from '#base/kernel/index.ts';

const done = z.object({ by: z.string(), on: dayValue });
type Done = z.infer<typeof done>;

/** A year's texts, signatures, approval and publication in the demo's packs. */
export const releasePack = z.object({
  year: z.int(),
  /** reasons and texts by key */
  texts: z.record(z.string(), z.string()),
  /** answers to warnings by key */
  answers: z.record(z.string(), z.string()),
  /** why the year before has no account; for the first year */
  noAccountBefore: z.string().optional(),
  written: done,
  signed: z.array(done.extend({ as: z.enum(SIGNERS) })),
  frozen: done,
  published: done.extend({ approvalNumber: z.string(), approvedOn: dayValue }),
});
type ReleasePack = z.infer<typeof releasePack>;

/**
 * Writes, signs, freezes and publishes a demo year through the same commands as the desk, on the days of the pack. Safe to
 * repeat: every step is a request of its own. Throws when the account refuses a step. The year must be closed.
 */
export async function loadRelease(context: ReleaseContext, pack: ReleasePack): Promise<void> {
  const { year } = pack;
  const step = ({ by, on }: Done, name: string): [ReleaseContext, Asking] => [
    { ...context, clock: () => instant(Date.parse(`${on}T16:30:00+08:00`)) },
    { requestId: `demo-release/${year}/${name}`, actor: by, year },
  ];
  const texts = (what: TextKind, given: ReleasePack['texts']) =>
    Object.entries(given).map(([key, text]) => ({ what, key, text }));
  if (pack.noAccountBefore !== undefined) {
    const [asked, { requestId, actor }] = step(pack.written, 'no-account');
    const told = { requestId, actor, year: year - 1, reason: pack.noAccountBefore };
    unwrap(await tellNoAccount(asked, told, async () => []));
  }
  const written = [...texts('reason', pack.texts), ...texts('answer', pack.answers)];
  for (const result of await writeTexts(...step(pack.written, 'write'), written)) unwrap(result);
  for (const signature of pack.signed) {
    const { as } = signature;
    unwrap(await signAccount(...step(signature, `sign-${as}`), { as }));
  }
  const { version } = unwrap(await freezeAccount(...step(pack.frozen, 'freeze')));
  const { approvalNumber, approvedOn, on } = pack.published;
  const days = { approvedOn, publishedOn: on };
  unwrap(
    await publishAccount(...step(pack.published, 'publish'), {
      version,
      approvalNumber,
      ...days,
      correction: '',
    }),
  );
}
