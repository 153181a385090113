import type { Signer } from '#account/publish/release/types.ts';
import {
  type Asking,
  freezeAccount,
  publishAccount,
  type ReleaseContext,
  signAccount,
  writeTexts,
} from '#account/publish/release.store.ts';
import type { TextKind } from '#account/publish/words.ts';
import { type Day, instant, unwrap } from '#base/kernel/index.ts';

interface Done {
  readonly by: string;
  readonly on: string;
}

/** A year's texts, signatures, approval and publication, as the demo's packs hold them. */
export interface ReleasePack {
  readonly year: number;
  /** reasons and texts by key */
  readonly texts: Readonly<Record<string, string>>;
  /** answers to warnings by key */
  readonly answers: Readonly<Record<string, string>>;
  readonly written: Done;
  readonly signed: readonly (Done & { readonly as: string })[];
  readonly frozen: Done;
  readonly published: Done & { readonly approvalNumber: string; readonly approvedOn: string };
}

/**
 * Writes, signs, freezes and publishes a demo year through the same commands as the desk, at the days of the pack. Safe
 * to call again: every step is a request of its own. Throws what the account refuses. The year must be closed.
 */
export async function loadRelease(context: ReleaseContext, pack: ReleasePack): Promise<void> {
  const { year } = pack;
  const step = ({ by, on }: Done, name: string): [ReleaseContext, Asking] => [
    { ...context, clock: () => instant(Date.parse(`${on}T16:30:00+08:00`)) },
    { requestId: `demo-release/${year}/${name}`, actor: by, year },
  ];
  const texts = (what: TextKind, given: ReleasePack['texts']) =>
    Object.entries(given).map(([key, text]) => ({ what, key, text }));
  const written = [...texts('reason', pack.texts), ...texts('answer', pack.answers)];
  for (const result of await writeTexts(...step(pack.written, 'write'), written)) unwrap(result);
  for (const signature of pack.signed) {
    const as = signature.as as Signer;
    unwrap(await signAccount(...step(signature, `sign-${as}`), { as }));
  }
  const { version } = unwrap(await freezeAccount(...step(pack.frozen, 'freeze')));
  const { approvalNumber, approvedOn, on } = pack.published;
  const days = { approvedOn: approvedOn as Day, publishedOn: on as Day };
  unwrap(
    await publishAccount(...step(pack.published, 'publish'), {
      version,
      approvalNumber,
      ...days,
      correction: '',
    }),
  );
}
