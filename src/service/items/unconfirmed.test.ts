import { expect, it } from 'vitest';
import { goodItem } from './testing.ts';
import { unconfirmed } from './unconfirmed.ts';

it('names every field that nobody has confirmed, by its name on the form (items/assumed)', () => {
  const [problem, ...more] = unconfirmed(goodItem({}), ['limits', 'phones']);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'items/assumed', at: 'limits' });
  expect(problem?.message).toBe('办结时限、咨询和监督电话还没有核定，是推定的');
});

it('finds a guess in the words of a field that is not marked', () => {
  const item = goodItem({
    basis: ['老年人权益保障法第五章（推定）'],
    conditions: ['年满65周岁（年龄为推定）'],
  });
  expect(unconfirmed(item, []).map(({ message }) => message)).toEqual([
    '受理条件、设定依据还没有核定，是推定的',
  ]);
});

it('lets a confirmed item pass, also one whose law speaks of 推定', () => {
  expect(unconfirmed(goodItem({ conditions: ['依法推定为工伤的'] }), [])).toEqual([]);
});
