import { describe, expect, it } from 'vitest';
import { repeatedTexts } from './repeats.ts';

const due = (key: string, difference: number) => ({ key, about: `第三部分一　${key}`, difference });
const ASKED = [
  due('change.total', 5),
  due('change.grant', 5),
  due('running.change', 3),
  due('text.duties', 0),
];
const found = (texts: Record<string, string>) =>
  repeatedTexts(new Map(Object.entries(texts)), ASKED).map(({ message }) => message);
const LONG = '人员增加，工资标准调整，大厅搬迁，支付两年租金';

describe('one text in several places', () => {
  it('is found where it explains other differences, whatever its stops', () => {
    expect(found({ 'change.total': LONG, 'running.change': `${LONG}。` })).toEqual([
      expect.stringContaining('写在2处：change.total、running.change'),
    ]);
    expect(
      found({ 'change.total': '按规定执行', 'running.change': '按规定执行', 'text.duties': '按规定执行' }),
    ).toHaveLength(1);
  });

  it('is fine where it explains the same difference, and for two short reasons', () => {
    expect(found({ 'change.total': LONG, 'change.grant': LONG })).toEqual([]);
    expect(found({ 'change.total': '厉行节约', 'running.change': '厉行节约' })).toEqual([]);
    expect(found({ 'change.total': LONG, 'running.change': '房租增加' })).toEqual([]);
  });
});
