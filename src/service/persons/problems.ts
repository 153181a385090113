import { defineProblems } from '#base/kernel/index.ts';

const ID_CARD = 'GB 11643-1999 公民身份号码';
const CREDIT = 'GB 32100-2015 法人和其他组织统一社会信用代码编码规则';
const MINOR = '民法典第十九条、第二十条、第二十三条';

export const problems = defineProblems({
  'persons/id-card-form': {
    basis: ID_CARD,
    hint: '请照证件填写18位号码，最后一位可能是 X；15位的旧号码须先换成18位。',
    message: (p: { length: number }) =>
      p.length === 18 ? '号码的前17位应全是数字' : `号码应有18位，这里有${p.length}位`,
  },
  'persons/id-card-region': {
    basis: ID_CARD,
    hint: '请核对前两位；港澳台居民居住证请选对应的证件类型。',
    message: (p: { region: string }) => `公民身份号码前两位“${p.region}”不是省级代码`,
  },
  'persons/card-beginning': {
    basis: '国办发〔2018〕81号 港澳台居民居住证申领发放办法；国家移民管理局 新版外国人永久居留身份证',
    hint: '请照证件核对号码的开头，并看证件种类选对了没有。',
    message: (p: { begins: string }) => `这种证件的号码应以 ${p.begins} 开头`,
  },
  'persons/id-card-birth': {
    basis: ID_CARD,
    hint: '请核对第7位到第14位（出生年月日）。',
    message: (p: { birth: string }) => `公民身份号码中的“${p.birth}”不是可能的出生日期`,
  },
  'persons/id-card-check': {
    basis: ID_CARD,
    hint: '号码里有一位写错或两位写反，请对照证件逐位核对。',
    message: () => '身份证号码的最后一位和前面的对不上',
  },
  'persons/credit-code-form': {
    basis: CREDIT,
    hint: '请照营业执照填写18位代码；代码中没有字母 I、O、Z、S、V。',
    message: () => '统一社会信用代码应为18位数字或大写字母',
  },
  'persons/credit-code-check': {
    basis: CREDIT,
    hint: '多半有一位写错或两位写反，请对照证照逐位核对；证照上就是这样，请勾选或说明已经核对。',
    message: () => '统一社会信用代码的最后一位和前面的对不上',
  },
  'persons/organisation-code-check': {
    basis: 'GB 11714-1997 全国组织机构代码编制规则',
    hint: '请对照证照核对第9位到第17位（组织机构代码）；证照上就是这样，请勾选或说明已经核对。',
    message: () => '组织机构代码的最后一位和前面的对不上',
  },
  'persons/organisation-code-form': {
    basis: 'GB 11714-1997 全国组织机构代码编制规则',
    hint: '请填8位数字或大写字母加1位校验码，中间可以有短横。',
    message: () => '组织机构代码应为9位数字或大写字母',
  },
  'persons/unknown-identity-kind': {
    basis: 'GA/T 2000.156 常用证件代码',
    hint: '请从列表中选择证件类型。',
    message: (p: { code: string }) => `没有代码为“${p.code}”的证件类型`,
  },
  'persons/wrong-identity-kind': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请）',
    hint: '自然人用个人证件，法人和其他组织用统一社会信用代码。',
    message: (p: { kind: string }) => `“${p.kind}”不能用作这类申请人的证件`,
  },
  'persons/identity-number-form': {
    basis: 'GA/T 2000.156 常用证件代码',
    hint: '请对照证件核对号码，不要带空格和标点。',
    message: (p: { kind: string }) => `这不像是${p.kind}的号码`,
  },
  'persons/number-missing': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请：证件号码）',
    hint: '请照证件填写号码。',
    message: (p: { kind: string }) => `没有填写${p.kind}的号码`,
  },
  'persons/birth-impossible': {
    basis: MINOR,
    hint: '请照证件填写出生的年月日。',
    message: (p: { birth: string }) => `${p.birth}不可能是出生日期`,
  },
  'persons/name-missing': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请：申请者名称）',
    hint: '请照证件填写姓名或名称，最多200个字。',
    message: (p: { whose: string }) => `没有填写${p.whose}`,
  },
  'persons/name-form': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请：申请者名称）',
    hint: '请照证件填写名字本身，用输入法一个字一个字地打；打不出来的字请到窗口，由工作人员录入。',
    message: (p: { whose: string; wrong: string; do: string }) => `${p.whose}${p.wrong}。${p.do}`,
  },
  'persons/phone-missing': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请：手机）',
    hint: '请填打得通的手机号，或者带区号的固定电话。没有电话的，到窗口办，选怎样告诉。',
    message: () => '没有填写联系电话',
  },
  'persons/phone-form': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请：手机）',
    hint: '请填11位手机号，或者带区号的固定电话，例如 0731-12345678，有分机的写“转801”；境外号码前面写+和国家或地区号。',
    message: (p: { why: string }) => p.why,
  },
  'persons/minor-alone': {
    basis: MINOR,
    hint: '请由父母或其他监护人作为法定代理人办理，并填写其信息。',
    message: (p: { age: number }) => `申请人${p.age}周岁，未成年，须由监护人代理`,
  },
  'persons/guardian-minor': {
    basis: MINOR,
    hint: '请由成年的父母或其他监护人代理。',
    message: (p: { who: string }) => `${p.who}自己未成年，不能代理`,
  },
  'persons/agent-without-authority': {
    basis: '行政许可法第二十九条第二款；民法典第一百六十五条',
    hint: '请上传载明代理事项、权限和期限并有委托人签名或者盖章的授权委托书。',
    message: () => '代理人没有授权委托书',
  },
  'persons/authority-expired': {
    basis: '民法典第一百七十三条',
    hint: '请重新出具授权委托书，或者由本人办理。',
    message: (p: { until: string }) => `授权委托书的期限已于${p.until}届满`,
  },
  'persons/agent-is-applicant': {
    basis: '民法典第一百六十八条',
    hint: '本人办理时不用填写代理人。',
    message: () => '代理人和申请人是同一个证件号码',
  },
  'persons/no-legal-person': {
    basis: 'GB/T 39046-2020 政务服务平台基础数据规范（办事申请：法定代表人）',
    hint: '请填写营业执照或登记证书上的法定代表人或负责人。',
    message: () => '没有填写法定代表人或负责人',
  },
  'persons/other-applicant': {
    basis: '行政许可法第二十九条',
    hint: '要给别人办，请重新开始一件申请；写错了，请在草稿里修改申请人。',
    message: () => '这次申请已经用另一位申请人的信息开始了',
  },
  'persons/settled': {
    basis: '行政许可法第二十九条、第三十一条',
    hint: '提交之后申请人不能再换。写错了请联系窗口更正；换人办理请撤回后重新申请。',
    message: () => '申请已经提交，申请人的信息不能再改',
  },
  'persons/wrong-code': {
    basis: '个人信息保护法第五十一条',
    hint: '请对照受理凭证或短信核对办件编号（26位数字）和查询码（8位）。忘了查询码，可以凭短信重新领，或者带证件到任一窗口领。',
    message: (p: { tries: number; minutes: number }) =>
      `办件编号或者查询码不对，${p.minutes > 0 ? `请${p.minutes}分钟后再试` : `再错${p.tries}次就要等一会儿才能再试`}`,
  },
  'persons/no-texts': {
    basis: '个人信息保护法第五十一条',
    hint: '请带身份证件到任一窗口重新领，当场就有。',
    message: () => '本局还没有开通短信，不能在网上重新领查询码',
  },
  'persons/wrong-confirmation': {
    basis: '个人信息保护法第五十一条',
    hint: '请对照短信再输一次；过了10分钟或者输错5次的，请重新要一个。没有收到短信，多半是号码、姓名、电话有一样和申请时填的不同，可以带身份证件到窗口领。',
    message: () => '确认码不对，或者已经过期',
  },
  'persons/code-locked': {
    basis: '个人信息保护法第五十一条',
    hint: '为保护申请人的信息，请稍后再试；在看过这个办件的手机或电脑上不受影响；也可以带证件到任一窗口查询。',
    message: (p: { minutes: number; tries: number }) =>
      `从这里输错${p.tries}次了，这个编号请${p.minutes}分钟后再试`,
  },
  'persons/many-drafts': {
    basis: '网络安全法第二十一条',
    hint: '已经开始的申请还在，可以凭编号和查询码接着填；急着办请到就近的窗口。',
    message: (p: { minutes: number }) => `这个网络上开始的申请太多，请${p.minutes}分钟后再开始新的`,
  },
  'persons/many-codes': {
    basis: '个人信息保护法第五十一条',
    hint: '为保护申请人的信息，请稍后再试，换一个网络，或者带证件到任一窗口查询。',
    message: (p: { minutes: number }) => `这个网络上输错的查询码太多，请${p.minutes}分钟后再试`,
  },
  'persons/many-uploads': {
    basis: '网络安全法第二十一条',
    hint: '已经交的都在。请过些时候再交，换一个网络，或者带材料到就近的窗口。',
    message: (p: { minutes: number }) => `这个网络上交的文件太多，请${p.minutes}分钟后再交`,
  },
});
