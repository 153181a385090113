import { defineProblems } from '#base/kernel/index.ts';

/** Why a step of a case, or a look at it, is refused. The clock has problems of its own (service/clock/problems.ts). */
export const problems = defineProblems({
  // commands
  'cases/not-yours': {
    basis: '办件按岗位、辖区和与办件的关系授权',
    hint: '请核对是否用对了账号；需要他人办理的，请移交。',
    message: (p: { status: string; verb: string }) =>
      `你与这个办件的关系不允许在“${p.status}”时办理“${p.verb}”`,
  },
  'cases/not-now': {
    basis: '办件流程',
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
  'cases/suspend-not-listed': {
    basis: '办件中止的事由',
    hint: '请从列出的事由里选；听证、鉴定一类的程序和实施清单载明的程序，请用“进入特别程序”。',
    message: (p: { for: string }) => `“${p.for}”不是可以中止办理的事由`,
  },
  'cases/no-request': {
    basis: '期限是为申请人定的，只有他书面请求才能停走',
    hint: '请上传申请人签名的书面请求。',
    message: () => '没有申请人的书面请求',
  },
  'cases/request-not-needed': {
    basis: '行政许可法第三十一条：不得要求提交与申请事项无关的材料',
    hint: '请去掉文件；确是申请人请求中止的，请选这一项事由。',
    message: (p: { for: string }) => `“${p.for}”不用申请人的书面请求`,
  },
  'cases/until-past': {
    basis: '书面告知申请人中止预计到哪一天',
    hint: '请填今天或者以后的日子；说不准的可以空着。',
    message: () => '预计到的日子已经过去',
  },
  'cases/continue-not-yours': {
    basis: '中止的事由消除后，由经办人或者批准人恢复办理；申请人自己请求中止的，他随时可以要求恢复',
    hint: '中止的事由消除了的，请告诉办理部门。',
    message: (p: { name: string }) => `因“${p.name}”中止的，不由申请人恢复`,
  },
  'cases/days-stand': {
    basis: '行政许可法第四十二条；申请人书面请求中止的期间不计入期限',
    hint: '恢复办理以后仍然来不及的，再办延期。',
    message: () => '中止期间期限停走，不用延期',
  },
  'cases/urge-open': {
    basis: '一次催办一个答复',
    hint: '请等答复；过了这一天还没有答复的，可以向区行政审批服务局或者 12345 反映。',
    message: (p: { due: string }) => `已经催办过，最迟${p.due}答复，现在还没有答复`,
  },
  'cases/not-urged': {
    basis: '一次催办一个答复',
    hint: '没有人催办的不用答复；要告诉申请人的话写在审查、补正等环节里。',
    message: () => '没有等答复的催办',
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
  'cases/no-government-approval': {
    basis: '行政许可法第四十二条第二款：经本级人民政府负责人批准，可以延长十五日',
    hint: '请先报本级人民政府负责人批准，再填批准的文号或者批示的日期。',
    message: () => '联合办理的延期没有本级人民政府负责人的批准',
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
    hint: '请核对办件编号（26位，最后一位是校验位）；不在自己辖区或单位的，请由经办单位办理或移交。',
    message: (p: { number: string }) => `没有编号为 ${p.number} 的办件，或者它不归你看`,
  },
  'cases/changed': {
    basis: '两人同时办理一个办件，以先到的为准',
    hint: '请刷新后看最新的情况，再决定是否还要办理。',
    message: (p: { verb: string }) => `你看到的之后，办件又被办理过，这次“${p.verb}”没有生效`,
  },
  // what is filled in and where
  'cases/answer-missing': {
    basis: '行政许可法第三十一条：申请人应当如实提交有关材料和反映真实情况',
    hint: '请填上这一栏；草稿可以先存着，提交时要填完整。',
    message: (p: { label: string }) => `“${p.label}”没有填`,
  },
  'cases/answer-bad': {
    basis: '行政许可法第三十一条',
    hint: '请照栏目下的说明改正。',
    message: (p: { label: string; why: string }) => `“${p.label}”${p.why}`,
  },
  'cases/answer-unknown': {
    basis: '行政许可法第三十一条：不得要求提交与申请事项无关的材料',
    hint: '请重新打开表格，按现在的栏目填写。',
    message: (p: { key: string }) => `表格里没有“${p.key}”这一栏`,
  },
  'cases/answer-span': {
    basis: '行政许可法第三十一条',
    hint: '请核对两个日期。',
    message: () => '结束的日子早于开始的日子',
  },
  'cases/no-authority': {
    basis: '行政许可法第二十九条第二款；民法典第一百六十五条',
    hint: '请上传申请人签名的授权委托书，写明代理什么、到哪天为止。',
    message: () => '由代理人申请，还没有上传授权委托书',
  },
  'cases/wrong-place': {
    basis: '事项实施清单的收件地点；决算公开文本：婚姻登记、建设投资、不动产登记、税费缴纳、企业法人登记除外',
    hint: '请到实施清单写明的窗口办理。',
    message: (p: { why: string }) => `这里不收这个事项：${p.why}`,
  },
  'cases/no-site': {
    basis: '行使层级：由镇、村决定的事项向所在的镇、村申请',
    hint: '请从列出的便民服务中心和便民服务站里选一个。',
    message: () => '没有选由哪里办理，或者那里不办这个事项',
  },
  'cases/not-online': {
    basis: '事项实施清单：是否网上办理',
    hint: '请到窗口办理；地点和时间见办事指南。',
    message: (p: { why: string }) => `这个事项不能在网上申请：${p.why}`,
  },
  'cases/wrong-applicant': {
    basis: '事项实施清单：服务对象（GB/T 39046-2020 A.4）',
    hint: '请核对选的是个人还是单位。',
    message: (p: { of: string }) => `这个事项不是${p.of}申请的`,
  },
  'cases/no-address': {
    basis: '行政许可法第四十四条：在法定期限内送达',
    hint: '请写明收件的地址；不想写的可以选窗口领取或电子送达。',
    message: (p: { way: string }) => `选了${p.way}，没有写地址`,
  },
  'cases/wrong-way': {
    basis: '事项实施清单：送达和物流快递',
    hint: '请从列出的送达方式里选。',
    message: (p: { way: string }) => `这个事项的结果不能${p.way}`,
  },
  'cases/file-unknown': {
    basis: '材料先上传、后附上；只能附自己上传的文件',
    hint: '请重新上传这份材料。',
    message: (p: { name: string }) => `“${p.name}”的文件没有上传过，或者不是这个办件的`,
  },
  // who may look
  'cases/may-not-see': {
    basis: '个人信息保护法第六条、第五十一条；办件按岗位、辖区和单位查看',
    hint: '确因工作需要的，请由经办单位办理或移交。',
    message: () => '这个办件不在你的辖区或单位，不能查看',
  },
  'cases/no-reason': {
    basis: '个人信息保护法第六条：限于实现处理目的的最小范围',
    hint: '写明为什么要看完整信息，例如“核对证件原件”；理由会留痕。',
    message: () => '没有写明查看完整信息的理由',
  },
  'cases/no-paper': {
    basis: '办件的文书和材料',
    hint: '请从办件页面打开。',
    message: () => '这个办件没有这份文书或材料',
  },
  'cases/nothing-to-preview': {
    basis: '只有出具文书的步骤才有预览',
    hint: '请直接办理。',
    message: (p: { verb: string }) => `“${p.verb}”不出具文书`,
  },
  'cases/paper-lacks': {
    basis: '行政许可法第三十二条、第三十八条：书面决定载明依据和理由',
    hint: '请先不要出具；把办件编号告诉系统管理员，核对这个办件的记录以后再打印。',
    message: (p: { paper: string; what: string }) => `“${p.paper}”缺少${p.what}，不能打印`,
  },
  'cases/not-a-colleague': {
    basis: '移交给在岗、能接着办的同事',
    hint: '请从列出的同事里选。',
    message: () => '接手的人不在岗，或者办不了这个办件',
  },
  'cases/not-your-draft': {
    basis: '办件按辖区和岗位办理',
    hint: '请申请人到收件的站点、镇中心或者区大厅的综合窗口办，也可以自己接着在网上办。',
    message: () => '这份草稿不在你的窗口收件',
  },
  'cases/not-from-home': {
    basis: '办件流程',
    hint: '已经提交的办件请在队列里找，或者用编号查找。',
    message: () => '这不是申请人还没有提交的草稿',
  },
  'cases/hand-over-not-yours': {
    basis: '首问负责制；窗口管理股负责进驻人员的日常管理',
    hint: '本人、本单位负责人和窗口管理股可以全部移交；同事已离岗或者被锁定的，本单位经办人和上级综合窗口也可以。',
    message: (p: { name: string }) => `你不能替${p.name}移交名下的办件`,
  },
  'cases/nothing-to-hand-over': {
    basis: '移交须有办件和接手人',
    hint: '请刷新后再看；接手的人一件都接不了的，请另选一人，或者放回待接办。',
    message: (p: { left: number }) =>
      p.left === 0 ? '他名下没有草稿和在办的办件' : `他名下的 ${p.left} 件接手的人都办不了，没有移交`,
  },
});
