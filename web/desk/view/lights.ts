import { showDayText } from './show.ts';

/** The lamp of a case: never colour alone, a word and a shape with it (styles: .state). */
export const LIGHTS = {
  red: { word: '超法定', tone: 'bad', about: '超过法定期限，或者五日内没有答复而视为受理' },
  orange: { word: '超承诺', tone: 'bad', about: '超过承诺期限' },
  yellow: { word: '临期', tone: 'warn', about: '承诺期限只剩一个工作日' },
  green: { word: '正常', tone: 'good', about: '在期限内' },
  paused: { word: '暂停', tone: 'quiet', about: '特别程序中，或者按申请人的书面请求中止，期限停走' },
  done: { word: '已答复', tone: 'quiet', about: '已经决定或者不予受理' },
} as const;

export type LightName = keyof typeof LIGHTS;

export function lightOf(
  name: string,
): (typeof LIGHTS)[LightName] | { word: string; tone: 'quiet'; about: string } {
  return Object.hasOwn(LIGHTS, name) ? LIGHTS[name as LightName] : { word: name, tone: 'quiet', about: '' };
}

interface Timed {
  readonly light: string;
  readonly workingDaysLeft: number | null;
  readonly due: string | null;
}

/** "还剩 3 个工作日", "今天到期", "已超期"; '' where nothing is due. */
export function leftText({ light, workingDaysLeft, due }: Timed): string {
  if (light === 'paused') return '停走';
  if (light === 'done') return '';
  if (light === 'red' || light === 'orange') return '已超期';
  if (workingDaysLeft === null) return '';
  if (workingDaysLeft > 0) return `剩 ${workingDaysLeft} 个工作日`;
  return due ? '今天到期' : '';
}

/** A day as the field's tables have it, '' for none; what lies beyond the published calendar is marked. */
export function dueText(day: string | null, projected = false): string {
  if (!day) return '';
  return `${showDayText(day)}${projected ? '（预计）' : ''}`;
}

/** 26 digits in groups that can be read aloud: district, day, site, number of the day with its check digit. */
export function groupNumber(number: string): string {
  const parts = /^(\d{6})(\d{8})(\d{6})(\d{6})$/.exec(number);
  return parts ? parts.slice(1).join(' ') : number;
}

/** The last digits, enough to tell two cases of a day apart in a title. */
export const shortNumber = (number: string): string => (number.length > 6 ? `…${number.slice(-6)}` : number);
