import type { ClassList, Execution, ShareList, ToldPercent } from '../../disclosure/index.ts';
import type { Statement } from '../narrative/statements.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { classCode } from '../recognise/names.ts';
import { budgetOf, wholeOf } from './bases.ts';
import { nameOf, toldAmount, toldPercent } from './of-statement.ts';

export function sharesOf(account: ReadAccount): ToldPercent[] {
  return account.statements.flatMap((s) => {
    if (!s.share || (s.aside && s.share.of === '')) return [];
    const percent = toldPercent(s.share, nameOf(s));
    return [{ percent, part: toldAmount(s), whole: wholeOf(s, account), mayBeCut: true }];
  });
}

export function completionsOf(account: ReadAccount): ToldPercent[] {
  return account.statements.flatMap((s) => {
    if (!s.completion) return [];
    const percent = toldPercent(s.completion, nameOf(s));
    return [{ percent, part: toldAmount(s), whole: budgetOf(s, account), mayBeCut: true }];
  });
}

/** How far the whole general public budget was carried out. */
export function executionsOf(account: ReadAccount): Execution[] {
  return account.statements.flatMap((s) =>
    s.completion && !s.item && /^一般公共预算财政拨款(支出)?$/.test(s.subject)
      ? [
          {
            percent: toldPercent(s.completion, '完成比例'),
            done: toldAmount(s),
            planned: budgetOf(s, account),
          },
        ]
      : [],
  );
}

/** The shares of one sentence. A list of classes, or of the parts that every whole has, claims to be whole. */
export function shareListsOf(account: ReadAccount): ShareList[] {
  const told = account.statements.filter(
    (s) => s.share && (s.share.of === '' || s.share.of === '基本支出') && !s.aside,
  );
  return [...Map.groupBy(told, ({ sentence }) => sentence).values()].flatMap((list) =>
    list.length < 2 ? [] : [shareList(list)],
  );
}

function shareList(list: readonly Statement[]): ShareList {
  return {
    object: `${list[0]?.section.at(-1)?.slice(0, 16) ?? ''} ${list.length} 项占比`,
    shares: list.flatMap((s) => (s.share ? [toldPercent(s.share, s.subject)] : [])),
    whole:
      list.every((s) => classCode(s.subject)) ||
      list.some((s) => /^(基本支出|人员经费|财政拨款收入)$/.test(s.subject)),
  };
}

/** The classes that 结构情况 lists. The list in a document may name only the larger ones on purpose. */
export function classesOf(account: ReadAccount): ClassList | undefined {
  const listed = account.statements.flatMap((s) => {
    const inStructure = s.section.some((heading) => /支出决算结构/.test(heading));
    const code = s.role === 'plain' && s.share && inStructure ? classCode(s.subject) : undefined;
    return code ? [{ code, told: toldAmount(s) }] : [];
  });
  return listed.length > 0 ? { listed, whole: false } : undefined;
}
