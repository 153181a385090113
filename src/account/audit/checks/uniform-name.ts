import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const uniformName: Check = {
  id: 'uniform-unit-name',
  title: '单位名称前后应一致',
  basis: '财预〔2016〕143号：公开内容应当规范；单位名称以机构编制文件为准',
  hint: '请统一使用单位全称。',
  judge(account) {
    const unit = account.head.unit;
    if (!unit || unit.length < 6) return [not('not-enough-data', '单位名称', '没有认出单位名称')];
    const out = account.paragraphs.flatMap((p) => variants(p, unit, account));
    return out.length > 0 ? out : [holds(unit)];
  },
};

/** Finds names that are nearly the unit's: with one other character, or without the district between city and bureau. */
function variants(paragraph: Paragraph, unit: string, account: ReadAccount): Outcome[] {
  const text = plain(paragraph.text);
  const out: Outcome[] = [];
  for (const variant of [...nearNames(text, unit), ...withoutDistrict(text, unit)]) {
    if (variant === unit || account.head.unit === variant) continue;
    const place = placeAt(paragraph, 0, text.slice(0, 100));
    out.push(
      broken('warning', variant, `单位名称写作「${variant}」，其他各处为「${unit}」`, [
        { label: '单位名称', value: variant, unit: '', place },
      ]),
    );
  }
  return out;
}

function nearNames(text: string, unit: string): string[] {
  const found = new Set<string>();
  const head = unit.slice(0, 3);
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const same = text.slice(at, at + unit.length);
    if (same.length < unit.length || same === unit) continue;
    const differing = [...same].flatMap((char, i) => (char === unit[i] ? [] : [`${char}${unit[i]}`]));
    // 第一 and 第二 are two units; only another joining word (与 for 和) certainly means the same unit
    if (differing.length === 1 && /^[与和及暨]{2}$/.test(differing[0] ?? '')) found.add(same);
  }
  return [...found];
}

/** Finds the name without its district, 上海市普陀区规划…局 → 上海市规划…局, in headings and titles only. */
function withoutDistrict(text: string, unit: string): string[] {
  const parts = /^(.{2,8}?市)(.{1,6}?[区县市])(.+)$/.exec(unit);
  // the city's own bureau has that name too: only a title certainly means this unit
  if (!parts || text.length > unit.length + 24 || !/(表|决算|预算|情况说明|概况)$/.test(text)) return [];
  const short = `${parts[1]}${parts[3]}`;
  return text.includes(short) ? [short] : [];
}
