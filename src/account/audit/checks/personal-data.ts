import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, holds } from './check.ts';

const KINDS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern:
      /(?<![\d.,])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\d.])/g,
    what: '身份证号',
  },
  { pattern: /(?<![\d.,])1[3-9]\d{9}(?![\d.,])/g, what: '手机号码' },
  { pattern: /(?<![\d.,])6[2]\d{14,17}(?![\d.,])/g, what: '银行卡号' },
];

export const personalData: Check = {
  id: 'personal-data',
  title: '公开文本不应含个人信息',
  basis: '个人信息保护法第二十八条；政府信息公开条例第十五条',
  hint: '请删去或遮盖个人信息后再公开。',
  judge(account) {
    const found = account.paragraphs.flatMap(sentencesOf).flatMap((sentence) =>
      KINDS.flatMap(({ pattern, what }) =>
        [...sentence.text.matchAll(pattern)].map((match) => {
          const masked = `${match[0].slice(0, 3)}…${match[0].slice(-2)}`;
          const place = placeIn(sentence, match.index, match.index + match[0].length);
          const safe = { ...place, quote: place.quote.replaceAll(match[0], masked) };
          return broken('warning', what, `疑似${what}：${masked}`, [
            { label: what, value: masked, unit: '', place: safe },
          ]);
        }),
      ),
    );
    return found.length > 0 ? found : [holds('全文')];
  },
};
