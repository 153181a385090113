import { placeIn, type Sentence, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const vehicles: Check = {
  id: 'vehicle-counts',
  title: '车辆总数＝各类用车之和',
  basis: '情况说明表样：国有资产占有使用情况按用途列示车辆数',
  hint: '请核对车辆总数和各类用车数。',
  judge(account) {
    const sentences = account.paragraphs.filter((p) => !p.contents).flatMap(sentencesOf);
    const out = sentences.flatMap((s) => judgeOne(s));
    return out.length > 0 ? out : [not('not-enough-data', '车辆', '没有写明车辆数')];
  },
};

function judgeOne(sentence: Sentence): Outcome[] {
  const total = /(?:共有|安排购置)车辆(\d+)辆[，,]?其中[，：,]?/.exec(sentence.text);
  if (!total) return [];
  const rest = sentence.text.slice(total.index + total[0].length).split(/[；。]/)[0] ?? '';
  const kinds = [...rest.matchAll(/([\u4e00-\u9fff（）]*?用车)(\d+)辆/g)];
  if (kinds.length < 2) return [not('not-enough-data', '车辆', '没有分类的车辆数')];
  const sum = kinds.reduce((n, match) => n + Number(match[2]), 0);
  const number = Number(total[1]);
  if (sum === number) return [holds(`车辆 ${number} 辆`)];
  const place = placeIn(sentence, total.index, total.index + total[0].length);
  const end = total.index + total[0].length + rest.length;
  const values = [
    { label: '车辆总数', value: String(number), unit: '辆', place },
    {
      label: '各类用车之和',
      value: String(sum),
      unit: '辆',
      place: placeIn(sentence, total.index + total[0].length, end),
    },
  ];
  return [broken('error', `车辆 ${number} 辆`, `车辆总数 ${number} 辆，各类用车合计 ${sum} 辆`, values)];
}
