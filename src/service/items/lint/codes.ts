import { problems } from '../problems.ts';
import type { ServiceItem } from '../types.ts';
import type { LintRule } from './types.ts';

const TYPES = '00 01 02 03 04 05 06 07 08 09 10 20'.split(' ');

const RULES: readonly (readonly [keyof ServiceItem, (item: ServiceItem) => boolean, string])[] = [
  ['catalogCode', (item) => /^[0-9]{8}[0-9A-Z]{4}$/.test(item.catalogCode), '基本编码不是12位'],
  ['matter', (item) => /^\d{2}$/.test(item.matter), '业务办理项编码不是2位数字'],
  ['id', (item) => item.id === `${item.catalogCode}-${item.matter}`, '事项标识与编码不一致'],
  ['name', (item) => item.name.trim().length > 0 && item.name.length <= 200, '事项名称为空或超过200字'],
  ['type', (item) => TYPES.includes(item.type), '事项类型不是 GB/T 39046 A.1 的代码'],
  ['levels', (item) => among(item.levels, '1234567'), '行使层级不是 GB/T 39046 A.2 的代码'],
  ['targets', (item) => among(item.targets, '123456'), '服务对象不是 GB/T 39046 A.4 的代码'],
  ['forms', (item) => among(item.forms, '12349'), '办理形式不是 GB/T 39046 A.5 的代码'],
  [
    'handling',
    (item) => '129'.includes(item.handling) && item.handling !== '',
    '办件类型不是 GB/T 39046 A.6 的代码',
  ],
];

/** Codes are those of the standard, so that the item can be exchanged. */
export const codes: LintRule = {
  severity: 'error',
  find: (item) =>
    RULES.filter(([, fits]) => !fits(item)).map(([at, , why]) => problems.of('items/codes', at, { why })),
};

function among(given: readonly string[], known: string): boolean {
  return given.length > 0 && given.every((code) => code.length === 1 && known.includes(code));
}
