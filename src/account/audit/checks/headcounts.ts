import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, holds, not, type Outcome, type Value } from './check.ts';

const LABELS = [
  '政府雇员',
  '在职在编人员',
  '离休人员',
  '退休人员',
  '聘请合同工',
  '聘用人员',
  '临聘人员',
  '保安',
  '保洁',
  '编制',
];

export const headcounts: Check = {
  id: 'headcounts',
  title: '人员数前后应一致',
  basis: '部门决算管理办法（财库〔2021〕36号）：基本数字表与说明一致',
  hint: '请核对各处人数；统计范围不同的，应当写明。',
  judge(account) {
    const found = new Map<string, Value[]>();
    const sums: Outcome[] = [];
    for (const sentence of account.paragraphs.filter((p) => !p.contents).flatMap(sentencesOf)) {
      for (const match of sentence.text.matchAll(/([\u4e00-\u9fff]{2,12}?)(\d+)人(?!次)/g)) {
        const label = LABELS.find((l) => match[1]?.endsWith(l));
        if (!label) continue;
        const place = placeIn(sentence, match.index, match.index + match[0].length);
        found.set(label, [...(found.get(label) ?? []), { label, value: match[2] ?? '', unit: '人', place }]);
      }
      const total = /(?:共有人员|聘请合同工)(\d+)人[，,]其中/.exec(sentence.text);
      if (total) sums.push(...addUp(sentence, total));
    }
    // units of one department have staff of their own: only counts without a unit's name are compared
    const twice = [...found].filter(([label, values]) => label === '政府雇员' && values.length > 1);
    const out = twice.map(([label, values]): Outcome => {
      if (new Set(values.map((v) => v.value)).size === 1) return holds(label);
      const said = values.map((v) => `${v.value}人`).join('、');
      return broken('warning', label, `「${label}」先后写作 ${said}，统计范围是否相同没有说明`, values);
    });
    const all = [...out, ...sums];
    return all.length > 0 ? all : [not('not-applicable', '人员', '没有两次出现的人数')];
  },
};

function addUp(sentence: Parameters<typeof placeIn>[0], total: RegExpExecArray): Outcome[] {
  const rest = sentence.text.slice(total.index + total[0].length).replace(/（[^）]*）/g, '');
  const parts = [...rest.matchAll(/(\d+)人/g)].map((m) => Number(m[1]));
  const sum = parts.reduce((a, b) => a + b, 0);
  const object = `人员 ${total[1]} 人`;
  if (parts.length < 2 || sum === Number(total[1])) return [holds(object)];
  const place = placeIn(sentence, total.index, total.index + total[0].length);
  return [
    broken('information', object, `总数 ${total[1]} 人，所列各项合计 ${sum} 人`, [
      { label: '总数', value: total[1] ?? '', unit: '人', place },
    ]),
  ];
}
