import { defineProblems } from '#base/kernel/index.ts';
import { codeNames } from './field-names.ts';

const AUDIT = '省级实施清单审核规则（GB/T 39046-2020 事项管理数据项）';

const HANDLING: Readonly<Record<string, string>> = codeNames.handling;

export const problems = defineProblems({
  // lint, one code a rule
  'items/on-the-spot': {
    basis: AUDIT,
    hint: '承诺时限不超过1个工作日的选即办件，其余选承诺件。',
    message: (p: { promised: number; handling: string }) =>
      `承诺时限${p.promised}日与办件类型“${HANDLING[p.handling] ?? p.handling}”不一致`,
  },
  'items/promise-over-law': {
    basis: '优化营商环境条例第三十六条第二款',
    hint: '承诺时限只能在法定时限内压减。',
    message: (p: { promised: number; statutory: number }) =>
      `承诺时限${p.promised}日长于法定时限${p.statutory}日`,
  },
  'items/no-promise': {
    basis: '优化营商环境条例第三十六条第二款',
    hint: '请填承诺办结时限；法律没有规定的，按照合理、高效的原则确定。',
    message: () => '没有承诺办结时限',
  },
  'items/ending-unfit': {
    basis: AUDIT,
    hint: '证、证书对应出证办结，文对应出文办结，批复、批文对应审批办结。',
    message: (p: { name: string; ending: string; fit: string }) =>
      `结果“${p.name}”应为${p.fit}，现为${p.ending}`,
  },
  'items/result-incomplete': {
    basis: AUDIT,
    hint: '有结果的事项要填结果类型并上传结果样本。',
    message: (p: { what: string }) => `有办理结果但没有${p.what}`,
  },
  'items/guide-silent': {
    basis: '优化营商环境条例第三十五条第一款（一次告知）',
    hint: '请补上；不知道的先空着，指南上会请群众问窗口或者打 12345。',
    message: (p: { what: string }) => `没有写${p.what}，指南上缺这一项`,
  },
  'items/visits-missing': {
    basis: AUDIT,
    hint: '请填到办事现场次数，不用到场填 0。',
    message: () => '没有填到办事现场次数',
  },
  'items/visits-unexplained': {
    basis: AUDIT,
    hint: '请写明必须现场办理的原因；没有必要的改为 0 次。',
    message: (p: { visits: number }) => `须到现场${p.visits}次，但没有写明原因`,
  },
  'items/no-way-in': {
    basis: AUDIT,
    hint: '到场 0 次又不能网办的，办理形式要包括快递申请。',
    message: () => '到现场0次、不能网办，也不能快递申请，申请人无从提交',
  },
  'items/online-with-visits': {
    basis: '国务院关于在线政务服务的若干规定；省级实施清单审核规则',
    hint: '全程网办（四级）的到现场次数应为 0；确需到场的降低网办深度。',
    message: (p: { visits: number }) => `全程网办的事项却须到现场${p.visits}次`,
  },
  'items/phones': {
    basis: AUDIT,
    hint: '咨询电话和投诉电话分开填写，都要带区号，例如 0731-12345678。',
    message: (p: { why: string }) => p.why,
  },
  'items/hours': {
    basis: AUDIT,
    hint: '例如：工作日 9:00–12:00，13:30–17:00。',
    message: () => '办理时间没有写明“工作日”',
  },
  'items/place': {
    basis: AUDIT,
    hint: '办理地点写到窗口号或门牌号，例如：区政务服务大厅3号窗口。',
    message: () => '办理地点没有写到窗口或门牌',
  },
  'items/topics-unfit': {
    basis: 'GB/T 39046-2020 服务对象、服务主题',
    hint: '服务对象有自然人的要有自然人主题，有法人的要有法人主题；没有的不填。',
    message: (p: { why: string }) => p.why,
  },
  'items/permit-faq': {
    basis: '行政许可法第三十条；省级实施清单审核规则',
    hint: '请至少写一条申请人常问的问题和答复。',
    message: () => '行政许可事项没有常见问题',
  },
  'items/permit-steps': {
    basis: '行政许可法第三十条；省级实施清单审核规则',
    hint: '办理流程按受理、审核、审批、办结、送达列表，每一步写明时限。',
    message: (p: { missing: string }) => `行政许可的办理流程缺少：${p.missing}`,
  },
  'items/steps-over-promise': {
    basis: AUDIT,
    hint: '各环节时限之和不得超过承诺时限（决定以后的送达不计）。',
    message: (p: { sum: number; promised: number }) => `各环节共${p.sum}日，超过承诺时限${p.promised}日`,
  },
  'items/free-but-paid': {
    basis: AUDIT,
    hint: '不收费的事项不支持网上支付。',
    message: () => '不收费的事项却支持网上支付',
  },
  'items/fee-without-basis': {
    basis: '行政许可法第五十八条、第五十九条',
    hint: '请写明收费依据；没有法律、行政法规依据的不得收费。',
    message: () => '收费而没有收费依据',
  },
  'items/no-basis': {
    basis: '优化营商环境条例第三十五条',
    hint: '请填设定依据；没有法律、法规、规章依据，不得增设办理条件和环节。',
    message: () => '没有设定依据',
  },
  'items/codes': {
    basis: 'GB/T 39046-2020；国家政务服务平台数据交换规范（12位基本编码、业务办理项编码）',
    hint: '基本编码12位，业务办理项2位数字，事项类型、层级、对象用标准代码。',
    message: (p: { why: string }) => p.why,
  },
  'items/special-outside-law': {
    basis: '行政许可法第四十五条',
    hint: '第四十五条只列听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审；其他程序要扣除时间须另有依据。',
    message: (p: { kinds: string }) => `特别程序“${p.kinds}”不在行政许可法第四十五条所列之内`,
  },
  'items/joint-alone': {
    basis: '行政许可法第二十六条第二款；GB/T 39046-2020 共同实施部门（联办机构）',
    hint: '请写明同哪些机构联合办理，一行一个；不是联合办理的，请选“否”。',
    message: () => '联合办理而没有写联办机构',
  },
  'items/joint-no-permit': {
    basis: '行政许可法第二十六条、第四十二条第二款',
    hint: '统一办理、联合办理、集中办理的四十五日只适用于行政许可；其他事项请按各自依据写时限。',
    message: () => '联合办理的期限只适用于行政许可',
  },
  'items/joint-too-long': {
    basis: '行政许可法第四十二条第二款',
    hint: '联合办理不超过四十五日；法律、法规另有规定的，请在设定依据里写明。',
    message: (p: { most: number }) => `联合办理的法定时限超过 ${p.most} 个工作日`,
  },
  'items/excluded-everywhere': {
    basis: '本区综合窗口无差别受理的范围',
    hint: '婚姻登记、建设投资、不动产登记、税费缴纳、企业法人登记只在区大厅对应窗口办理。',
    message: (p: { kind: string }) => `“${p.kind}”类事项不能在镇、村收件`,
  },
  // versions
  'items/not-later': {
    basis: '事项版本一经发布不再改动',
    hint: '新版本的启用日要晚于上一版本。',
    message: (p: { from: string; last: string }) => `启用日${p.from}不晚于上一版本的${p.last}`,
  },
  'items/unchanged': {
    basis: '事项版本一经发布不再改动',
    hint: '没有改动就不用发布新版本。',
    message: (p: { number: number }) => `与第${p.number}版完全相同`,
  },
  'items/other-item': {
    basis: '事项版本一经发布不再改动',
    hint: '编码不同就是另一个事项，请另建。',
    message: (p: { id: string }) => `这是另一个事项（${p.id}）`,
  },
  'items/not-offered': {
    basis: '事项目录以已发布、未取消的事项为准',
    hint: '请核对事项编码；可以按名称查找。',
    message: (p: { id: string }) => `事项目录里没有 ${p.id}，或者已经不再办理`,
  },
  // import
  'items/import-form': {
    basis: '国家政务服务平台数据交换规范：事项表',
    hint: '请按导出的文件修改；数字不要带单位，是否填 1 或 0。',
    message: (p: { field: string; why: string }) => `${p.field}：${p.why}`,
  },
  'items/import-columns': {
    basis: 'CSV 导入格式：首行为列名',
    hint: '请在导出的文件上修改，不要改动首行。',
    message: (p: { missing: string }) => `文件缺少列：${p.missing}`,
  },
  'items/import-twice': {
    basis: '一个事项在一个文件里只能有一行',
    hint: '请删去重复的一行。',
    message: (p: { id: string; line: number }) => `事项 ${p.id} 在第${p.line}行已经出现过`,
  },
  'items/import-file': {
    basis: '导入只收 CSV、XLSX 和数据交换规范的 JSON',
    hint: '请先导出一份，在导出的文件上修改后再导入。',
    message: (p: { why: string }) => `文件读不出来：${p.why}`,
  },
  'items/import-moved': {
    basis: '只发布预览过的内容',
    hint: '请重新预览，核对以后再发布。',
    message: () => '预览以后，文件、启用日或事项目录有了变动，没有发布任何内容',
  },
  // keeping at the desk
  'items/seen-older': {
    basis: '一个事项同时只能由一个人改动',
    hint: '您填写的内容还在页面上。请打开最新的内容，把要改的地方再改一次。',
    message: (p: { by: string }) => `您打开以后，${p.by}已经改动了这个事项`,
  },
  'items/no-draft': {
    basis: '只发布保存过的草稿',
    hint: '请先保存草稿，核对以后再发布。',
    message: () => '这个事项没有草稿',
  },
  'items/draft-open': {
    basis: '一个事项同时只能由一个人改动',
    hint: '请先发布或放弃草稿，再导入这个事项。',
    message: (p: { by: string }) => `${p.by}正在起草这个事项的新版本`,
  },
  'items/from-past': {
    basis: '事项的变动公布以后才能实施（行政许可法第三十条）',
    hint: '启用日、停办日最早为今天。',
    message: (p: { today: string }) => `不能早于今天（${p.today}）`,
  },
  'items/no-unit': {
    basis: 'GB/T 39046-2020 实施主体',
    hint: '请选本区有窗口的实施主体。',
    message: (p: { unit: string }) => `没有“${p.unit}”这个实施主体`,
  },
  'items/assumed': {
    basis: '行政许可法第三十条；优化营商环境条例第三十五条（公示的依据、条件、时限和材料须属实）',
    hint: '请在编辑页逐项核对：属实的按“推定，核定”，不对的改正（删去括号里的“推定”），保存以后再发布。',
    message: (p: { fields: readonly string[] }) => `${p.fields.join('、')}还没有核定，是推定的`,
  },
  'items/no-reason': {
    basis: '优化营商环境条例第三十五条',
    hint: '请写明取消的依据，例如哪个文件从哪天起取消。',
    message: () => '没有写停办的原因和依据',
  },
  'items/no-version': {
    basis: '事项版本一经发布不再改动',
    hint: '请从版本列表里选。',
    message: (p: { number: number }) => `没有第${p.number}版`,
  },
});
