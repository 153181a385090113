import type { Place } from '#base/kernel/index.ts';
import type { Audit } from '../audit.ts';
import { unreadOf } from '../recognise/unread.ts';
import { type Answer, summary } from './json.ts';

export const SEVERITY_NAME = { error: '错误', warning: '疑点', information: '提示' } as const;
export const STATE_NAME = {
  holds: '相符',
  broken: '不符',
  'not-applicable': '不适用',
  'not-enough-data': '资料不足',
  'could-not-be-read': '没有读出',
} as const;
export const ANSWER_NAME = { right: '属实', wrong: '误报', explained: '已说明' } as const;

export function placeName(place: Place): string {
  if (place.page !== null && place.line !== null) return `第${place.page}页第${place.line}行`;
  return place.line === null ? '' : `第${place.line}行`;
}

/** No table of the account was read: to find nothing wrong would mean next to nothing. */
export function readNoTable({ account }: Audit): boolean {
  return account.tables.every((table) => table.unread !== undefined);
}

/** The report as a person reads it in a terminal. */
export function toText(audit: Audit, answers: readonly Answer[] = []): string {
  const { account, findings } = audit;
  const { states, severities } = summary(audit);
  const files = account.documents
    .map((d) => `${d.name}（${d.format.toUpperCase()}，${d.pages}页）`)
    .join('、');
  const lines = [
    account.head.title,
    `文件：${files}`,
    `表样：${account.form?.id ?? `未认出（${account.formDoubt}）`}　读出表格 ${account.tables.length} 张，情况说明中的金额 ${account.statements.length} 个`,
    `核对：相符 ${states.holds}，不符 ${states.broken}，不适用 ${states['not-applicable']}，资料不足 ${states['not-enough-data']}，没有读出 ${states['could-not-be-read']}`,
    `发现：错误 ${severities.error}，疑点 ${severities.warning}，提示 ${severities.information}`,
    '',
  ];
  for (const { what, reason, ...place } of unreadOf(account)) {
    const at = placeName(place);
    lines.push(`没有读出：${what}${at && `（${at}）`}：${reason}`);
  }
  findings.forEach((finding, index) => {
    const answer = answers.find((a) => a.finding === finding.id);
    lines.push(
      '',
      `${index + 1}. ［${SEVERITY_NAME[finding.severity]}］${finding.title}${answer ? `（读者：${ANSWER_NAME[answer.answer]}）` : ''}`,
    );
    lines.push(`   ${finding.message}`);
    for (const value of finding.values.slice(0, 12)) {
      lines.push(
        `   · ${value.label}：${value.value}${value.unit}　${placeName(value.place)}「${value.place.quote}」`,
      );
    }
    lines.push(`   依据：${finding.basis}`, `   建议：${finding.hint}`, `   编号：${finding.id}`);
  });
  if (readNoTable(audit)) lines.push('没有读出任何表格：表内和表间的数字都没有核对。');
  else if (findings.length === 0) lines.push('没有发现不符之处；以上“资料不足”“没有读出”的内容没有核对。');
  return `${lines.join('\n')}\n`;
}
