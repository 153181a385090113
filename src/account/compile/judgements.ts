import { type AccountView, relations } from '#account/disclosure/index.ts';

/** Every relation over an account, with a page's words for it. `lastYear`: the account of the year before. Pure. */
export function judgementsOf(account: AccountView, lastYear: AccountView | undefined) {
  return relations.flatMap((relation) =>
    relation.judge(account, lastYear).map((judgement) => ({
      relation: relation.id,
      title: relation.title,
      object: judgement.object,
      state: judgement.state,
      ...(judgement.severity ? { severity: judgement.severity } : {}),
      ...(judgement.message ? { message: judgement.message } : {}),
      basis: relation.basis,
      hint: relation.hint,
      figures: judgement.cells.flatMap((cell) => (cell.figure ? [cell.figure.id] : [])),
    })),
  );
}
