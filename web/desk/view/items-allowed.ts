import type { Problem } from '#base/kernel/index.ts';
import type { LintSeverity } from '#service/items/keeping-words.ts';

/** Why a draft cannot be released or an item stopped. The page says it beforehand. */

interface Why {
  readonly reason: string;
  readonly basis: string;
}

const TOLD = 3;

/** The first few; the others stand at their fields. */
function firstOf(texts: readonly string[]): string {
  return `${texts.slice(0, TOLD).join('；')}${texts.length > TOLD ? ' 等' : ''}`;
}

type Found = Problem & { readonly severity: LintSeverity };

/** Only a draft that is kept and has no error is released. */
export function releaseRefusal(draft: { readonly findings: readonly Found[] } | null): Why | null {
  if (!draft) return { reason: '没有草稿可以发布。', basis: '只发布保存过的草稿' };
  const errors = draft.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  return {
    reason: `草稿还有 ${errors.length} 处错误：${firstOf(errors.map(({ message }) => message))}。`,
    basis: firstOf([...new Set(errors.map(({ basis }) => basis))]),
  };
}

/** Only an offered item can be stopped. */
export function stopRefusal(kept: { readonly last: unknown; readonly state: string }): Why | null {
  return kept.last && kept.state !== 'withdrawn'
    ? null
    : { reason: '没有在办的版本。', basis: '事项目录以已发布、未取消的事项为准' };
}
