import { describe, expect, it } from 'vitest';
import { isTooShort, LEAST_CORRECTION, leastOf } from './text-weight.ts';

describe('a text that says too little', () => {
  it('is measured for its place', () => {
    expect(isTooShort('按规定执行', leastOf('reason', 'text.duties'))).toBe(true);
    expect(
      isTooShort('牵头全区行政审批制度改革，督办重点项目的行政审批，管理政务服务大厅和进驻人员', 30),
    ).toBe(false);
    expect(isTooShort('增人', leastOf('reason', 'change.total'))).toBe(true);
    expect(isTooShort('增加了人员', leastOf('reason', 'change.total'))).toBe(false);
    expect(isTooShort('已核对', leastOf('answer', 'w'))).toBe(false);
    expect(isTooShort('更正', LEAST_CORRECTION)).toBe(true);
    expect(isTooShort('更正公开05表的基本支出，改为693.15万元', LEAST_CORRECTION)).toBe(false);
  });

  it('does not grow by stops, blanks and repetition', () => {
    expect(isTooShort('增人。。。　　！！！', 5)).toBe(true);
    expect(isTooShort('因'.repeat(100), 5)).toBe(true);
  });
});
