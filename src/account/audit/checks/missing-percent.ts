import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, holds } from './check.ts';

const BARE =
  /(增长|下降|上升|降低|占比?|完成(?:年初|全年)?预算的?|增幅为?|降幅为?)(\d+\.\d+)(?=[。，；、）]|$)/g;

export const missingPercent: Check = {
  id: 'missing-percent-sign',
  title: '比例缺少百分号',
  basis: '情况说明表样：比例以百分数表示',
  hint: '请补上百分号或单位。',
  judge(account) {
    const found = account.paragraphs
      .filter((p) => !p.contents)
      .flatMap(sentencesOf)
      .flatMap((sentence) =>
        [...sentence.text.matchAll(BARE)].map((match) => {
          const place = placeIn(sentence, match.index, match.index + match[0].length);
          const value = { label: match[1] ?? '', value: match[2] ?? '', unit: '', place };
          return broken('error', `「${match[0]}」`, `「${match[0]}」缺少百分号`, [value]);
        }),
      );
    return found.length > 0 ? found : [holds('情况说明的比例')];
  },
};
