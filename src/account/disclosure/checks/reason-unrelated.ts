import { broken, defineCheck, holds } from './define-check.ts';

/** Words of pay: what running costs (公用经费) are never spent on. */
export const PAY = /工资|调标|补发|津贴|绩效奖|社保|养老保险|职业年金|公积金|人员异动/;

/** Shorter texts ("厉行节约") may well be true of two figures. */
const LONG = 20;

const ABOUT_RUNNING = /^running\./;

/** §6 no. 10: the reason for running costs is their own, not the total's, and not one of pay. */
export default defineCheck({
  id: 'reason-unrelated',
  title: '机关运行经费的增减原因不照搬总额或人员经费的原因',
  basis: '财预〔2016〕143号：说明应当有针对性；机关运行经费不含人员工资',
  hint: '请写明公用经费本身的增减原因；确实相同的，在答复里说明。',
  severity: 'warning',
  judge({ reasons }) {
    const others = [...reasons].filter(([key]) => !ABOUT_RUNNING.test(key));
    return [...reasons].flatMap(([key, text]) => {
      if (!ABOUT_RUNNING.test(key)) return [];
      const object = key === 'running.budget' ? '机关运行经费比年初预算的原因' : '机关运行经费比上年的原因';
      const same = text.length >= LONG && others.some(([, other]) => other.trim() === text.trim());
      if (same) return [broken(object, '与其他指标的原因一字不差')];
      const pay = PAY.exec(text);
      if (pay) return [broken(object, `提到人员支出“${pay[0]}”，而机关运行经费不含人员支出`)];
      return [holds(object)];
    });
  },
});
