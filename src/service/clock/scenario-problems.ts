import { defineProblems } from '#base/kernel/index.ts';

const FORMAT = '时钟情景格式（src/service/clock/README.md）';
const RECEIVE = '行政许可法第三十二条';
const DECIDE = '行政许可法第四十二条';
const STOP = '行政许可法第四十五条';

/** The clock's own codes are bare words: they are printed by `yimen clock`. Grouped by rule. */
export const problems = defineProblems({
  // the question
  'not-an-event': {
    basis: FORMAT,
    hint: '每个事件写成 { "on": "2020-09-25", "do": "receive" }。',
    message: () => '这不是一个事件',
  },
  'unknown-do': {
    basis: FORMAT,
    hint: '可用的动作：receive、notify、supplement、accept、refuse、stop、resume、extend、decide。',
    message: (p: { do: string }) => `没有“${p.do}”这个动作，该事件不计`,
  },
  'bad-day': {
    basis: 'GB/T 7408 日期表示法（年-月-日）',
    hint: '请写成 2020-07-04 这样的日期，并核对该月有没有这一天。',
    message: (p: { text: string }) => `“${p.text}”不是一个日期，不计`,
  },
  'day-outside-calendar': {
    basis: '全国年节及纪念日放假办法；本系统的工作日历自2019年起',
    hint: '请核对日期；确需计算更早的期限，请先补充该年的工作日历。',
    message: (p: { why: string }) => `${p.why}，不计`,
  },
  'limit-missing': {
    basis: DECIDE,
    hint: '请填 limits.statutory（工作日数）；依法没有法定时限的事项填 null。',
    message: () => '没有给出法定时限，算不出法定到期日',
  },
  'bad-limit': {
    basis: FORMAT,
    hint: '时限填 0 至 3650 之间的整数（工作日），没有的填 null；joint 填 true 或 false。',
    message: (p: { name: string }) => `${p.name}不是可用的值，按没有计`,
  },
  'promise-over-statutory': {
    basis: '优化营商环境条例第三十六条第二款',
    hint: '承诺时限只能在法定时限内进一步压减，请改实施清单。',
    message: (p: { promised: number; statutory: number }) =>
      `承诺时限${p.promised}个工作日长于法定时限${p.statutory}个工作日`,
  },
  // receipt, notice, acceptance, refusal
  'no-receipt': {
    basis: RECEIVE,
    hint: '先登记收到申请材料（receive），再登记其他动作。',
    message: (p: { what: string }) => `还没有收到申请材料，不能${p.what}`,
  },
  'received-twice': {
    basis: RECEIVE,
    hint: '补充材料请用 supplement；另一次申请请另立办件。',
    message: () => '已经收到过申请材料，不重复收件',
  },
  'notice-twice': {
    basis: '行政许可法第三十二条第一款第四项（一次告知）',
    hint: '需要补正的全部内容只能一次告知；等申请人补正后再答复。',
    message: () => '对这次收到的材料已经告知过补正，再次告知不发生效力',
  },
  'notice-late': {
    basis: '行政许可法第三十二条第一款第四项',
    hint: '申请已经受理，请按受理继续办理；仍需要的材料可商请申请人补充，但不影响期限。',
    message: (p: { acceptedOn: string }) => `申请自${p.acceptedOn}起已受理，此后的补正告知不发生效力`,
  },
  'refuse-late': {
    basis: '行政许可法第三十二条第一款第四项',
    hint: '申请已经受理，不能再不予受理；不符合条件的，应当作出不予许可的决定并说明理由。',
    message: (p: { acceptedOn: string }) => `申请自${p.acceptedOn}起已受理，此后的不予受理不发生效力`,
  },
  'accepted-twice': {
    basis: RECEIVE,
    hint: '删去重复的受理登记；受理日以第一次为准。',
    message: (p: { acceptedOn: string }) => `申请已于${p.acceptedOn}受理，不重复受理`,
  },
  // stops
  'stop-before-accept': {
    basis: STOP,
    hint: '受理以后才有办理期限可以扣除；请先受理。',
    message: () => '还没有受理，没有可以暂停的期限',
  },
  'stop-without-ground': {
    basis: STOP,
    hint: '在 for 里写明事由，例如听证、检验、检测、检疫、鉴定、专家评审，并书面告知申请人所需时间。',
    message: () => '暂停没有写明事由，期限照常计算',
  },
  'stopped-already': {
    basis: STOP,
    hint: '上一次暂停恢复（resume）后才能再次暂停。',
    message: (p: { from: string }) => `期限自${p.from}起已经暂停`,
  },
  'resume-without-stop': {
    basis: STOP,
    hint: '请核对是否漏了暂停（stop）。',
    message: () => '期限没有暂停，不能恢复',
  },
  // extension
  'extend-before-accept': {
    basis: DECIDE,
    hint: '受理以后，法定期限内不能作出决定的，才能延长。',
    message: () => '还没有受理，没有可以延长的期限',
  },
  'extend-bad-days': {
    basis: DECIDE,
    hint: '在 days 里写批准延长的工作日数，至少 1 天。',
    message: () => '没有写明延长多少个工作日',
  },
  'extend-twice': {
    basis: DECIDE,
    hint: '期限只能延长一次；请尽快作出决定，并向申请人说明。',
    message: () => '期限已经延长过一次，不能再延长',
  },
  'extend-too-long': {
    basis: DECIDE,
    hint: '请把延长的天数改到上限以内。',
    message: (p: { days: number; most: number }) => `延长${p.days}个工作日，超过上限${p.most}个工作日`,
  },
  'extend-late': {
    basis: DECIDE,
    hint: '应当在法定期限届满前批准延长；请尽快作出决定，并公开说明理由。',
    message: (p: { due: string }) => `法定期限已于${p.due}届满，不能再延长`,
  },
  // decision
  'after-closed': {
    basis: FORMAT,
    hint: '办件已经结束；新的申请请另立办件。',
    message: (p: { closedOn: string }) => `办件已于${p.closedOn}结束，此后的事件不计`,
  },
});
