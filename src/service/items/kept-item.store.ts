import { type Fact, readStream } from '#base/journal/index.ts';
import { type Day, showDay } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { ITEM_STREAM, type ItemReleased } from './items.projector.store.ts';
import { findVersions } from './items.store.ts';
import { findDrafts, staffNames } from './keep.store.ts';
import type { KeptState, Origin } from './keeping-words.ts';
import { madeOf } from './kept-list.store.ts';
import { lintItem } from './lint/index.ts';

const WORDS: Readonly<Record<string, (fact: Fact) => string>> = {
  'item-drafted': () => '保存草稿',
  'item-draft-dropped': () => '放弃草稿',
  'item-released': ({ payload }) => {
    const { number, from, file } = payload as unknown as ItemReleased;
    return `发布第${number}版，${showDay(from)}起用${file ? `（导入“${file}”）` : ''}`;
  },
  'item-withdrawn': ({ payload }) => {
    const { from, reason } = payload as unknown as { from: Day; reason?: string };
    return `${showDay(from)}起停办${reason ? `：${reason}` : ''}`;
  },
};

/** One item as its keeper sees it: versions with who and when, the draft, the whole history; null when there is none. */
export async function findKept(db: Db, district: string, code: string, today: Day) {
  const [facts, versions, drafts, nameOf] = await Promise.all([
    readStream(db, district, `${ITEM_STREAM}${code}`),
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
      const { file = null } = fact.payload as unknown as ItemReleased;
      return [{ number, from, withdrawnOn, file, ...who(fact) }];
    }),
    last: last && {
      number: last.number,
      item: last.item,
      assumed: last.assumed,
      findings: lintItem(last.item),
    },
    draft: draft && { ...draft, byName: nameOf(draft.by), findings: lintItem(draft.item) },
    history: facts
      .map((fact) => ({ ...who(fact), text: WORDS[fact.kind]?.(fact) ?? fact.kind }))
      .toReversed(),
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
