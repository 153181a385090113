import { broken, countOf, defineCheck, holds, idle, type Verdict, wan } from './define-check.ts';

const NAMES = {
  total: '政府采购支出总额',
  goods: '货物',
  works: '工程',
  services: '服务',
  sme: '授予中小企业合同金额',
  micro: '授予小微企业合同金额',
} as const;

type Part = keyof typeof NAMES;

/** 款 that goods are bought under: office and special supplies, equipment, and 资本性支出 as a whole. */
const GOODS = ['30201', '30218', '30224', '309', '310'];

/** §6 no. 20: total = goods + works + services; micro ≤ SME ≤ total; goods bought leave a trace in the books. */
export default defineCheck({
  id: 'procurement',
  title: '政府采购总额＝货物＋工程＋服务；授予小微≤授予中小≤总额',
  basis:
    '财预〔2016〕143号：公开政府采购货物、工程、服务及授予中小企业合同金额；政府采购促进中小企业发展管理办法',
  hint: '请核对采购合同登记簿的种类和中小企业、小微企业标记。',
  severity: 'error',
  judge(told) {
    const of = (part: Part) => countOf(told, `procurement.${part}`);
    const parts = Object.keys(NAMES) as Part[];
    if (parts.some((part) => of(part) === undefined))
      return [idle('政府采购', '没有采购合同登记', 'not-enough-data')];
    const at = (part: Part) => of(part) ?? 0;
    const sum = at('goods') + at('works') + at('services');
    const total =
      sum === at('total')
        ? holds(NAMES.total)
        : broken(NAMES.total, `总额${wan(at('total'))}，货物、工程、服务合计${wan(sum)}`);
    const within = (less: Part, more: Part): Verdict =>
      at(less) <= at(more)
        ? holds(NAMES[less])
        : broken(NAMES[less], `${NAMES[less]}${wan(at(less))}大于${NAMES[more]}${wan(at(more))}`);
    const trace = (): Verdict => {
      if (at('goods') === 0) return idle('采购货物的支出', '没有采购货物');
      if (told.spentOn(GOODS) > 0) return holds('采购货物的支出');
      const message = `采购货物${wan(at('goods'))}，账上没有办公费、材料或设备购置支出`;
      return { ...broken('采购货物的支出', message), severity: 'warning' };
    };
    return [total, within('sme', 'total'), within('micro', 'sme'), trace()];
  },
});
