import { namedIn } from '../narrative/named-item.ts';
import { placeIn, sentencesOf } from '../narrative/quantities.ts';
import { broken, type Check, not, type Outcome } from './check.ts';

/** What each of these items pays for and no other does. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/住房公积金/, '住房公积金'],
  [/医疗保险|行政单位医疗|事业单位医疗|公务员医疗/, '医疗保险'],
  [/基本养老保险/, '基本养老保险'],
  [/职业年金/, '职业年金'],
  [/购房补贴/, '购房补贴'],
  [/工伤保险/, '工伤保险'],
  [/失业保险/, '失业保险'],
];
const PURPOSE = /主要用于：?([^。；]{2,60})/g;

/** What could make it wrong: an item that pays for several things; so it is a question, and information to the reader. */
export const purpose: Check = {
  id: 'purpose-of-item',
  title: '用途应与科目相符',
  basis: '政府收支分类科目：各项级科目的核算内容',
  hint: '请核对这一项的用途是否抄自别的科目。',
  judge(account) {
    const out: Outcome[] = [];
    for (const paragraph of account.paragraphs) {
      if (paragraph.contents || !paragraph.text.includes('主要用于')) continue;
      let leaf = '';
      for (const sentence of sentencesOf(paragraph)) {
        leaf = namedIn(sentence).findLast(({ item }) => item)?.item?.names[2] ?? leaf;
        const mine = OWN.find(([words]) => words.test(leaf));
        if (!mine) continue;
        for (const match of sentence.text.matchAll(PURPOSE)) {
          const said = match[1] ?? '';
          const other = OWN.find(([words]) => words.test(said));
          if (mine[0].test(said) || !other || other === mine) continue;
          const place = placeIn(sentence, match.index, match.index + match[0].length);
          const value = { label: leaf, value: said.slice(0, 40), unit: '', place };
          out.push(
            broken(
              'information',
              leaf,
              `「${leaf}」的用途写作「${said.slice(0, 40)}」，像是「${other[1]}」的用途`,
              [value],
            ),
          );
        }
      }
    }
    return out.length > 0 ? out : [not('not-applicable', '用途', '没有写明专项用途的科目')];
  },
};
