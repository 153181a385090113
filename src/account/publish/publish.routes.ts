import { implement } from '@orpc/server';
import { type Day, type Problem, parseDay } from '#base/kernel/index.ts';
import {
  accepted,
  allow,
  findStaff,
  type Refusals,
  requirePermission,
  type Session,
} from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { publishContract } from './contract.ts';
import { DRAFT_COVER, frozenCover, withCover } from './cover.ts';
import { explainFigure } from './explain.store.ts';
import { fileOf } from './files.ts';
import { asDownload, documentOut, figureMissing } from './out.ts';
import { problems } from './problems.ts';
import { publishedRoutes } from './published.routes.ts';
import type { Signer } from './release/types.ts';
import { SIGNER_NAMES } from './release/types.ts';
import {
  findFrozenText,
  freezeAccount,
  type Loaded,
  loadDraft,
  publishAccount,
  signAccount,
  writeText,
} from './release.store.ts';
import { toPublish, type WorkAction, workActions, workItems } from './work.ts';

const os = implement(publishContract).$context<HttpContext>();

interface NotFound {
  readonly NOT_FOUND: (options: { data: { problems: Problem[] } }) => Error;
}

async function draftFor(context: HttpContext, errors: NotFound, year: number): Promise<Loaded> {
  const loaded = await loadDraft(context.db, context.district, year);
  if (loaded.ok) return loaded.value;
  throw errors.NOT_FOUND({ data: { problems: [...loaded.problems] } });
}

/** Lets those write who keep the books or answer for the account. */
function allowToWrite(errors: Refusals, session: Session | null): Session {
  const freezes = session?.permissions.includes('account.freeze') ?? false;
  return allow(errors, session, freezes ? 'account.freeze' : 'ledger.make');
}

const SIGNS = { maker: 'ledger.make', reviewer: 'ledger.review', director: 'account.publish' } as const;

const ACTIONS = {
  'sign-maker': SIGNS.maker,
  'sign-reviewer': SIGNS.reviewer,
  'sign-director': SIGNS.director,
  freeze: 'account.freeze',
  publish: 'account.publish',
} as const;

/** The steps that this person may take now. Without the role, that is the only reason given. */
function actionsOut(session: Session, actions: readonly WorkAction[]) {
  return actions.map(({ action, name, problems: against }) => {
    const missing = requirePermission(session, ACTIONS[action]);
    const problems = missing ? [missing] : [...against];
    return { action, name, allowed: problems.length === 0, problems };
  });
}

async function staffNames({ db, district }: HttpContext) {
  const staff = await findStaff(db, district);
  const names = new Map(staff.map((member) => [member.id, member.name]));
  return <P extends { readonly by: string }>(person: P) => ({
    ...person,
    byName: names.get(person.by) ?? person.by,
  });
}

type Named = Awaited<ReturnType<typeof staffNames>>;

const signatureOut =
  (named: Named) =>
  ({ as, by, at }: { as: Signer; by: string; at: number }) => ({
    ...named({ by, at }),
    as,
    asName: SIGNER_NAMES[as],
  });

function stateOut({ state, draft, document }: Loaded, session: Session, named: Named) {
  const items = workItems(state, draft).map((item) => ({
    ...item,
    written: item.written && named({ text: item.written.text, by: item.written.by, at: item.written.at }),
  }));
  const signed = signatureOut(named);
  return {
    year: draft.year,
    unit: document.unit,
    digest: draft.digest,
    items,
    open: items.filter(({ done }) => !done).length,
    signatures: state.signatures.map((signature) => ({
      ...signed(signature),
      valid: signature.digest === draft.digest,
    })),
    versions: state.versions.map(({ version, digest, position, by, at, signatures, publication }) => ({
      ...named({ by, at }),
      version,
      digest,
      position,
      signatures: signatures.map(signed),
      publication: publication && named(publication),
    })),
    toPublish: toPublish(state),
    actions: actionsOut(session, workActions(state, draft, session.staffId)),
  };
}

const reading = {
  releaseState: os.releaseState.handler(async ({ input, context, errors }) => {
    const session = allow(errors, context.session, 'account.read');
    const loaded = await draftFor(context, errors, input.year);
    return stateOut(loaded, session, await staffNames(context));
  }),

  draft: os.draft.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const { draft, document } = await draftFor(context, errors, input.year);
    return { digest: draft.digest, document: documentOut(withCover(document, DRAFT_COVER)) };
  }),

  draftFigure: os.draftFigure.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const { data } = await draftFor(context, errors, input.year);
    const found = await explainFigure(context.db, context.district, data, input.id, input);
    if (!found) throw errors.NOT_FOUND({ data: { problems: [figureMissing(input.id)] } });
    return found;
  }),

  draftFile: os.draftFile.handler(async ({ input, context, errors }) => {
    allow(errors, context.session, 'account.read');
    const { version, year } = input;
    if (version !== undefined) {
      const frozen = await findFrozenText(context.db, context.district, year, version);
      if (!frozen)
        throw errors.NOT_FOUND({
          data: { problems: [problems.of('publish/no-version', 'version', { version })] },
        });
      const account = { ...frozen, document: withCover(frozen.document, frozenCover(version)) };
      return asDownload(account, version, input, await fileOf(account, null, input.format));
    }
    const { document, data } = await draftFor(context, errors, year);
    const account = { document: withCover(document, DRAFT_COVER), data };
    return asDownload(account, null, input, await fileOf(account, null, input.format));
  }),
};

const writing = {
  writeText: os.writeText.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allowToWrite(errors, context.session);
    const { what, key, text } = input;
    return accepted(errors, await writeText(context, { ...input, actor }, { what, key, text }));
  }),

  sign: os.sign.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, SIGNS[input.as]);
    const { as, digest } = input;
    return accepted(errors, await signAccount(context, { ...input, actor }, { as, digest }));
  }),

  freeze: os.freeze.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'account.freeze');
    return accepted(errors, await freezeAccount(context, { ...input, actor }));
  }),

  publish: os.publish.handler(async ({ input, context, errors }) => {
    const { staffId: actor } = allow(errors, context.session, 'account.publish');
    const dayAt = (at: 'approvedOn' | 'publishedOn'): Day => accepted(errors, parseDay(input[at], at));
    const { version, approvalNumber, correction } = input;
    const days = { approvedOn: dayAt('approvedOn'), publishedOn: dayAt('publishedOn') };
    const asked = { version, approvalNumber, correction, ...days };
    return accepted(errors, await publishAccount(context, { ...input, actor }, asked));
  }),
};

/** The routes of publishContract: staff release accounts, the public reads them. */
export const publishRoutes = { ...reading, ...writing, ...publishedRoutes };
