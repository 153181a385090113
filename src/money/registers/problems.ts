import { defineProblems } from '#base/kernel/index.ts';

const FORM = '部门决算公开文本：情况说明的数字要能对到登记簿';
const RECEPTION = '党政机关国内公务接待管理规定';
const HOUSE = '本系统约定：登记簿一条一登，错了撤销后重登';
const SME = '政府采购促进中小企业发展管理办法（财库〔2020〕46号）；小微企业是中小企业的一部分';
const REMIND = '厉行节约的开支标准；只作提醒';

export const problems = defineProblems({
  'register/amount': {
    basis: FORM,
    hint: '请按发票或结算单填写金额，单位元，最多两位小数；没有花钱的不用登记。',
    message: (p: { amount: string }) => `金额要大于零，现在是${p.amount}元`,
  },
  'register/persons': {
    basis: '部门决算公开文本第七、十一部分：有支出就要有人数；有人数才有批次、团组',
    hint: '请填写实际人数，整数，至少1人。',
    message: (p: { persons: number }) => `有支出而人数是${p.persons}，人数要是至少为1的整数`,
  },
  'register/groups': {
    basis: '部门决算公开文本第七部分：批次、团组和人次一并公开',
    hint: '请填写批次（团组）数；每批至少一人。',
    message: (p: { groups: number; persons: number }) =>
      `批次（团组）${p.groups}个、人次${p.persons}人，对不上`,
  },
  'register/headcount': {
    basis: '机构编制管理：编制和人数是不小于零的整数',
    hint: '请填写整数，没有人填0。',
    message: (p: { persons: number }) => `人数不能是${p.persons}`,
  },
  'register/future-day': {
    basis: HOUSE,
    hint: '请等事情办了再登记，或核对日期。',
    message: (p: { day: string; today: string }) => `日期${p.day}还没有到（今天${p.today}）`,
  },
  'register/days-order': {
    basis: HOUSE,
    hint: '请核对起止日期。',
    message: (p: { from: string; to: string }) => `结束日期${p.to}早于开始日期${p.from}`,
  },
  'register/before-books': {
    basis: HOUSE,
    hint: '请核对日期；账簿和登记簿的起始日在启用时定下，要从更早的一天登记，请由管理员更改起始日。',
    message: (p: { day: string; begins: string }) => `${p.day}早于登记簿的起始日${p.begins}`,
  },
  'register/year-not-over': {
    basis: HOUSE,
    hint: '请等这一年过完再说明没有。',
    message: (p: { year: number; name: string }) => `${p.year}年还没有过完，不能说全年没有${p.name}`,
  },
  'register/not-empty': {
    basis: HOUSE,
    hint: '登记簿里有的不用再说明；登记错的请撤销。',
    message: (p: { year: number; name: string; entries: number }) =>
      `${p.year}年的${p.name}已经登记了${p.entries}条，不能说没有`,
  },
  'register/text-missing': {
    basis: FORM,
    hint: '请填写内容，公开说明要用到它。',
    message: (p: { what: string }) => `没有填写${p.what}`,
  },
  'register/text-too-long': {
    basis: '本系统规定：名称不超过80字，内容不超过400字',
    hint: '请缩短文字，详细内容放在附件里。',
    message: (p: { what: string; length: number; limit: number }) =>
      `${p.what}有${p.length}个字，超过${p.limit}字`,
  },
  'register/unit-unknown': {
    basis: '机构编制管理：登记到当时存在的单位',
    hint: '请从机构名单中选择单位。',
    message: (p: { unit: string; day: string }) => `${p.day}没有单位“${p.unit}”`,
  },
  'register/voucher-number': {
    basis: '会计基础工作规范：凭证编号为“年-月-序号”',
    hint: '请填写已记账凭证的编号，如 2020-07-0012，同一张只填一次。',
    message: (p: { number: string }) => `“${p.number}”不是凭证编号，或者填了两次`,
  },
  'register/voucher-unknown': {
    basis: '会计基础工作规范：凭证连续编号',
    hint: '请核对凭证编号；凭证记账以后才能关联。',
    message: (p: { number: string }) => `没有已记账的凭证${p.number}`,
  },
  'register/method-unknown': {
    basis: '政府采购法第二十六条；各采购方式的管理办法',
    hint: '请选择合同签订时已有的采购方式。',
    message: (p: { method: string; day: string }) => `${p.day}没有采购方式“${p.method}”`,
  },
  'register/micro-not-sme': {
    basis: SME,
    hint: '小微企业也是中小企业，请同时勾选。',
    message: () => '勾选了小微企业而没有勾选中小企业',
  },
  'register/meals-beyond-amount': {
    basis: RECEPTION,
    hint: '餐费是接待费的一部分，请核对。',
    message: (p: { meals: string; amount: string }) =>
      `餐费${p.meals}元不能为负，也不能超过接待费${p.amount}元`,
  },
  'register/vehicle-price': {
    basis: '公务用车购置费是购置支出；调入的车辆不发生购置费',
    hint: '购置的填写价格，调入的填0。',
    message: (p: { origin: string; amount: string }) => `${p.origin}的车辆价格不能是${p.amount}元`,
  },
  'register/group-unfit': {
    basis: '机构编制管理：人员身份和人员类别要对应',
    hint: '在编人员分公务员、参公、非参公；合同工分政府雇员、收缴、保安、保洁；其他不分类。',
    message: (p: { kind: string; group: string }) => `${p.kind}没有“${p.group}”这一类`,
  },
  'register/headcount-twice': {
    basis: HOUSE,
    hint: '请先撤销当日的那一条，再登记新的人数。',
    message: (p: { day: string; id: string }) => `${p.day}已经登记过这一类人数（${p.id}）`,
  },
  'register/within': {
    basis: '一笔支出只统计一次',
    hint: '请选择同一年的、没有撤销的会议或培训；它本身不能又包含在别的里面，包含的金额合计不能超过它。',
    message: (p: { id: string }) => `这项支出不能包含在“${p.id}”里`,
  },
  'register/entry-unknown': {
    basis: HOUSE,
    hint: '请刷新登记簿后再试。',
    message: (p: { id: string }) => `登记簿中没有“${p.id}”`,
  },
  'register/figure-unknown': {
    basis: FORM,
    hint: '请从数字清单中选择。',
    message: (p: { key: string }) => `没有数字“${p.key}”`,
  },
  'register/withdrawn': {
    basis: HOUSE,
    hint: '撤销过的不再计数，需要的请重新登记。',
    message: (p: { id: string }) => `“${p.id}”已经撤销`,
  },
  'register/holds-others': {
    basis: '一笔支出只统计一次',
    hint: '请先撤销包含在它里面的条目。',
    message: (p: { id: string; others: string }) => `“${p.id}”里还包含${p.others}，不能撤销`,
  },
  'register/not-disposable': {
    basis: '行政事业性国有资产管理条例（国务院令第738号）：资产处置',
    hint: '只有车辆和设备可以登记处置。',
    message: (p: { id: string }) => `“${p.id}”不是车辆或设备`,
  },
  'register/disposed': {
    basis: '行政事业性国有资产管理条例（国务院令第738号）：资产处置',
    hint: '请核对编号。',
    message: (p: { id: string; day: string }) => `“${p.id}”已于${p.day}处置`,
  },
  'register/disposed-before': {
    basis: '行政事业性国有资产管理条例（国务院令第738号）：资产处置',
    hint: '请核对处置日期。',
    message: (p: { day: string; acquired: string }) => `处置日期${p.day}早于取得日期${p.acquired}`,
  },

  // the rest are warnings, which never refuse
  'register/no-letter': {
    basis: `${RECEPTION}第七条`,
    hint: '请补填公函文号；外宾接待按外宾接待的规定办理。',
    message: () => '没有公函文号：无公函的公务活动不予接待',
  },
  'register/accompanying': {
    basis: `${RECEPTION}第十条`,
    hint: '请核对陪餐人数，留存情况说明。',
    message: (p: { accompanying: number; guests: number; limit: number }) =>
      `来宾${p.guests}人，陪餐${p.accompanying}人，超过${p.limit}人`,
  },
  'register/per-person': {
    basis: REMIND,
    hint: '请核对人数、天数和金额；同一笔支出还用于别的活动的，请分开登记；确实超标的要有说明。',
    message: (p: { what: string; each: string; limit: string; assumed: boolean }) =>
      `${p.what}${p.each}元，超过${p.limit}元${p.assumed ? '（借用的标准，请以本地标准为准）' : ''}`,
  },
  'register/over-establishment': {
    basis: '机构编制管理：在职人员控制率＝在职人数÷编制数',
    hint: '请核对在职人数和编制数，超编的要有说明。',
    message: (p: { persons: number; establishment: number }) =>
      `在职在编${p.persons}人，超过编制${p.establishment}人`,
  },
  'register/looks-double': {
    basis: '一笔支出只登记一次',
    hint: '如果是同一件事，请撤销其中一条。',
    message: (p: { id: string }) => `与${p.id}同日、同类、同金额，可能重复登记`,
  },
});
