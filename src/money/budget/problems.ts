import { defineProblems } from '#base/kernel/index.ts';

const BUDGET_LAW = '预算法';

export const problems = defineProblems({
  'budget/quota-exists': {
    basis: '预算指标管理：一个指标号对应一份下达文件，不得重复使用',
    hint: '追加请用新的指标号；更正请用调剂或收回。',
    message: (p: { number: string }) => `指标号“${p.number}”已经用过`,
  },
  'budget/quota-unknown': {
    basis: '预算指标管理：支付、调剂和收回都以已下达的指标为依据',
    hint: '请核对指标号和年度，或先登记该指标。',
    message: (p: { number: string; year: number }) => `${p.year}年没有指标“${p.number}”`,
  },
  'budget/no-items': {
    basis: `${BUDGET_LAW}第四十六条：支出按功能分类编列到项，基本支出按经济分类编列到款`,
    hint: '请至少填一个经济分类款和金额。',
    message: () => '指标没有按经济分类款的明细',
  },
  'budget/not-positive': {
    basis: '预算指标管理：减少预算用调剂或收回，不用负数下达',
    hint: '请填大于零的金额。',
    message: () => '金额必须大于零',
  },
  'budget/code-unknown': {
    basis: '政府收支分类科目（当年）；财预〔2016〕143号：功能分类公开到项，基本支出经济分类公开到款',
    hint: '功能分类请选七位的项，经济分类请选五位的款，并核对年度。',
    message: (p: { what: string; code: string; year: number }) => `${p.year}年没有可用的${p.what}“${p.code}”`,
  },
  'budget/project-code': {
    basis: `${BUDGET_LAW}第四十六条：支出分基本支出和项目支出编列`,
    hint: '项目支出请填项目编码，基本支出请留空。',
    message: (p: { expenditure: string }) => `${p.expenditure}与项目编码不一致`,
  },
  'budget/other-year': {
    basis: `${BUDGET_LAW}第十八条：预算年度自公历一月一日起，至十二月三十一日止`,
    hint: '请核对日期和预算年度。',
    message: (p: { day: string; year: number }) => `${p.day}不在${p.year}预算年度内`,
  },
  'budget/across': {
    basis: `${BUDGET_LAW}第七十二条：不同预算科目、预算级次或者项目间的资金调剂按规定办理；资金性质不得改变`,
    hint: '资金性质或基本、项目支出不同的指标之间不能直接调剂，请收回后重新下达。',
    message: (p: { from: string; to: string }) => `指标“${p.from}”和“${p.to}”的资金性质或支出类别不同`,
  },
  'budget/same-place': {
    basis: '预算指标管理：调剂须有调出和调入两方',
    hint: '请核对调出和调入的指标、经济分类款。',
    message: () => '调出和调入是同一指标的同一款',
  },
  'budget/item-too-small': {
    basis: `${BUDGET_LAW}第十三条：各部门的支出必须以经批准的预算为依据`,
    hint: '请核对该款的预算数，减少调出或收回的金额。',
    message: (p: { economic: string; has: string; wanted: string }) =>
      `经济分类“${p.economic}”在该指标中只有${p.has}元，不能减少${p.wanted}元`,
  },
  'budget/not-enough-left': {
    basis: `${BUDGET_LAW}第十三条：已经支出的不能调出或收回`,
    hint: '请核对指标余额（指标减支付），或先处理有关支付。',
    message: (p: { number: string; left: string; wanted: string }) =>
      `指标“${p.number}”的余额只有${p.left}元，不能减少${p.wanted}元`,
  },
  'budget/quota-differs': {
    basis: `${BUDGET_LAW}第十三条：各单位的支出必须以经批准的预算为依据；第七十二条：不同预算科目、项目间不得自行调剂`,
    hint: '请改用同一科目、资金性质和项目的指标；指标本身不对的，先办理调剂。',
    message: (p: { number: string; what: string; granted: string; paid: string }) =>
      `指标“${p.number}”的${p.what}是${p.granted}，这笔支付写的是${p.paid}`,
  },
  'budget/quota-too-early': {
    basis: '预算指标管理：指标下达以后才能支付',
    hint: '请核对凭证日期，或改用当时已经下达的指标。',
    message: (p: { number: string; from: string; day: string }) =>
      `指标“${p.number}”${p.from}才下达，不能支付${p.day}的款`,
  },
  'budget/over-quota': {
    basis: `${BUDGET_LAW}第十三条：各单位的支出必须以经批准的预算为依据`,
    hint: '请改用有余额的指标，或先办理追加、调剂。',
    message: (p: { number: string; left: string; wanted: string }) =>
      `指标“${p.number}”余额${p.left}元，不够支付${p.wanted}元`,
  },
  'budget/text': {
    basis: '本系统规定：指标号1至40字，文号1至80字，摘要1至200字',
    hint: '请补填或缩短文字。',
    message: (p: { what: string; limit: number }) => `${p.what}须有1至${p.limit}个字`,
  },
  'budget/unreadable': {
    basis: '预算指标数据格式',
    hint: '请核对该处的字段名、日期和金额（金额为整数，单位：分）。',
    message: (p: { found: string }) => `预算指标数据读不出：${p.found}`,
  },
});
