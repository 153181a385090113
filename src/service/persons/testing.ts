import type { Applicant } from './applicant.ts';
import { idCardCheck } from './id-card.ts';

/** An invented adult; each order number is another person. */
export function testApplicant(order = 1, changed: Partial<Applicant> = {}): Applicant {
  const first17 = `43021219500101${String(order).padStart(3, '0')}`;
  return {
    of: 'person',
    name: `测试${order}`,
    identity: { kind: '111', number: `${first17}${idCardCheck(first17)}`, birth: null },
    phone: `138${String(order).padStart(8, '0')}`,
    ...changed,
  };
}
