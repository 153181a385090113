import { defineProblems } from '#base/kernel/index.ts';

const BASIS = '审核页面的使用限制（系统设置）';

/** Why files were not accepted or not read to the end. Problems of a document itself are in account/audit. */
export const problems = defineProblems({
  'upload/no-file': {
    basis: BASIS,
    hint: '请先选择要审核的决算或预算公开文件，再按“开始审核”。',
    message: () => '没有选择文件',
  },
  'upload/too-many-files': {
    basis: BASIS,
    hint: '一次只审核一个单位一个年度的公开文件；多个单位请分次审核，工作人员可在工作台按文件夹审核。',
    message: ({ most }: { most: number }) => `一次最多 ${most} 个文件，没有读取`,
  },
  'upload/too-much': {
    basis: BASIS,
    hint: '请只选择公开文件本身，照片和附件不用选。',
    message: ({ megabytes }: { megabytes: number }) => `文件合计超过 ${megabytes} 兆字节，没有读取`,
  },
  'upload/not-a-form': {
    basis: BASIS,
    hint: '请从审核页面选择文件提交。',
    message: () => '提交的内容不完整，没有读取',
  },
  'upload/full': {
    basis: BASIS,
    hint: '请过几分钟再试。审完的文件可以在结果页上按“现在删除”腾出位置。',
    message: () => '现在审核的人太多，暂时不能接收新的文件',
  },
  'upload/too-slow': {
    basis: BASIS,
    hint: '请换用电子版原件，或者把文件拆开后再审。',
    message: ({ seconds }: { seconds: number }) => `${seconds} 秒内没有读完，已经停止`,
  },
  'upload/gave-up': {
    basis: BASIS,
    hint: '文件可能异常复杂或者已经损坏。请用办公软件打开后另存为新文件再试。',
    message: () => '读取这个文件用的内存超过限度，已经停止',
  },
  'upload/gone': {
    basis: '审核的文件只在会话期间保存',
    hint: '审核结果只给提交的人看，30 分钟不看就删除。请重新选择文件审核。',
    message: () => '没有这次审核，或者已经删除',
  },
  'upload/no-finding': {
    basis: '审核的文件只在会话期间保存',
    hint: '请从审核结果页进入。',
    message: () => '这次审核里没有这一条',
  },
  'upload/no-answer': {
    basis: BASIS,
    hint: '请选择“属实”“误报”“已说明”之一，或者收回意见；选“已说明”的请写出说明，不超过 500 字。',
    message: () => '意见不完整，没有保存',
  },
  'upload/staff-answered': {
    basis: BASIS,
    hint: '如有不同意见，请向公开单位反映。',
    message: () => '工作人员已经答复这一条，读者不能改动',
  },
});
