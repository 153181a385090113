import type { Day } from '#base/kernel/index.ts';

/** 周岁 on a day: one more from the birthday on. In a year without 29 February, that birthday is 1 March. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** 不满十八周岁的自然人为未成年人 (民法典第十七条). */
export function isMinor(birth: Day, on: Day): boolean {
  return ageOn(birth, on) < 18;
}

/** Under fourteen every datum is sensitive and the parents must consent (个人信息保护法第二十八条、第三十一条). */
export function needsParentsConsent(birth: Day, on: Day): boolean {
  return ageOn(birth, on) < 14;
}
