import { defineProblems } from '#base/kernel/index.ts';

const ACCESS = 'GB/T 22239-2019 8.1.4.2 访问控制：最小权限，三员分立';
const KEEPING = '窗口人员日常管理；GB/T 22239-2019 8.1.4.2 访问控制';
const REGIONS = 'GB/T 2260、GB/T 10114 行政区划代码';

/** Refusals about places: founding a bureau, regions, units, windows and sites. */
export const problems = defineProblems({
  'org/unit-unknown': {
    basis: KEEPING,
    hint: '请从机构名单里选择。',
    message: (p: { id: string }) => `没有编号为“${p.id}”的机构，或者它当日不存在`,
  },
  'org/region-unknown': {
    basis: REGIONS,
    hint: '请从区划名单里选择。',
    message: (p: { code: string }) => `没有代码为“${p.code}”的区划，或者它当日不存在`,
  },
  'org/not-empty': {
    basis: ACCESS,
    hint: '建局只有一次：以后由系统管理员建账号、安全管理员授予岗位；忘记口令请系统管理员重置。',
    message: (p: { persons: number }) => `本区已有${p.persons}个账号，不能再建一次局`,
  },
  'org/county-code': {
    basis: REGIONS,
    hint: '请从名单里选，或者填写县（市、区）的六位行政区划代码，例如身份证号码的前六位。',
    message: (p: { code: string }) => `“${p.code}”不是一个县（市、区）的代码`,
  },
  'org/founding-name': {
    basis: KEEPING,
    hint: '请写全称，最多50个字。',
    message: (p: { what: string }) => `${p.what}没有填写或者写法不对`,
  },
  'org/document-word': {
    basis: '党政机关公文处理工作条例第九条：发文字号由发文机关代字、年份、发文顺序号组成',
    hint: '机关代字一般是一到四个字，例如地名的第一个字。',
    message: () => '机关代字写得太长，或者含有看不见的字符',
  },
  'org/books-from': {
    basis: '会计法：会计年度自公历1月1日起至12月31日止',
    hint: '请选一年的1月1日：从那天起的账和登记簿都可以记；不能晚于今天。',
    message: () => '账簿和登记簿的起用日不对',
  },
  'org/officers-alike': {
    basis: 'GB/T 22239-2019 8.1.5 三员分立',
    hint: '请由三个不同的人担任。',
    message: () => '系统管理员、安全管理员、安全审计员里有同一个人',
  },
  'org/founding-code': {
    basis: ACCESS,
    hint: '建局码显示在启动一门的那个窗口里，每次启动都会换；请抄下最新的一个。',
    message: () => '建局码不对',
  },
  'org/founded-already': {
    basis: ACCESS,
    hint: '请登录工作台；还没有账号请找系统管理员。',
    message: () => '这里已经建好了一个局',
  },
  'org/other-district': {
    basis: '系统设置',
    hint: '请选这个区，或者请维护服务器的人改设置后重新启动。',
    message: (p: { only: string }) => `这台服务器只给代码为${p.only}的区用`,
  },
  'org/disclosure-form': {
    basis: '部门决算公开表样，按省、按年发布',
    hint: '请从名单里选一种表样；本省没有的选全国表样。',
    message: () => '没有这种决算表样',
  },
  'org/change-reason': {
    basis: KEEPING,
    hint: '请写明依据，例如批准的文号，最多200个字。',
    message: () => '没有写明变更的依据，或者写得太长',
  },
  'org/change-day': {
    basis: REGIONS,
    hint: '变更日要晚于上一次变更，早于终止日。',
    message: (p: { name: string; since: string }) =>
      `“${p.name}”从${p.since}起才这样叫，变更日不能早于或等于那天`,
  },
  'org/place-name': {
    basis: REGIONS,
    hint: '请填写名称，最多50个字，不含看不见的字符。',
    message: () => '名称没有填写或者写法不对',
  },
  'org/same-name': {
    basis: REGIONS,
    hint: '请填写新的名称。',
    message: (p: { name: string }) => `现在就叫“${p.name}”`,
  },
  'org/name-taken': {
    basis: REGIONS,
    hint: '同一个上级之下不能有两个同名的；请核对是否已经登记过。',
    message: (p: { name: string }) => `已经有“${p.name}”`,
  },
  'org/district-stays': {
    basis: REGIONS,
    hint: '县（市、区）自身的变更请联系系统维护人员。',
    message: () => '县（市、区）自身不能终止',
  },
  'org/bureau-stays': {
    basis: KEEPING,
    hint: '需要改名时请用“改名”。',
    message: () => '本局自身不能终止',
  },
  'org/region-has-parts': {
    basis: REGIONS,
    hint: '请先逐个终止里面的村（社区）。',
    message: (p: { name: string; parts: number }) => `${p.name}里还有${p.parts}个村（社区）`,
  },
  'org/region-has-staff': {
    basis: KEEPING,
    hint: '请先在“人员”里把他们调到别处，或者办理离岗。',
    message: (p: { name: string; persons: string }) => `${p.name}还有在岗人员：${p.persons}`,
  },
  'org/unit-has-parts': {
    basis: KEEPING,
    hint: '请先终止它的下属机构。',
    message: (p: { name: string; parts: number }) => `${p.name}还有${p.parts}个下属机构`,
  },
  'org/unit-has-staff': {
    basis: KEEPING,
    hint: '请先在“人员”里把他们调到别处，或者办理离岗。',
    message: (p: { name: string; persons: string }) => `${p.name}还有在岗人员：${p.persons}`,
  },
  'org/site-follows': {
    basis: KEEPING,
    hint: '请在“区划”里改镇、村（社区），站点随它一起改。',
    message: (p: { name: string }) => `${p.name}随所在的镇、村（社区）设立，不能单独改`,
  },
  'org/window-unknown': {
    basis: KEEPING,
    hint: '请从窗口名单里选择。',
    message: (p: { number: number }) => `没有${p.number}号窗口，或者它已经撤销`,
  },
  'org/site-text': {
    basis: '优化营商环境条例第三十五条：公布政务服务场所的信息',
    hint: '请写短一些。',
    message: (p: { most: number }) => `地址、电话或开放时间超过${p.most}个字`,
  },
  'org/site-telephone': {
    basis: '优化营商环境条例第三十五条：公布政务服务场所的信息',
    hint: '请写带区号的号码；没有电话就空着。',
    message: () => '电话里没有号码',
  },
  'org/site-equipment': {
    basis: KEEPING,
    hint: '每种设备写名称和台数，例如：高拍仪 1。最多50种，每种1到999台。',
    message: () => '设备的写法不对',
  },
  'org/region-code': {
    basis: REGIONS,
    hint: '区划代码是12位数字，须在上级区划之内。',
    message: (p: { code: string; parent: string }) =>
      `区划代码“${p.code}”不对，或者不在上级“${p.parent}”之内`,
  },
  'org/already-known': {
    basis: REGIONS,
    hint: '同一编号只能登记一次；改名是带日期的新名称。',
    message: (p: { id: string }) => `“${p.id}”已经登记过`,
  },
  'org/span': {
    basis: '本系统约定：起始日当天起有效，截止日当天起不再有效；名称首尾相接，覆盖整个有效期',
    hint: '请核对起止日期和各个名称的日期。',
    message: (p: { id: string }) => `“${p.id}”的起止日期和名称的日期对不上`,
  },
});
