import { placeIn, quantitiesOf, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, holds, type Outcome } from './check.ts';

/** 年初未申请财政拨款预算，而是按规定通过申请预算解决 */
const CONTRADICTS = /未申请[^。；]{0,16}预算[^。；]{0,20}通过申请[^。；]{0,8}预算解决/g;

export const wording: Check = {
  id: 'wording',
  title: '单位、用词应完整',
  basis: '财预〔2016〕143号：公开内容应当规范',
  hint: '请补全单位或改正用词。',
  judge(account) {
    const found = account.paragraphs
      .filter((p) => !p.contents)
      .flatMap(sentencesOf)
      .flatMap((sentence): Outcome[] => {
        const short = quantitiesOf(sentence).filter(
          (q) =>
            q.unit === '万' &&
            /^[（，。；、）]/.test(sentence.text.slice(q.end)) &&
            /支出|经费|收入|金额|预算|决算/.test(q.label),
        );
        const units = short.map((q) =>
          broken(
            'information',
            `「${q.digits}万」`,
            `金额单位写作「万」，应为“万元”：「${q.label}${q.digits}万」`,
            [{ label: q.label, value: q.digits, unit: '万', place: placeIn(sentence, q.start, q.end) }],
          ),
        );
        const words = [
          ...sentence.text.matchAll(
            /公务招待费|召开0(?![\d.]*(?:个|次|场|项|类|期|届))|上一度(?!年)|与与|的的(?!确)|了了|万元万元|，，|。。(?!。)/g,
          ),
        ].map((m) =>
          broken('information', `「${m[0]}」`, `用词或标点有疑：「${m[0]}」`, [
            {
              label: '原文',
              value: m[0],
              unit: '',
              place: placeIn(sentence, m.index, m.index + m[0].length),
            },
          ]),
        );
        const reasons = [...sentence.text.matchAll(CONTRADICTS)].map((m) =>
          broken('warning', `「${m[0].slice(-20)}」`, `原因前后矛盾：「${m[0]}」`, [
            {
              label: '原因',
              value: m[0],
              unit: '',
              place: placeIn(sentence, m.index, m.index + m[0].length),
            },
          ]),
        );
        return [...units, ...words, ...reasons];
      });
    return found.length > 0 ? found : [holds('全文')];
  },
};
