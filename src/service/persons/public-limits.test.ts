import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
import { minutesUntilFree, networkOf, publicLimitsOn } from './public-limits.ts';

const at = (minutes: number) => instant(1_600_000_000_000 + minutes * 60_000);
const used = (...minutes: number[]) => minutes.map((one) => ({ at: at(one), amount: 1 }));

describe('how much a network address may do', () => {
  it('is free until the allowance is used, and again when the oldest is over', () => {
    const three = [{ minutes: 60, most: 3 }];
    expect(minutesUntilFree(three, used(0, 1), 1, at(2))).toBe(0);
    expect(minutesUntilFree(three, used(0, 1, 2), 1, at(3))).toBe(57);
    expect(minutesUntilFree(three, used(0, 1, 2), 1, at(60))).toBe(0);
    // the longest wait of several counts
    expect(minutesUntilFree([...three, { minutes: 1440, most: 3 }], used(0, 1, 2), 1, at(61))).toBe(1379);
  });

  it('never lets through what is more than the whole allowance', () => {
    expect(minutesUntilFree([{ minutes: 60, most: 10 }], [], 11, at(0))).toBe(60);
  });

  it('has a value for every day', () => {
    expect(publicLimitsOn(day('2000-01-01'))).toBe(publicLimitsOn(day('2030-01-01')));
  });
});

describe('a network address', () => {
  it('is one for an IPv4 house however it is written, and one for an IPv6 network', () => {
    expect(networkOf('::ffff:10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('10.0.0.7')).toBe('10.0.0.7');
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:DB8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0db8:0001:0002:a::')).toBe('2001:db8:1:2::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });
});
