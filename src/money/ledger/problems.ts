import { defineProblems } from '#base/kernel/index.ts';

const SYSTEM = '政府会计制度——行政事业单位会计科目和报表（财会〔2017〕25号）';
const BASIC_WORK = '会计基础工作规范（财政部令第98号修订）';

export const problems = defineProblems({
  'ledger/empty': {
    basis: `${BASIC_WORK}第五十一条：记账凭证须有会计科目、金额`,
    hint: '请至少填写一借一贷两行分录。',
    message: () => '凭证没有分录',
  },
  'ledger/too-many-lines': {
    basis: '本系统规定：一张凭证最多500行',
    hint: '请拆分为几张凭证，各自借贷平衡。',
    message: (p: { lines: number; limit: number }) => `凭证有${p.lines}行，超过${p.limit}行`,
  },
  'ledger/text-too-long': {
    basis: '本系统规定：摘要、往来单位等文字不超过200字',
    hint: '请缩短文字，详细内容放在附件里。',
    message: (p: { length: number; limit: number }) => `文字有${p.length}个字，超过${p.limit}字`,
  },
  'ledger/bad-characters': {
    basis: '本系统规定：文字中不能有控制字符（换行、制表符等不可见字符）',
    hint: '多半是从别处粘贴带来的，请删去后重新输入。',
    message: () => '文字中有不可见的控制字符',
  },
  'ledger/unbalanced': {
    basis: `${SYSTEM}：借贷记账法，财务会计和预算会计各自有借必有贷、借贷必相等`,
    hint: '请核对各行金额；财务会计和预算会计要分别平衡。',
    message: (p: { system: string; debit: string; credit: string; difference: string }) =>
      `${p.system}分录不平衡：借方${p.debit}元，贷方${p.credit}元，相差${p.difference}元`,
  },
  'ledger/both-sides': {
    basis: `${BASIC_WORK}第五十一条：每行分录只记借方或贷方`,
    hint: '请把借方和贷方金额分成两行。',
    message: () => '同一行同时填了借方和贷方金额',
  },
  'ledger/no-amount': {
    basis: `${BASIC_WORK}第五十一条：记账凭证须有金额`,
    hint: '请填写借方或贷方金额；没有金额的行请删除。',
    message: () => '这一行没有金额',
  },
  'ledger/negative': {
    basis: `${BASIC_WORK}第五十一条：只有红字冲销和退回可以用红字（负数）`,
    hint: '更正错误请用“冲销”，当年支出退回请用退回业务；普通凭证请填正数。',
    message: (p: { amount: string }) => `普通凭证不能用负数金额（${p.amount}元）`,
  },
  'ledger/account-unknown': {
    basis: `${SYSTEM}附录：会计科目表`,
    hint: '请从会计科目表中选择科目。',
    message: (p: { code: string }) => `没有会计科目“${p.code}”`,
  },
  'ledger/account-wrong-system': {
    basis: `${SYSTEM}：1至5类为财务会计科目，6至8类为预算会计科目`,
    hint: '请把这一行移到另一套分录，或改用本套的科目。',
    message: (p: { code: string; system: string }) => `科目${p.code}不属于${p.system}`,
  },
  'ledger/functional-unknown': {
    basis: '政府收支分类科目（当年）：支出功能分类科目',
    hint: '请从当年功能分类科目中选择“项”级科目。',
    message: (p: { code: string }) => `没有功能分类科目“${p.code}”`,
  },
  'ledger/functional-not-item': {
    basis: '财预〔2016〕143号：支出按功能分类公开到项',
    hint: '请选择七位的“项”级科目。',
    message: (p: { code: string }) => `功能分类科目“${p.code}”不是项级`,
  },
  'ledger/economic-unknown': {
    basis: '政府收支分类科目（当年）：部门预算支出经济分类科目',
    hint: '请从当年经济分类科目中选择“款”级科目。',
    message: (p: { code: string }) => `没有部门预算支出经济分类科目“${p.code}”`,
  },
  'ledger/economic-not-kuan': {
    basis: '财预〔2016〕143号：基本支出按经济分类公开到款',
    hint: '请选择五位的“款”级科目。',
    message: (p: { code: string }) => `经济分类科目“${p.code}”不是款级`,
  },
  'ledger/code-not-of-year': {
    basis: '政府收支分类科目每年由财政部印发，只适用于当年',
    hint: '请核对凭证日期，或改用当年有效的科目。',
    message: (p: { what: string; code: string; year: number }) => `${p.what}“${p.code}”在${p.year}年不适用`,
  },
  'ledger/dimension-missing': {
    basis: '预算法第四十六条、财预〔2016〕143号：预算收支按功能分类、经济分类、资金性质等核算',
    hint: '请补填该项。',
    message: (p: { account: string; dimension: string }) => `科目${p.account}的分录缺少${p.dimension}`,
  },
  'ledger/no-financial-entry': {
    basis: `${SYSTEM}第五条：预算会计分录与财务会计分录平行记账`,
    hint: '请补上财务会计分录。',
    message: () => '有预算会计分录，但没有财务会计分录',
  },
  'ledger/no-budgetary-entry': {
    basis: `${SYSTEM}第五条：纳入部门预算管理的现金收支，同时进行预算会计核算`,
    hint: '请补上预算会计分录；应缴财政款、职工借款等不属于部门预算的，请用相应的往来科目。',
    message: (p: { amount: string }) => `纳入部门预算管理的现金收支${p.amount}元没有预算会计分录`,
  },
  'ledger/parallel-mismatch': {
    basis: `${SYSTEM}第五条：平行记账的两套分录反映同一笔现金收支`,
    hint: '请核对财务会计的资金科目与预算会计的资金结存（或财政拨款收入与财政拨款预算收入）。',
    message: (p: { what: string; financial: string; budgetary: string }) =>
      `${p.what}不一致：财务会计${p.financial}元，预算会计${p.budgetary}元`,
  },
  'ledger/closing-account': {
    basis: `${SYSTEM}：年末结账分录只由年终结账产生`,
    hint: '本期盈余、其他结余和收支结转科目请不要手工记账。',
    message: (p: { code: string }) => `科目${p.code}只能由年终结账记账`,
  },
  'ledger/opening-day': {
    basis: `${SYSTEM}：会计年度自公历1月1日起，期初余额是年初数`,
    hint: '请把日期写成启用账套那一年的1月1日。',
    message: () => '期初余额的日期要是1月1日',
  },
  'ledger/opening-account': {
    basis: `${SYSTEM}：收入、费用、预算收入、预算支出科目年末结转后没有余额`,
    hint: '期初余额只录资产、负债、净资产和预算结余科目；收支请用普通凭证。',
    message: (p: { code: string }) => `科目${p.code}没有期初余额`,
  },
  'ledger/books-begun': {
    basis: '会计基础工作规范：已结账的账簿不得改动，启用账套只有一次',
    hint: '上年余额由年末结转自动转入，不用再录；差错请用普通凭证或红字冲销更正。',
    message: (p: { closedThrough: string }) => `账簿已经启用（已结账至${p.closedThrough}），不能再录期初余额`,
  },
  'ledger/payment-way-not-then': {
    basis: '预算管理一体化切换日期；政府会计准则制度解释第5号（财会〔2022〕25号）',
    hint: '2020年及以前用直接支付、授权支付；2021年起用一体化支付。',
    message: (p: { way: string; day: string }) => `${p.day}不能使用“${p.way}”`,
  },
  'ledger/quota-missing': {
    basis: '预算法第十三条：各单位的支出必须以经批准的预算为依据；国库集中支付按指标办理',
    hint: '请填写这笔支付所用的指标号；单位自有资金支付不占指标，支付方式请选“银行”。',
    message: (p: { way: string }) => `“${p.way}”的支出没有指标号`,
  },
  'ledger/deductions-exceed': {
    basis: '个人所得税法、社会保险法：扣缴额从职工工资中代扣',
    hint: '请核对代扣金额。',
    message: (p: { deductions: string; gross: string }) =>
      `代扣合计${p.deductions}元超过应发合计${p.gross}元`,
  },
  'ledger/capital-needs-asset': {
    basis: `${SYSTEM}：资本性支出形成的资产记入固定资产、无形资产等科目`,
    hint: '请用“购入资产”业务；费用性支出请改用301至303、399的款级科目。',
    message: (p: { code: string }) => `经济分类“${p.code}”不能作为费用直接列支`,
  },
  'ledger/not-capital': {
    basis: '政府收支分类科目：309、310 为资本性支出',
    hint: '购入资产请选 309 或 310 下的款级科目。',
    message: (p: { code: string }) => `购入资产的经济分类应为资本性支出，不能是“${p.code}”`,
  },
  'ledger/same-person': {
    basis: '会计法第三十五条、会计基础工作规范第十二条：不相容岗位分离，制单与审核不能为同一人',
    hint: '请由另一位有审核权限的人员审核。',
    message: () => '制单人和审核人不能是同一人',
  },
  'ledger/period-closed': {
    basis: `${BASIC_WORK}第六十二条：按规定定期结账`,
    hint: '该月已结账。请把凭证日期改为未结账的月份，错账在当期用冲销凭证更正。',
    message: (p: { month: string; closedThrough: string }) =>
      `${p.month}已结账（已结账至${p.closedThrough}）`,
  },
  'ledger/voucher-unknown': {
    basis: `${BASIC_WORK}第五十一条：凭证连续编号`,
    hint: '请核对凭证号，格式为 年-月-四位顺序号，例如 2020-03-0012。',
    message: (p: { number: string }) => `没有凭证 ${p.number}`,
  },
  'ledger/already-reversed': {
    basis: `${BASIC_WORK}第五十一条：一张凭证只冲销一次`,
    hint: '请查看已有的冲销凭证。',
    message: (p: { number: string; by: string }) => `凭证 ${p.number} 已被 ${p.by} 冲销`,
  },
  'ledger/cannot-reverse': {
    basis: `${BASIC_WORK}第五十一条：冲销凭证和年终结账凭证不再冲销`,
    hint: '冲销凭证有误时，请重新填制正确的凭证。',
    message: (p: { number: string }) => `凭证 ${p.number} 是冲销或结账凭证，不能冲销`,
  },
  'ledger/reversal-other-year': {
    basis: `${SYSTEM}：以前年度的差错通过“以前年度盈余调整”处理，不冲减本年收支`,
    hint: '冲销日期应在原凭证当年且不早于原凭证；以前年度的差错请用“以前年度支出退回”等业务。',
    message: (p: { number: string; day: string }) => `凭证 ${p.number} 不能在${p.day}冲销`,
  },
  'ledger/reversal-year-closed': {
    basis: `${SYSTEM}：以前年度的差错通过“以前年度盈余调整”处理，不冲减本年收支`,
    hint: '这张凭证不再冲销。请在今年填一张新凭证更正：财务会计用3501以前年度盈余调整，预算会计用8101等科目的“年初余额调整”明细。',
    message: (p: { number: string; year: number }) => `${p.year}年已经年终结账，凭证 ${p.number} 不能再冲销`,
  },
  'ledger/reversal-differs': {
    basis: `${BASIC_WORK}第五十一条：用红字填写一张与原内容相同的记账凭证`,
    hint: '请由系统生成冲销凭证，不要改动分录。',
    message: (p: { number: string }) => `冲销凭证的分录与原凭证 ${p.number} 不是逐行相反`,
  },
  'ledger/pending-unknown': {
    basis: '本系统规定：只有待审核的凭证可以审核或退回',
    hint: '可能已被他人处理，请刷新列表。',
    message: (p: { id: string }) => `没有待审核的凭证 ${p.id}`,
  },
  'ledger/month-has-pending': {
    basis: `${BASIC_WORK}第六十二条：结账前须将本期发生的经济业务全部登记入账`,
    hint: '请先审核或退回这些凭证。',
    message: (p: { month: string; vouchers: number }) => `${p.month}还有${p.vouchers}张凭证待审核`,
  },
  'ledger/month-still-open': {
    basis: `${BASIC_WORK}第六十二条：按月依次结账`,
    hint: '请先结前面的月份。',
    message: (p: { month: string }) => `${p.month}有凭证但还没有结账`,
  },
  'ledger/number-gap': {
    basis: `${BASIC_WORK}第五十一条：凭证连续编号，不得断号`,
    hint: '请告诉系统管理员，先校验账簿和流水。',
    message: (p: { month: string; vouchers: number; last: number }) =>
      `${p.month}最后一号是${p.last}，但只有${p.vouchers}张凭证`,
  },
  'ledger/december-with-year': {
    basis: `${SYSTEM}：年末先转账后结账`,
    hint: '12月请用“年终结账”，系统先生成结转凭证再结账。',
    message: () => '12月随年终结账一并结账',
  },
  'ledger/year-closed': {
    basis: `${BASIC_WORK}第六十二条`,
    hint: '该年已结账，不能重复结账。',
    message: (p: { year: number }) => `${p.year}年已结账`,
  },
  'ledger/invariant': {
    basis: `${SYSTEM}：会计等式和年末结转规定`,
    hint: '请先查明差额；系统没有写入任何结账凭证。',
    message: (p: { name: string; difference: string }) => `${p.name}不成立，相差${p.difference}元`,
  },
});
