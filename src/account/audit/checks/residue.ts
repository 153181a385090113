import type { Severity } from '#base/kernel/index.ts';
import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { broken, type Check, holds, type Outcome } from './check.ts';

const MARKS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /(?<![A-Za-z.@/])[XＸ×x]{2,}(?![A-Za-z.@/])|\*{3,}/g, what: '未填写的占位符' },
  {
    pattern:
      /(?:下降|减少|降低)（(?:增长|增加|上升)）|(?:增长|增加|上升)（(?:下降|减少|降低)）|(?:大于|小于)（(?:小于|大于)）/g,
    what: '未选择的增减用词',
  },
  // the brackets of the choice were deleted, the choice was not made
  {
    pattern: /减增加|增减少|增加减少|减少增加|增长下降|下降增长|大小于|小大于|高低于|低高于/g,
    what: '未选择的增减用词',
  },
  { pattern: /(?:为|计|共|支出|收入|金额)(?:万元|亿元)(?=[，。；])/g, what: '没有填写的金额' },
  {
    pattern:
      /（精确到[^）]{1,8}）|（不涉及的不列）|（如持平作?持平表述）|（如?无此项[^）]{0,12}删除）|（此处填写[^）]{0,16}）|（请[^）]{1,20}）/g,
    what: '模板中的填写提示',
  },
  {
    pattern: /按上述格式依次说明|作下述说明|由主管部门根据.{2,16}填写|仍保留该表格式/g,
    what: '模板中的填写说明',
  },
  { pattern: /列明公务(?:接待|用车)[^。，；]{0,14}/g, what: '模板中的填写说明' },
  { pattern: /。。。|……（/g, what: '未填写的省略处' },
];

/** Is the document nothing but placeholders? Then it is the blank form, and one information says so. */
export function isBlankForm(account: ReadAccount): boolean {
  const amounts = account.statements.filter((s) => s.amount !== 0).length;
  const figures = account.tables.reduce(
    (n, t) => n + [...t.cells.values()].filter((c) => c.state === 'number').length,
    0,
  );
  const marks = account.text.match(/[XＸ×]{2,}/g)?.length ?? 0;
  return marks >= 10 && amounts < 3 && figures < 3;
}

export const residue: Check = {
  id: 'template-residue',
  title: '模板残留',
  basis: '财预〔2016〕143号：公开内容应当真实、完整、规范',
  hint: '请填写、选择或删去模板留下的文字。',
  judge(account) {
    const blank = isBlankForm(account);
    const found = account.paragraphs
      .filter((p) => !p.contents)
      .flatMap(sentencesOf)
      .flatMap((sentence) => {
        const taken: [number, number][] = [];
        return MARKS.flatMap(({ pattern, what }) =>
          [...sentence.text.matchAll(pattern)].flatMap((match): Outcome[] => {
            const [start, end] = [match.index, match.index + match[0].length];
            if (taken.some(([a, b]) => start < b && end > a)) return [];
            taken.push([start, end]);
            const place = placeIn(sentence, start, end);
            const severity: Severity = blank ? 'information' : 'warning';
            return [
              broken(severity, `「${match[0]}」`, `${what}：「${match[0]}」`, [
                { label: what, value: match[0], unit: '', place },
              ]),
            ];
          }),
        );
      });
    if (blank) {
      const first = found[0];
      const message = `这是空白模板，不是一个部门的决算（占位符 ${found.length} 处）`;
      return [broken('information', '全文', message, first?.values ?? [])];
    }
    return found.length > 0 ? found : [holds('全文')];
  },
};
