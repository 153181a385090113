import { placeAt } from '../narrative/paragraphs.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not } from './check.ts';

export const uniformYear: Check = {
  id: 'uniform-year',
  title: '标题中的年度应一致',
  basis: '财预〔2016〕143号：公开内容应当规范',
  hint: '请核对标题年度，避免沿用上年文件的标题。',
  judge(account) {
    const { year } = account.head;
    if (year === undefined) return [not('not-enough-data', '年度', '没有认出年度')];
    const word = account.head.kind === 'final' ? '决算' : '预算';
    const pattern = new RegExp(`(20\\d\\d)年度?(?:部门|单位)?${word}(?:公开|表|情况说明)?$`);
    const titles = account.paragraphs.filter((p) => plain(p.text).length < 60 && pattern.test(plain(p.text)));
    if (titles.length === 0) return [not('not-enough-data', '年度', '没有带年度的标题')];
    return titles.map((p) => {
      const text = plain(p.text);
      const said = Number(pattern.exec(text)?.[1]);
      if (said === year) return holds(text.slice(0, 30));
      const place = placeAt(p, 0, text);
      return broken('error', text.slice(0, 30), `标题年度为 ${said} 年，全文为 ${year} 年`, [
        { label: '年度', value: String(said), unit: '年', place },
      ]);
    });
  },
};
