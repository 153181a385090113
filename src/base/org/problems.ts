import { defineProblems } from '#base/kernel/index.ts';

const IDENTITY = '网络安全法第二十一条；GB/T 22239-2019 8.1.4.1 身份鉴别';
const ACCESS = 'GB/T 22239-2019 8.1.4.2 访问控制：最小权限，三员分立';
const KEEPING = '窗口人员日常管理；GB/T 22239-2019 8.1.4.2 访问控制';

interface Left {
  readonly tries: number;
  readonly minutes: number;
}

const leftWords = ({ tries, minutes }: Left) =>
  minutes > 0 ? `请${minutes}分钟后再试` : `再错${tries}次就要等一会儿才能再试`;

export const problems = defineProblems({
  // one answer for a wrong name and a wrong password, so that strangers do not learn who works here
  'org/sign-in-failed': {
    basis: IDENTITY,
    hint: '请核对登录名和口令，注意大小写和输入法；忘记口令请找系统管理员重置。',
    message: (p: Left) => `登录名或口令不对，${leftWords(p)}`,
  },
  'org/login-locked': {
    basis: IDENTITY,
    hint: '请到时再试，或者换到登录过的电脑上登录；忘记口令请找系统管理员重置。不是您本人所为，请告诉安全审计员。',
    message: (p: { failures: number; minutes: number }) =>
      `从这里用这个登录名连续${p.failures}次没有登录成功，${p.minutes}分钟后可以再试`,
  },
  'org/login-guarded': {
    basis: IDENTITY,
    hint: '请在登录过的电脑上或单位的网络里登录；不是您本人所为，请告诉安全审计员。',
    message: (p: { failures: number; minutes: number }) =>
      `有人在各处反复试这个登录名（至少${p.failures}次），没有登录过的地方暂时不能用它登录，${p.minutes}分钟后可以再试`,
  },
  'org/password-changed-meanwhile': {
    basis: IDENTITY,
    hint: '请用新的口令重新登录。',
    message: () => '口令刚刚在别处改过，这一次没有改',
  },
  'org/address-locked': {
    basis: IDENTITY,
    hint: '请到时再试，或者在登录过的电脑上登录（不受影响）；多人共用一个网络出口时，请先确认是谁在反复登录。',
    message: (p: { failures: number; minutes: number }) =>
      `从这个网络地址已有${p.failures}次没有登录成功，已暂停登录，${p.minutes}分钟后可以再试`,
  },
  'org/login-stopped': {
    basis: KEEPING,
    hint: '请联系安全管理员。',
    message: (p: { state: string }) => `这个账号${p.state}，不能登录`,
  },
  'org/sign-in-needed': {
    basis: IDENTITY,
    hint: '请登录后再办；一段时间没有操作会自动退出。',
    message: () => '您还没有登录，或者登录已经到期',
  },
  'org/password-change-first': {
    basis: IDENTITY,
    hint: '请先在“我的账号”里改成自己的口令。',
    message: () => '您用的是别人设置的初始口令，改口令之前不能办理业务',
  },
  'org/permission-missing': {
    basis: ACCESS,
    hint: '请由有相应岗位的同事办理，或者请安全管理员授予岗位。',
    message: (p: { does: string; roles: string }) => `您的岗位不能“${p.does}”（可以办理的岗位：${p.roles}）`,
  },
  'org/outside-scope': {
    basis: ACCESS,
    hint: '请由所属镇、村（社区）的同事办理，或者交区综合窗口。',
    message: (p: { region: string }) => `${p.region}不在您的管辖范围内`,
  },
  'org/password-too-short': {
    basis: IDENTITY,
    hint: '可以用几个不相干的词连成一句，好记又难猜。',
    message: (p: { least: number; length: number }) => `口令只有${p.length}个字符，至少要${p.least}个`,
  },
  'org/password-too-long': {
    basis: IDENTITY,
    hint: '请缩短口令。',
    message: (p: { most: number }) => `口令超过${p.most}个字符`,
  },
  'org/password-too-simple': {
    basis: IDENTITY,
    hint: '请混用大写、小写、数字和其他字符（汉字也算），或者改用更长的一句话。',
    message: (p: { classes: number; passphrase: number }) =>
      `口令的字符种类太少：要有${p.classes}种以上，或者长到${p.passphrase}个字符`,
  },
  'org/password-common': {
    basis: IDENTITY,
    hint: '请不要用常见的词、连续或重复的字符，也不要用公开过的演示口令。',
    message: () => '这个口令太常见，容易被猜到',
  },
  'org/password-personal': {
    basis: IDENTITY,
    hint: '请不要在口令里用自己的登录名或姓名。',
    message: () => '口令里含有您的登录名或姓名',
  },
  'org/password-same': {
    basis: IDENTITY,
    hint: '请换一个新的口令。',
    message: () => '新口令和现在的口令一样',
  },
  'org/password-wrong': {
    basis: IDENTITY,
    hint: '请重新输入现在的口令；忘记口令请找系统管理员重置。',
    message: (p: Left) => `现在的口令不对，${leftWords(p)}`,
  },
  'org/factor-needed': {
    basis: IDENTITY,
    hint: '请输入手机验证器上的六位数字；手机不在身边，请找系统管理员重置口令和验证器。',
    message: () => '还要输入手机上的验证码',
  },
  'org/factor-missing': {
    basis: IDENTITY,
    hint: '请先在“我的账号”里用手机添加验证器。',
    message: () => '您的岗位登录时必须有第二步验证，还没有设置',
  },
  'org/factor-wrong': {
    basis: IDENTITY,
    hint: '请输入验证器上现在显示的六位数字（每30秒换一次，用过的不能再用）；总是不对，请核对手机的时间。',
    message: (p: Left) => `验证码不对，${leftWords(p)}`,
  },
  'org/factor-unknown': {
    basis: IDENTITY,
    hint: '请刷新页面，看现在有哪些验证器。',
    message: () => '没有这个验证器，可能已经去掉了',
  },
  'org/first-password-over': {
    basis: IDENTITY,
    hint: '请找系统管理员重置口令，再用新的初始口令登录并马上改掉。',
    message: () => '初始口令已经用过，或者过了有效期',
  },
  'org/session-unknown': {
    basis: IDENTITY,
    hint: '请刷新登录列表；它可能已经退出。',
    message: () => '没有找到您的这一次登录',
  },
  'org/staff-id-shape': {
    basis: KEEPING,
    hint: '请用小写字母开头，2到32个小写字母、数字或短横线，例如姓名的拼音。',
    message: (p: { id: string }) => `“${p.id}”不能作登录名`,
  },
  'org/staff-exists': {
    basis: KEEPING,
    hint: '登录名不能重复，离岗人员的登录名也不再使用；请换一个。',
    message: (p: { id: string }) => `登录名“${p.id}”已经有人使用`,
  },
  'org/staff-unknown': {
    basis: KEEPING,
    hint: '请核对登录名。',
    message: (p: { id: string }) => `没有登录名为“${p.id}”的人员`,
  },
  'org/staff-name': {
    basis: KEEPING,
    hint: '请填写姓名，最多50个字，不含控制字符。',
    message: () => '姓名没有填写或者写法不对',
  },
  'org/staff-title': {
    basis: KEEPING,
    hint: '请把职务写短，最多50个字，不含控制字符。',
    message: () => '职务的写法不对',
  },
  'org/staff-reason': {
    basis: KEEPING,
    hint: '请写明原因，最多200个字，供日后审计。',
    message: () => '原因没有填写或者太长',
  },
  'org/staff-state': {
    basis: KEEPING,
    hint: '请刷新人员名单后再看。',
    message: (p: { name: string; state: string }) => `${p.name}${p.state}，不能这样办理`,
  },
  'org/scope-beyond-unit': {
    basis: ACCESS,
    hint: '管辖范围只能是所在机构的区划，或者其中的镇、村（社区）。',
    message: (p: { unit: string }) => `管辖范围超出了${p.unit}的区划`,
  },
  'org/role-unknown': {
    basis: ACCESS,
    hint: '请从岗位表里选择。',
    message: (p: { role: string }) => `没有“${p.role}”这个岗位`,
  },
  'org/roles-incompatible': {
    basis: '行政事业单位内部控制规范（试行）（财会〔2012〕21号）；GB/T 22239-2019 8.1.5 三员分立',
    hint: '请把两个岗位交给两个人。',
    message: (p: { a: string; b: string }) => `“${p.a}”和“${p.b}”不能由一个人担任`,
  },
  'org/own-login': {
    basis: ACCESS,
    hint: '请由另一位管理员办理；改自己的口令请用“我的账号”。',
    message: () => '不能给自己授权、锁定、重置口令或办理离岗',
  },
  'org/last-officer': {
    basis: ACCESS,
    hint: '请先让另一个人担任这个岗位。',
    message: (p: { role: string }) => `这是最后一位在岗的${p.role}，办理后就没有人能管理账号了`,
  },
  'org/credential-unaccounted': {
    basis: '网络安全等级保护基本要求（GB/T 22239）8.1.4.3：口令的变更留有记录',
    hint: '请系统管理员为这个账号重置口令，并查明是谁直接改了数据库。',
    message: (p: { id: string; how: 'earlier' | 'swapped' | 'unsaid' }) =>
      p.how === 'earlier'
        ? `账号 ${p.id} 的口令被换回了以前的`
        : `账号 ${p.id} 的口令不是在系统里设的：${p.how === 'swapped' ? '它不是记录里最后设的那一个' : '没有设置或修改它的记录'}`,
  },
});
