import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const grades: Check = {
  id: 'performance-grades',
  title: '绩效评级各等级项目数之和应等于自评项目数',
  basis: '项目支出绩效评价管理办法（财预〔2020〕10号）',
  hint: '请核对各等级项目数和自评项目总数。',
  judge(account) {
    const out = account.paragraphs
      .filter((p) => !p.contents)
      .flatMap(sentencesOf)
      .flatMap((sentence): Outcome[] => {
        const total = /绩效自评的(?:20\d\d年度)?项目(\d+)个/.exec(sentence.text);
        const kinds = [...sentence.text.matchAll(/评级为(优|良|中|差|合格|不合格)的?项目(\d+)个/g)];
        if (!total || kinds.length < 3) return [];
        const sum = kinds.reduce((n, match) => n + Number(match[2]), 0);
        const object = `绩效自评项目 ${total[1]} 个`;
        if (sum === Number(total[1])) return [holds(object)];
        const last = kinds.at(-1);
        const values = [
          {
            label: '自评项目',
            value: total[1] ?? '',
            unit: '个',
            place: placeIn(sentence, total.index, total.index + total[0].length),
          },
          {
            label: '各等级之和',
            value: String(sum),
            unit: '个',
            place: placeIn(sentence, kinds[0]?.index ?? 0, (last?.index ?? 0) + 8),
          },
        ];
        return [broken('error', object, `绩效自评项目 ${total[1]} 个，各等级合计 ${sum} 个`, values)];
      });
    return out.length > 0 ? out : [not('not-applicable', '绩效评级', '没有各等级项目数')];
  },
};
