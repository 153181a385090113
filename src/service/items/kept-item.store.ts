import { type Fact, readStream } from '#base/journal/index.ts';
import { type Day, showDay } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { itemFacts, itemStream } from './facts.ts';
import { findVersions } from './items.store.ts';
import { findDrafts, staffNames } from './keep.store.ts';
import type { KeptState, Origin } from './keeping-words.ts';
import { madeOf } from './kept-list.store.ts';
import { lintItem } from './lint/index.ts';

function inWords(fact: Fact): string {
  const { kind, payload } = itemFacts.any(fact);
  switch (kind) {
    case 'item-drafted':
      return '保存草稿';
    case 'item-draft-dropped':
      return '放弃草稿';
    case 'item-released':
      return `发布第${payload.number}版，${showDay(payload.from)}起用${payload.file ? `（导入“${payload.file}”）` : ''}`;
    case 'item-withdrawn':
      return `${showDay(payload.from)}起停办${payload.reason ? `：${payload.reason}` : ''}`;
  }
}

/** One item as its keeper sees it: versions with who and when, the draft, the whole history; null when there is none. */
export async function findKept(db: Db, district: string, code: string, today: Day) {
  const [facts, versions, drafts, nameOf] = await Promise.all([
    readStream(db, district, itemStream(code)),
    findVersions(db, district, code),
    findDrafts(db, district, [code]),
    staffNames(db, district),
  ]);
  const draft = drafts.get(code) ?? null;
  const last = versions.at(-1) ?? null;
  if (facts.length === 0) return null;
  const who = ({ actor, at }: Fact) => ({ by: actor, byName: nameOf(actor), at });
  const releases = facts.filter(({ kind }) => kind === 'item-released');
  return {
    code,
    seen: facts.length,
    made: madeOf(code, (draft ?? last)?.assumed ?? []) as Origin,
    state: stateOf(last, today),
    versions: versions.flatMap(({ number, from, withdrawnOn }, index) => {
      const fact = releases[index];
      if (!fact) return [];
      const { file = null } = itemFacts.read('item-released', fact);
      return [{ number, from, withdrawnOn, file, ...who(fact) }];
    }),
    last: last && {
      number: last.number,
      item: last.item,
      assumed: last.assumed,
      findings: lintItem(last.item),
    },
    draft: draft && { ...draft, byName: nameOf(draft.by), findings: lintItem(draft.item) },
    history: facts.map((fact) => ({ ...who(fact), text: inWords(fact) })).toReversed(),
  };
}

function stateOf(
  last: { readonly number: number; readonly from: Day; readonly withdrawnOn: Day | null } | null,
  today: Day,
): KeptState {
  if (!last) return 'new';
  if (last.withdrawnOn !== null && last.withdrawnOn <= today) return 'withdrawn';
  return last.from > today && last.number === 1 ? 'coming' : 'offered';
}
