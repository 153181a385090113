/** The heads of the packs, in Chinese and English, which say what is published and what is made up. */

const PUBLISHED = '株洲市渌口区行政审批服务局2020年度部门决算公开文本（第二、三部分和整体支出绩效报告）';

export const booksHead2020 = {
  about:
    '渌口区行政审批服务局2020年演示账簿：重建数据，不是原始账簿。各表各栏的合计与公开的决算一致；每一笔业务、日期、摘要、收款人和元以下的金额都是编造的，与任何真实企业和个人无关。',
  aboutEnglish:
    "RECONSTRUCTION, not the bureau's real books. The totals of every published table come out exactly; every single voucher, day, text, payee and all amounts below the published 0.01万元 are made up.",
  basis: PUBLISHED,
  assumptions: [
    '公开数以万元计、两位小数；账簿用到分，各款各项的精确数取在舍入范围内，并使公开文本中的各个百分比也能算出。',
    '30299 其他商品和服务支出含镇村高拍仪147台（每台3680元，共540960.00元，交镇村使用，不作本局固定资产）和窗口岗位补贴；公开的政府采购货物支出54.1万元即此。',
    '两年房租在2020年支付：2020年度租金逐月摊销；2021年度租金年末留在预付账款（1214），自2021年1月起摊销。',
    '住房公积金（30113）13.67万元中，11.61万元列2210201，其余列2010399。',
    '2020年及以前有财政直接支付和授权支付；授权支付额度按月到账，年末无余额，全年无结转。',
    'quota 是指标号，见 budget-2020.json；指标号和文号都是编造的。',
  ],
  format:
    'entries 按记账顺序排列：kind 为 reversal 的一条是红字冲销（reverses 是被冲销凭证的编号），其余各条是 src/money/ledger/business/types.ts 所列的经济业务。金额单位：分。凭证号按月连续编号，第 n 条即该月第 n 号。',
  generator: 'scripts/make-lukou-books.ts（不要手改）',
} as const;

export const booksHead2019 = {
  about:
    '渌口区行政审批服务局2019年演示账簿：只重建合计，不是原始账簿。只有全年收支总计367.26万元和公用经费151.36万元来自公开文本，其余科目构成、每一笔业务、日期、摘要、收款人都是编造的，按季度汇总，笔数较少。',
  aboutEnglish:
    'RECONSTRUCTION of totals only. Published are 367.26万元 in all and 151.36万元 of 公用经费; the break-down by 款 and 项 and every voucher are made up.',
  basis: PUBLISHED,
  assumptions: [
    '人员经费215.90万元为总计减公用经费；2019年没有公务接待支出（公开文本：2020年比上年增加0.19万元）。',
    '期初余额（资产、折旧、累计盈余）是编造的；年初、年末均无结转。',
    '按功能分类只用2010301、2010399、2210201三项，各项金额是编造的。',
  ],
  format: booksHead2020.format,
  generator: booksHead2020.generator,
} as const;

export const budgetHead2020 = {
  about:
    '渌口区行政审批服务局2020年演示预算指标：重建数据。年初预算415.60万元（2010399为403.99万元、2210201为11.61万元，其中公用经费164.27万元）和“三公”全年预算0.53万元来自公开文本；指标号、文号、日期、各款的分配和各次追加都是编造的。',
  aboutEnglish:
    'RECONSTRUCTION. Published are the opening budget (415.60, by 项, and 164.27 of 公用经费) and the full-year budget of 公务接待费 (0.53); numbers, documents, days, the split by 款 and the single additions are made up.',
  basis: PUBLISHED,
  assumptions: [
    '全年追加277.55万元，使全年预算数与决算数一致（693.15万元，无结转结余）。',
    '公务接待费（30217）全年预算0.53万元、支出0.19万元：“三公”经费预算数是批准后的控制数，公开表要求列全年预算数0.53万元，所以未用的0.34万元既不收回也不调剂，预算数保持不变。它与其他公用经费同在指标 ZB2020-002 中；控制的是指标合计，该0.34万元在指标内由办公费（30201）支用，因此办公费的支出比预算多0.34万元，其余各款预算数与支出数相等，指标合计用完为止。',
    '年末（12月30日）在同一指标内按实际支出调剂经济分类款，不增减指标合计。',
  ],
  format: 'orders 按日期排列：grant 下达指标（含追加），shift 调剂。金额单位：分。',
  generator: booksHead2020.generator,
} as const;

export const budgetHead2019 = {
  about:
    '渌口区行政审批服务局2019年演示预算指标：只重建合计。年初预算264.26万元由公开文本推得（2020年年初预算比上年增加151.34万元），其余都是编造的。',
  aboutEnglish:
    'RECONSTRUCTION of totals only: the opening budget of 264.26万元 follows from the published account of 2020; all else is made up.',
  basis: PUBLISHED,
  assumptions: ['全年追加103.00万元，使全年预算数与2019年决算数367.26万元一致，无结转结余。'],
  format: budgetHead2020.format,
  generator: booksHead2020.generator,
} as const;
