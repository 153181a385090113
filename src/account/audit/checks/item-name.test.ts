import { describe } from 'vitest';
import { group, proveCheck } from '../testing.ts';
import { itemName } from './item-name.ts';

describe(itemName.title, () => {
  // the sentence means the row with the same amount
  proveCheck(itemName, 'item-name', () => {
    const said = '社会保障和就业支出—行政事业单位养老支出—机关事业单位养老统筹金支出';
    return [{ object: said, values: [said, '2080505 机关事业单位基本养老保险缴费支出'] }];
  });

  proveCheck(itemName, 'old-class-name', ({ clean }) => {
    const items = [...clean.matchAll(/卫生健康支出（类）行政事业单位医疗（款）([^（]+)（项）/g)];
    return items.map(([, name = '']) => {
      const code = group(clean, new RegExp(`(\\d{7})\t${name}`));
      const object = `卫生健康支出—行政事业单位医疗—${name}`;
      return { object, values: [object, `${code} ${name}`], elsewhere: true };
    });
  });
});
