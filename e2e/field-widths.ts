import type { Page } from 'playwright-core';

/** What people usually write into a field of this name, at its longest. The first match counts. */
const USUAL: readonly (readonly [label: RegExp, value: string])[] = [
  [/号码|证件号/, '91430212MA4L1ABC1X'],
  [/委托到哪天|日期|哪天|截止/, '2026年12月31日'],
  [/电话|手机/, '0731-27620000'],
  [/姓名|代理人|监护人/, '阿卜杜勒·买买提'],
  [/查询码/, 'H6PD XJ7T'],
  [/办件编号/, '4302122026120100000123'],
  [/面积|株数|蓄积|元）/, '12,345,678.00'],
];
const ANY = '一行常见的答案';

export interface Narrow {
  readonly field: string;
  readonly value: string;
  /** pixels that the value needs, and pixels that the field has */
  readonly needs: number;
  readonly has: number;
}

/** The fields of the page that are too narrow for their longest usual value, or stand beyond the edge of the screen. */
export async function narrowFields(page: Page): Promise<readonly Narrow[]> {
  const usual = USUAL.map(([label, value]) => [label.source, value] as const);
  return page.evaluate(measureFields, { usual, any: ANY });
}

/** Runs in the page. */
function measureFields({
  usual,
  any,
}: {
  readonly usual: readonly (readonly [string, string])[];
  readonly any: string;
}): Narrow[] {
  const canvas = document.createElement('canvas').getContext('2d');
  const found: Narrow[] = [];
  const kinds =
    'input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=hidden]), textarea, select';
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(kinds)) {
    const box = field.getBoundingClientRect();
    // a list of Ant Design shows its choice beside its own field
    if (!canvas || box.width === 0 || !field.checkVisibility() || field.closest('.ant-select')) continue;
    const style = getComputedStyle(field);
    canvas.font = style.font;
    const named = field.labels?.[0]?.textContent || field.ariaLabel || field.id;
    const typed = usual.find(([label]) => new RegExp(label).test(named))?.[1] ?? any;
    const values =
      field instanceof HTMLSelectElement ? [...field.options].map((option) => option.text) : [typed];
    // a select has its arrow beside the text
    const arrow = field instanceof HTMLSelectElement ? 18 : 0;
    const has =
      box.width - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow;
    for (const value of values) {
      const needs = Math.ceil(canvas.measureText(value).width);
      if (needs > has + 1) found.push({ field: named, value, needs, has: Math.floor(has) });
    }
    if (box.right > innerWidth || box.left < 0)
      found.push({ field: named, value: '', needs: Math.ceil(box.right), has: innerWidth });
  }
  return found;
}
