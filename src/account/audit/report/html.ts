import { escapeHtml } from '#base/kernel/index.ts';
import type { Audit } from '../audit.ts';
import { unreadOf } from '../recognise/unread.ts';
import { type Answer, summary } from './json.ts';
import { readingHtml } from './reading.ts';
import { ANSWER_NAME, placeName, readNoTable, SEVERITY_NAME, STATE_NAME } from './text.ts';

const STYLE = `body{font:16px/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
h1{font-size:1.4rem}article{border-left:4px solid #999;margin:1rem 0;padding:.2rem 1rem;break-inside:avoid}
.error{border-color:#b42318}.warning{border-color:#b54708}.information{border-color:#475467}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d0d5dd;padding:.2rem .5rem;text-align:left;vertical-align:top}
q{color:#475467}small{color:#475467}@media print{body{margin:0}}`;

/** The report as one HTML page without scripts or outside resources, so that it can be mailed and printed. */
export function toHtml(audit: Audit, answers: readonly Answer[] = []): string {
  const { account, findings } = audit;
  const { states, severities } = summary(audit);
  const title = escapeHtml(account.head.title);
  const unread = unreadOf(account)
    .map(
      ({ what, reason, ...place }) =>
        `<li>没有读出：${escapeHtml(what)}（${placeName(place)}）：${escapeHtml(reason)}</li>`,
    )
    .join('');
  const list = findings.map((f) => {
    const answer = answers.find((a) => a.finding === f.id);
    const rows = f.values
      .map(
        (v) =>
          `<tr><td>${escapeHtml(v.label)}</td><td>${escapeHtml(v.value)}${escapeHtml(v.unit)}</td><td>${placeName(v.place)}</td><td><q>${escapeHtml(v.place.quote)}</q></td></tr>`,
      )
      .join('');
    return `<article class="${f.severity}" id="${escapeHtml(f.id)}"><h2>［${SEVERITY_NAME[f.severity]}］${escapeHtml(f.title)}${answer ? `（${ANSWER_NAME[answer.answer]}）` : ''}</h2>
<p>${escapeHtml(f.message)}</p><table>${rows}</table><p><small>依据：${escapeHtml(f.basis)}<br>建议：${escapeHtml(f.hint)}<br>编号：${escapeHtml(f.id)}</small></p></article>`;
  });
  const judged = judgedTable(audit);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} 审查结果</title><style>${STYLE}</style></head>
<body><h1>${title} 审查结果</h1>
<p>错误 ${severities.error}，疑点 ${severities.warning}，提示 ${severities.information}。核对 ${audit.judged.length} 处：相符 ${states.holds}，不符 ${states.broken}，不适用 ${states['not-applicable']}，资料不足 ${states['not-enough-data']}，没有读出 ${states['could-not-be-read']}。</p>
<ul>${unread}</ul>${readNoTable(audit) ? '<p>没有读出任何表格：表内和表间的数字都没有核对。</p>' : ''}${list.join('\n') || (readNoTable(audit) ? '' : '<p>没有发现不符之处；“资料不足”“没有读出”的内容没有核对。</p>')}
<h2>核对情况</h2>${judged}${readingHtml(audit)}</body></html>\n`;
}

function judgedTable(audit: Audit): string {
  const states = Object.keys(STATE_NAME) as (keyof typeof STATE_NAME)[];
  const counts = new Map<string, Map<string, number>>();
  for (const { check, state } of audit.judged) {
    const row = counts.get(check) ?? new Map<string, number>();
    counts.set(check, row.set(state, (row.get(state) ?? 0) + 1));
  }
  const head = states.map((state) => `<th>${STATE_NAME[state]}</th>`).join('');
  const rows = [...counts].map(
    ([check, row]) =>
      `<tr><td>${escapeHtml(check)}</td>${states.map((s) => `<td>${row.get(s) ?? ''}</td>`).join('')}</tr>`,
  );
  return `<table><tr><th>核对项</th>${head}</tr>${rows.join('')}</table>`;
}
