import type { Field } from './field-form.ts';

/** The officers whom a founding appoints, in the words of the page. */
export const OFFICERS = [
  { id: 'admin', name: '系统管理员', does: '建账号，登记区划、机构、窗口和站点' },
  { id: 'security', name: '安全管理员', does: '授予岗位，锁定和解锁账号' },
  { id: 'auditor', name: '安全审计员', does: '看日志，校验流水' },
] as const;

/** Years from whose 1 January the books may run: this one and five before. */
export function bookYears(today: string): readonly (readonly [string, string])[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, index) => {
    const first = year - index;
    return [`${first}-01-01`, `${first}年1月1日`] as const;
  });
}

interface AccountForm {
  readonly id: string;
  readonly title: string;
  readonly province: string | null;
}

/** The form that fits: the province's own, else the nation's. */
export function formFor(forms: readonly AccountForm[], province: string): string {
  const own = forms.find((form) => form.province !== null && form.province === province);
  return (own ?? forms.find((form) => form.province === null))?.id ?? '';
}

/** The usual name of a bureau: a district's carries its city's name, a county's does not. */
export function usualBureau(city: string, place: string): string {
  if (place === '') return '';
  const isPartOfCity = place.endsWith('区') && /市$/.test(city);
  return `${isPartOfCity ? city : ''}${place}行政审批服务局`;
}

export const OFFICER_FIELDS: readonly Field[] = OFFICERS.map(({ id, name, does }) => ({
  name: id,
  label: `${name}是谁`,
  kind: 'text',
  most: 20,
  note: does,
  required: `请填写${name}的姓名`,
}));
