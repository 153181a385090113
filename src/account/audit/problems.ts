import { defineProblems } from '#base/kernel/index.ts';

const BASIS = '财预〔2016〕143号：公开的信息应当便于社会公众阅读、下载和利用';

/** Why a document could not be read. Every one names the file in `at`. */
export const problems = defineProblems({
  'audit/empty-file': {
    basis: BASIS,
    hint: '请重新下载或导出该文件，确认文件大小不为0后再试',
    message: () => '文件是空的，没有任何内容',
  },
  'audit/no-text': {
    basis: BASIS,
    hint: '请确认文件中确有决算或预算的文字和表格',
    message: () => '文件可以打开，但其中没有文字',
  },
  'audit/not-an-account': {
    basis: BASIS,
    hint: '请确认选对了文件：部门公开的决算或预算，含报表或情况说明',
    message: () => '文件里没有读到任何报表，也没有读到情况说明里的金额，不像是决算或预算',
  },
  'audit/no-table-read': {
    basis: BASIS,
    hint: '从网页复制文字时表格的行和列会丢失：请提供原网页、PDF、DOCX或XLSX文件；表格另附的，请连同附件一起打开',
    message: ({ title }: { readonly title: string }) =>
      `文件里有「${title}」等表名，但没有读到表格本身，情况说明里也没有金额`,
  },
  'audit/scan': {
    basis: BASIS,
    hint: '请向发布单位索取可复制文字的电子版；扫描件须先经文字识别，识别结果请自行核对',
    message: () => '文件是扫描件：页面只有图像，没有文字层，读不出数字',
  },
  'audit/encrypted': {
    basis: BASIS,
    hint: '请提供未加密的版本',
    message: () => '文件设有打开密码，无法读取',
  },
  'audit/broken-file': {
    basis: BASIS,
    hint: '文件可能没有下载完整，请重新下载后再试',
    message: ({ format }: { format: string }) => `文件已损坏或不完整，不能按${format}读取`,
  },
  'audit/unknown-format': {
    basis: BASIS,
    hint: '请提供PDF、DOCX、XLSX、HTML、纯文本或Markdown文件；旧版DOC、XLS、WPS请先另存为新格式',
    message: ({ what }: { what: string }) => `按内容判断，这不是能读的文件（${what}）`,
  },
  'audit/too-large': {
    basis: BASIS,
    hint: '请拆分文件后再试',
    message: ({ limit }: { limit: number }) => `文件超过${Math.round(limit / 1024 / 1024)}兆字节的上限`,
  },
  'audit/too-many-pages': {
    basis: BASIS,
    hint: '请只提供一个部门的决算或预算公开文件',
    message: ({ limit }: { limit: number }) => `文件超过${limit}页的上限`,
  },
  'audit/unpacks-too-large': {
    basis: BASIS,
    hint: '压缩内容异常庞大，疑为恶意文件，请核实来源',
    message: () => '文件解压后的内容超过上限，未予读取',
  },
  'audit/too-complex': {
    basis: BASIS,
    hint: '请另存为普通文件后再试',
    message: () => '文件的行、单元格或嵌套层数超过上限，未予读取',
  },
  'audit/too-slow': {
    basis: BASIS,
    hint: '请拆分文件后再试',
    message: () => '读取超过时间上限，已停止',
  },
  'audit/not-found': {
    basis: BASIS,
    hint: '请检查文件路径和读取权限',
    message: () => '找不到文件或没有读取权限',
  },
  'audit/no-file-given': {
    basis: BASIS,
    hint: '用法：yimen audit 文件… [--with 上年文件] [--json|--html 输出|--xlsx 输出]',
    message: () => '没有指定要审查的文件',
  },
  'audit/unknown-option': {
    basis: BASIS,
    hint: '用法：yimen audit 文件… [--with 上年文件] [--json|--html 输出|--xlsx 输出]',
    message: ({ option }: { option: string }) => `不认识的选项 ${option}`,
  },
});
