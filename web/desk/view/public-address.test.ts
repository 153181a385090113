import { describe, expect, it } from 'vitest';
import { caseAddress, publicAddress } from './public-address.ts';

describe('the address on a slip', () => {
  it('is what the administrator has set, else where others reach the desk', () => {
    expect(publicAddress('https://hall.example/x', 'http://10.0.0.5:3000')).toBe('https://hall.example');
    expect(publicAddress('', 'http://10.0.0.5:3000')).toBe('http://10.0.0.5:3000');
  });

  it.each([
    'http://127.0.0.1:3000',
    'http://localhost:3000',
    'http://[::1]:80',
    'http://0.0.0.0',
    '',
    'desk',
  ])('is never that of the machine itself: %j', (own) => {
    expect(publicAddress('', own)).toBe('');
  });

  it('opens the look-up without the code', () => {
    expect(caseAddress('https://hall.example', '4302')).toBe('https://hall.example/cases?number=4302');
  });
});
