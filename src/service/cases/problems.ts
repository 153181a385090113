import { defineProblems } from '#base/kernel/index.ts';

const FORMAT = '时钟情景格式（src/service/cases/README.md）';
const HINT =
  '情景写成 { "limits": { "statutory": 20, "promised": 10, "joint": false }, "events": [ … ], "asOf": "2020-10-30" }。';

/** Why a question to the clock cannot be answered at all. */
export const problems = defineProblems({
  'clock/not-a-scenario': { basis: FORMAT, hint: HINT, message: () => '这不是一个情景' },
  'clock/no-events': { basis: FORMAT, hint: HINT, message: () => '情景里没有事件列表（events）' },
  'clock/bad-limits': { basis: FORMAT, hint: HINT, message: () => '情景里的时限（limits）不是一个对象' },
  'clock/not-json': {
    basis: FORMAT,
    hint: '请核对引号、逗号和括号；文件须是 UTF-8 编码的 JSON。',
    message: (p: { why: string }) => `内容不是 JSON：${p.why}`,
  },
  'clock/no-file': {
    basis: FORMAT,
    hint: '请核对文件名；从标准输入读取时文件名写 -。',
    message: (p: { file: string; why: string }) => `读不到文件 ${p.file}：${p.why}`,
  },
  'clock/usage': {
    basis: FORMAT,
    hint: '用法：yimen clock 情景.json（从标准输入读取写 -）。',
    message: () => '请给出一个情景文件',
  },
  // commands
  'cases/not-yours': {
    basis: '办件按岗位、辖区和与办件的关系授权（src/service/cases/life.ts）',
    hint: '请核对是否用对了账号；需要他人办理的，请移交。',
    message: (p: { status: string; verb: string }) =>
      `你与这个办件的关系不允许在“${p.status}”时办理“${p.verb}”`,
  },
  'cases/not-now': {
    basis: '办件流程（src/service/cases/life.ts）',
    hint: '办件可能刚被他人办理过，请刷新后再看。',
    message: (p: { status: string; verb: string; when: string }) =>
      `办件现在是“${p.status}”，不能“${p.verb}”${p.when ? `；可以办理的状态：${p.when}` : ''}`,
  },
  'cases/exists': {
    basis: '一次申请一个办件',
    hint: '另一次申请请另立办件。',
    message: () => '办件已经建立',
  },
  'cases/no-item': {
    basis: '行政许可法第三十条；事项须已发布',
    hint: '请从事项目录里选择已发布的事项。',
    message: () => '没有指明申请的事项和办件编号',
  },
  'cases/words-missing': {
    basis: '行政许可法第三十二条、第三十八条：书面告知并说明理由',
    hint: '请写清楚，申请人会看到这段文字（最多2000字）。',
    message: (p: { what: string }) => `没有写明${p.what}`,
  },
  'cases/materials-missing': {
    basis: '行政许可法第三十二条第一款第五项',
    hint: '请补齐，或者按一次性告知退回补正；允许容缺的材料可以容缺受理。',
    message: (p: { names: string }) => `必备材料不齐：${p.names}`,
  },
  'cases/unknown-material': {
    basis: '行政许可法第三十一条：不得要求提交与申请事项无关的材料',
    hint: '只能要求和收取实施清单列明的材料。',
    message: (p: { name: string }) => `实施清单里没有“${p.name}”`,
  },
  'cases/nothing-missing': {
    basis: '行政许可法第三十二条第一款第四项',
    hint: '请逐项写明需要补正的材料和内容；没有需要补正的应当受理。',
    message: () => '没有写明需要补正的内容',
  },
  'cases/not-tolerable': {
    basis: '实施清单载明的可容缺材料',
    hint: '只有实施清单标明可以容缺的材料才能后补，并且要定补交日。',
    message: (p: { name: string; why: string }) => `“${p.name}”不能容缺：${p.why}`,
  },
  'cases/no-promise-item': {
    basis: '国办发〔2020〕42号 全面推行证明事项和涉企经营许可事项告知承诺制',
    hint: '请按一般程序受理。',
    message: () => '这个事项不实行告知承诺',
  },
  'cases/one-inspector': {
    basis: '行政许可法第三十四条第三款',
    hint: '对实质内容的核实应当指派两名以上工作人员，请填写另一人。',
    message: () => '现场核查只有一名工作人员',
  },
  'cases/special-not-listed': {
    basis: '行政许可法第四十五条；事项实施清单的特别程序',
    hint: '只有第四十五条所列程序，或者实施清单载明的特别程序，才能扣除时间。',
    message: (p: { for: string }) => `“${p.for}”不能暂停期限`,
  },
  'cases/no-days': {
    basis: '行政许可法第四十五条：应当将所需时间书面告知申请人',
    hint: '请填预计所需的工作日数（1 至 365）。',
    message: () => '没有写明预计需要多少个工作日',
  },
  'cases/extension-asked': {
    basis: '行政许可法第四十二条',
    hint: '请等负责人批准或者退回。',
    message: () => '已经报请延期，尚未批复',
  },
  'cases/extension-not-asked': {
    basis: '行政许可法第四十二条',
    hint: '先由经办人报请延期并说明理由。',
    message: () => '没有报请延期',
  },
  'cases/tolerated-missing': {
    basis: '容缺受理：作出决定前补齐',
    hint: '请催交，或者在补交日过后终止办理。',
    message: (p: { names: string }) => `容缺的材料还没有补交：${p.names}`,
  },
  'cases/not-due-yet': {
    basis: '容缺受理：补交日过后仍未补交的，可以终止办理',
    hint: '请等到补交日以后。',
    message: () => '没有过了补交日仍未补交的容缺材料，不能终止',
  },
  'cases/no-review': {
    basis: '行政许可法第三十四条第一款：应当对申请材料进行审查',
    hint: '先由经办人审查并签署意见。',
    message: () => '还没有审查意见，不能作出决定',
  },
  'cases/same-person': {
    basis: '审查与决定相分离（行政许可法第三十四条至第三十八条；内部控制）',
    hint: '请由另一名有决定权的人员作出决定；当场办结的事项除外。',
    message: () => '审查和决定是同一个人',
  },
  'cases/no-consignment': {
    basis: 'GB/T 39046-2020 物流单号',
    hint: '请填物流单号。',
    message: () => '邮寄送达没有物流单号',
  },
  'cases/no-confirmation': {
    basis: '行政许可法第四十四条；送达回证',
    hint: '请由收件人签名或者在手机上确认。',
    message: () => '送达没有收件人的确认',
  },
  'cases/bad-grade': {
    basis: 'GB/T 39046-2020 A.8 满意度（1 非常满意 … 5 非常不满意）',
    hint: '请选 1 至 5。',
    message: () => '没有这个满意度等级',
  },
  'cases/rated-already': {
    basis: '一次服务一次评价',
    hint: '有新的意见请提投诉或建议。',
    message: () => '这个办件已经评价过',
  },
  'cases/nobody': {
    basis: '移交须有接手人',
    hint: '请选择另一名同事。',
    message: () => '没有指明接手的人，或者接手的就是本人',
  },
  // store
  'cases/not-found': {
    basis: '办件编号',
    hint: '请核对办件编号（26位，最后一位是校验位）。',
    message: (p: { number: string }) => `没有编号为 ${p.number} 的办件`,
  },
  'cases/changed': {
    basis: '两人同时办理一个办件，以先到的为准',
    hint: '请刷新后看最新的情况，再决定是否还要办理。',
    message: (p: { verb: string }) => `你看到的之后，办件又被办理过，这次“${p.verb}”没有生效`,
  },
});
