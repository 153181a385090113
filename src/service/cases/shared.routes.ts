import type { Problem, Result } from '#base/kernel/index.ts';
import type { Refusals } from '#base/org/index.ts';
import { certificateProblems, makePaper } from '#service/papers/index.ts';
import { findUploads, readUpload, type UploadedFile } from '#service/uploads/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import type { CaseCommand } from './commands/index.ts';
import type { Actor } from './life/role-in-case.ts';
import { problems } from './problems.ts';
import type { CaseRecord } from './show/case-record.ts';
import { paperOf, previewOf } from './show/paper-of.ts';
import { findIssuing, findNames, viewAt } from './show/record.store.ts';
import type { CaseAnswer } from './step/run-cases.store.ts';
import type { GivenMaterial, Status } from './types.ts';
import { statuses } from './types.ts';

/** The errors of `house`, which every handler of this room gets. */
export interface Errors extends Refusals {
  readonly NOT_FOUND: (options: { data: { problems: Problem[] } }) => Error;
}

export function accepted<T>(errors: Errors, result: Result<T>): T {
  if (result.ok) return result.value;
  throw errors.REFUSED({ data: { problems: [...result.problems] } });
}

/** Refuses with the problems, if there are any. */
export function demand(errors: Errors, found: readonly Problem[]): void {
  if (found.length > 0) throw errors.REFUSED({ data: { problems: [...found] } });
}

export function answerOut({ number, version, status, paper }: CaseAnswer) {
  return { number, version, status, statusName: statuses[status as Status] ?? status, paper };
}

/** Finds the files to attach. Only uploads of these owners (the case, the clerk) count, or a digest would open others' files. */
export async function attachable(
  { db, district }: HttpContext,
  owners: readonly string[],
  given: readonly GivenMaterial[],
): Promise<Problem[]> {
  const digests = given.map(({ digest }) => digest);
  const known = await findUploads(db, district, digests, owners);
  return given.flatMap(({ name, digest }, index) =>
    known.has(digest)
      ? []
      : [problems.of('cases/file-unknown', `materials[${index}]`, { name: name.slice(0, 100) })],
  );
}

/** A kept file as the contract has it. */
export function fileOut({ digest, name, type, size, parts }: UploadedFile) {
  return { digest, name, type, size, ...(parts && { parts: [...parts] }) };
}

/** A handed-in file of this case, with its cleaned name and its type by content. */
export async function fileOf(
  { db, district, files }: HttpContext,
  errors: Errors,
  { number }: Pick<CaseRecord, 'number'>,
  digest: string,
): Promise<File> {
  const known = (await findUploads(db, district, [digest], [number])).get(digest);
  if (!known) throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-paper', 'digest')] } });
  const bytes = accepted(errors, await readUpload(files, digest));
  return new File([new Uint8Array(bytes)], known.name, { type: known.type });
}

/** A paper of this case, or its certificate, as it was issued. */
export async function paperFile(
  { db, district, clock }: HttpContext,
  errors: Errors,
  record: CaseRecord,
  which: { readonly kind: string; readonly sequence: number },
): Promise<File> {
  const view = viewAt(clock);
  const [names, issuing] = await Promise.all([
    findNames(db, district, view.today),
    findIssuing(db, district),
  ]);
  const paper = paperOf(record, which, names, view, issuing);
  if (!paper) throw errors.NOT_FOUND({ data: { problems: [problems.of('cases/no-paper', 'kind')] } });
  const { subject, kind, title } = accepted(errors, paper);
  demand(errors, certificateProblems(subject, kind));
  const bytes = await makePaper(subject, kind, { preview: false });
  return new File([new Uint8Array(bytes)], `${title}.pdf`, { type: 'application/pdf' });
}

/** The paper that a command would issue, with 预览 across it. Nothing is stored. */
export async function previewFile(
  { db, district, clock }: HttpContext,
  errors: Errors,
  record: CaseRecord,
  who: Actor,
  command: CaseCommand,
): Promise<File> {
  const view = viewAt(clock);
  const [names, issuing] = await Promise.all([
    findNames(db, district, view.today),
    findIssuing(db, district),
  ]);
  const paper = previewOf(record, who, command, names, view, issuing);
  const { subject, kind, title } = accepted(errors, paper);
  const bytes = await makePaper(subject, kind, { preview: true });
  return new File([new Uint8Array(bytes)], `${title}（预览）.pdf`, { type: 'application/pdf' });
}
