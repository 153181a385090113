import { defineProblems } from '#base/kernel/index.ts';

const CODE =
  '部门决算管理办法（财库〔2021〕36号）：各部门对决算数据的真实、准确、完整负责，审核无误后方可报送';
const OPEN = '财预〔2016〕143号：决算公开应当真实、完整、及时，公开后不得随意变更';

export const problems = defineProblems({
  'publish/text-empty': {
    basis: '财预〔2016〕143号：对增减变化应当说明原因',
    hint: '请写明原因；不能留空，也不能只写“无”。',
    message: () => '没有写内容',
  },
  'publish/text-too-short': {
    basis: '财预〔2016〕143号：对增减变化应当说明原因，说明应当有针对性',
    hint: '请写具体：什么事、为什么；职责、机构和绩效要写完整。',
    message: (p: { least: number }) => `写得太短，至少${p.least}个字，重复的字不算`,
  },
  'publish/text-too-long': {
    basis: '决算公开文本（系统设置：每处说明不超过20000字）',
    hint: '请删减到20000字以内。',
    message: (p: { length: number }) => `说明有 ${p.length} 字，太长了`,
  },
  'publish/unknown-key': {
    basis: CODE,
    hint: '请从工作台待办列表里选择要说明的那一项。',
    message: (p: { key: string }) => `没有需要说明的“${p.key}”`,
  },
  'publish/relation-broken': {
    basis: '部门决算审核：表内、表间勾稽关系必须相符',
    hint: '请打开这条勾稽关系，从两边的数查到凭证，改正账务后重新编制。',
    message: (p: { title: string; message: string }) => `勾稽关系不成立：${p.title}。${p.message}`,
  },
  'publish/register-unknown': {
    basis: '财预〔2016〕143号：公开的数必须真实；没有登记的不能写成零',
    hint: '请打开登记簿登记；这一年确实没有的，在登记簿里点“本年没有”。',
    message: (p: { title: string; message: string }) => `${p.title}：${p.message}`,
  },
  'publish/last-year-unknown': {
    basis: '财预〔2016〕143号：收支、“三公”经费、机关运行经费都要与上年相比，说明增减变化',
    hint: '请在“上年决算数”里写入：从上年公开的文件读取，或者照着填；上年没有决算的，在那里说明原因。',
    message: (p: { title: string; message: string }) => `${p.title}：${p.message}`,
  },
  'publish/warning-unanswered': {
    basis: CODE,
    hint: '请写明情况；写明后可以继续。',
    message: (p: { title: string; message: string }) => `提示没有答复：${p.title}。${p.message}`,
  },
  'publish/reason-missing': {
    basis: '财预〔2016〕143号：对增减变化应当说明原因',
    hint: '请在工作台“待写的原因”里补上。',
    message: (p: { about: string }) => `还没有说明原因：${p.about}`,
  },
  'publish/reason-outdated': {
    basis: '财预〔2016〕143号：对增减变化应当说明原因，原因应当与变化相符',
    hint: '请按现在的方向重新写明原因；原来写的留作旧文，不再印出。',
    message: (p: { about: string; before: string; now: string }) =>
      `原因要重新写：${p.about}。原来是按${p.before}写的，现在是${p.now}`,
  },
  'publish/answer-outdated': {
    basis: CODE,
    hint: '请按现在的情况重新答复；原来的答复留作旧文。',
    message: (p: { title: string; before: string; now: string }) =>
      `提示的内容变了，要重新答复：${p.title}。原来是“${p.before}”，现在是“${p.now}”`,
  },
  'publish/year-open': {
    basis: '会计基础工作规范 第六十三条：按期结账；部门决算以年终结账后的账簿为准',
    hint: '请先完成该年的年终结账。',
    message: (p: { year: number }) => `${p.year}年还没有年终结账`,
  },
  'publish/not-signed': {
    basis: '会计法 第二十一条：财务会计报告应当由单位负责人和主管会计工作的负责人、会计机构负责人签名',
    hint: '请有关人员在工作台签字；签字之后内容有变化的，要重新签。',
    message: (p: { who: string; stale: boolean }) =>
      p.stale ? `${p.who}签字之后内容有变化，签字已失效` : `${p.who}还没有签字`,
  },
  'publish/changed-since-read': {
    basis: '会计法 第二十一条：签名的人对财务会计报告的真实、完整负责，签字前应当看过签的内容',
    hint: '请刷新工作台，看过现在的内容再签字。',
    message: () => '您打开之后，决算内容有了变化',
  },
  'publish/same-person': {
    basis: '会计法 第三十七条：稽核岗位与登记账目岗位不得由一人兼任',
    hint: '请由另一位有权限的人员签字。',
    message: (p: { who: string; other: string }) => `您已经作为${p.other}签字，不能再作为${p.who}签字`,
  },
  'publish/nothing-changed': {
    basis: OPEN,
    hint: '内容与已锁定的版本相同，不需要再锁定。',
    message: (p: { version: number }) => `与第 ${p.version} 版完全相同`,
  },
  'publish/no-version': {
    basis: OPEN,
    hint: '请先锁定决算，再公开。',
    message: (p: { version: number }) => `没有第 ${p.version} 版可以公开`,
  },
  'publish/already-published': {
    basis: OPEN,
    hint: '已公开的版本不能改动；要更正，请锁定一个新版本，写明更正说明后公开。',
    message: (p: { version: number }) => `第 ${p.version} 版已经公开`,
  },
  'publish/older-version': {
    basis: OPEN,
    hint: '请公开最新锁定的版本。',
    message: (p: { version: number; last: number }) =>
      `第 ${p.version} 版已被第 ${p.last} 版取代，不能再公开`,
  },
  'publish/correction-missing': {
    basis: OPEN,
    hint: '请写明更正了什么、为什么；说明会与新版本一起公开。',
    message: () => '这是更正后的版本，必须写更正说明',
  },
  'publish/correction-short': {
    basis: OPEN,
    hint: '请写明更正了哪张表、哪个数、为什么；说明会印在封面上。',
    message: (p: { least: number }) => `更正说明太短，至少${p.least}个字`,
  },
  'publish/in-past': {
    basis: OPEN,
    hint: '公开日就是办理公开的这一天。',
    message: (p: { day: string }) => `公开日${p.day}已经过去，公众那一天并没有看到`,
  },
  'publish/approval-missing': {
    basis: '预算法 第十四条：部门决算在财政部门批复后公开',
    hint: '请填写财政部门的批复文号。',
    message: () => '没有写批复文号',
  },
  'publish/before-approval': {
    basis: '预算法 第十四条：部门决算在财政部门批复后公开',
    hint: '请核对批复日期和公开日期。',
    message: (p: { approvedOn: string; publishedOn: string }) =>
      `公开日（${p.publishedOn}）早于批复日（${p.approvedOn}）`,
  },
  'publish/in-future': {
    basis: OPEN,
    hint: '请到公开当天再登记公开。',
    message: (p: { day: string }) => `公开日 ${p.day} 还没有到`,
  },
  'publish/not-published': {
    basis: OPEN,
    hint: '请从年度列表里选择已公开的决算。',
    message: (p: { year: number }) => `${p.year}年的决算还没有公开`,
  },
  'publish/folder-unusable': {
    basis: '命令行说明（yimen help）：report 把各个文件写到 --out 指定的目录',
    hint: '请换一个可以写的目录，例如 --out ./account-2020。',
    message: (p: { folder: string; why: string }) => `目录“${p.folder}”写不进去：${p.why}`,
  },
  'publish/folder-of-a-program': {
    basis: '数据包的文件名是 package.json；不是本程序写的同名文件不覆盖',
    hint: '请换一个目录，例如 --out ./account-2020。',
    message: (p: { folder: string }) => `目录“${p.folder}”里已有别的程序的 package.json，写进去会把它毁掉`,
  },
  'publish/no-figure': {
    basis: '公开的每一个数都有来历；为零的单元格不印，也没有来历可查',
    hint: '请从决算正文或表里点开一个数。',
    message: (p: { id: string }) => `这份决算里没有数“${p.id}”`,
  },
});
