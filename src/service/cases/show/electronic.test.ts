import { expect, it } from 'vitest';
import { type Moment, papers, play, received, submitted } from '../commands/testing.ts';
import { electronicMaterials } from './electronic.ts';

const isStaff = (id: string) => id !== 'applicant';
const names = (moments: readonly Moment[], changed = {}) => [
  ...electronicMaterials(play(moments, changed).facts, isStaff),
];

it('is what comes from home, until a window has seen the originals', () => {
  expect(names(submitted)).toEqual(['申请书', '说明']);
  const seen: Moment[] = [
    ...submitted,
    ['2020-09-27', 'clerk', { do: 'pre-pass' }],
    ['2020-09-28', 'clerk', { do: 'receive', materials: [] }],
  ];
  expect(names(seen, { windowCheck: true })).toEqual([]);
});

it('is also what follows from home after the window has taken the rest', () => {
  const later: Moment[] = [
    ...received,
    ['2020-09-27', 'clerk', { do: 'notify', missing: ['照片'] }],
    ['2020-09-28', 'applicant', { do: 'supplement', materials: [{ name: '照片', digest: 'd3' }] }],
  ];
  expect(names(later)).toEqual(['照片']);
});

it('is nothing that a window took, also in place of a file', () => {
  expect(names(received)).toEqual([]);
  const again: Moment[] = [
    ...submitted,
    ['2020-09-27', 'clerk', { do: 'pre-return', missing: ['说明'] }],
    ['2020-09-28', 'clerk', { do: 'supplement', materials: papers.slice(1) }],
  ];
  expect(names(again)).toEqual(['申请书']);
});
