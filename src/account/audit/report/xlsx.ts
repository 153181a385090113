import type { Audit } from '../audit.ts';
import { type Answer, toJson } from './json.ts';
import { ANSWER_NAME, placeName, SEVERITY_NAME, STATE_NAME } from './text.ts';

/** A workbook: findings, what was judged, and every figure with its place. */
export async function toXlsx(audit: Audit, answers: readonly Answer[] = []): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const findings = book.addWorksheet('发现');
  findings.addRow(['编号', '级别', '核对项', '内容', '位置', '原文', '依据', '建议', '读者意见']);
  for (const f of audit.findings) {
    const answer = answers.find((a) => a.finding === f.id);
    findings.addRow([
      f.id,
      SEVERITY_NAME[f.severity],
      f.title,
      safe(f.message),
      f.values.map((v) => placeName(v.place)).join('；'),
      safe(f.values.map((v) => v.place.quote).join('；')),
      f.basis,
      f.hint,
      answer ? ANSWER_NAME[answer.answer] : '',
    ]);
  }
  const judged = book.addWorksheet('核对情况');
  judged.addRow(['核对项', '对象', '结果', '说明']);
  for (const j of audit.judged)
    judged.addRow([j.check, safe(j.object), STATE_NAME[j.state], safe(j.reason ?? '')]);
  const figures = book.addWorksheet('数字');
  figures.addRow(['表', '行', '栏', '数值', '单位', '状态', '页', '行号', '原文']);
  for (const f of toJson(audit).figures) {
    figures.addRow([
      safe(f.table),
      safe(f.row),
      safe(f.column),
      f.value,
      f.unit,
      f.state,
      f.place.page,
      f.place.line,
      safe(f.place.quote),
    ]);
  }
  for (const sheet of book.worksheets) sheet.getRow(1).font = { bold: true };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Text from somebody's file must not become a formula in a reader's workbook. */
function safe(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
