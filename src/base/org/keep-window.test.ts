import { expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { decideChangeWindow, decideCloseWindow } from './keep-window.ts';
import { KNOWN } from './places.fixture.ts';
import { codes } from './staff.fixture.ts';

const window = { number: 5, unit: 'bureau', kind: 'general' as const, label: '5号综合窗口' };
const state = {
  units: KNOWN.units,
  windows: [
    { ...window, from: day('2026-01-01'), until: null },
    { ...window, number: 6, from: day('2026-01-01'), until: day('2026-03-01') },
  ],
  today: day('2026-05-01'),
};

it('gives an open window to another unit', () => {
  const next = { number: 5, unit: 'unit-1', kind: 'department' as const, label: ' 民政窗口 ' };
  expect(unwrap(decideChangeWindow(state, next))[0]?.payload).toEqual({ ...next, label: '民政窗口' });
});

it('changes no window that is closed or unknown, and none without name or unit', () => {
  expect(codes(decideChangeWindow(state, { ...window, number: 6 }))).toEqual(['org/window-unknown']);
  expect(codes(decideCloseWindow(state, { number: 7, until: state.today, reason: '撤并' }))).toEqual([
    'org/window-unknown',
  ]);
  expect(codes(decideChangeWindow(state, { ...window, unit: 'unit-9', label: '' }))).toEqual([
    'org/place-name',
    'org/unit-unknown',
  ]);
});

it('closes a window after its first day, with a reason', () => {
  const close = (until: string, reason: string) =>
    decideCloseWindow(state, { number: 5, until: day(until), reason });
  expect(unwrap(close('2026-06-01', '撤并'))[0]?.payload).toEqual({
    number: 5,
    until: '2026-06-01',
    reason: '撤并',
  });
  expect(codes(close('2026-01-01', ''))).toEqual(['org/change-reason', 'org/span']);
});
