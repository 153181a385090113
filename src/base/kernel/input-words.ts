import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** what a schema expects, in words that follow the name of a field: “金额”要填数字 */
const EXPECTED: Readonly<Record<string, string>> = {
  string: '要写成文字',
  number: '要填数字',
  int: '要填整数',
  boolean: '要选“是”或“否”',
  array: '要一项一项地列',
  tuple: '要一项一项地列',
  date: '要填日期',
  file: '要选一个文件',
};

/** units by the origin of a limit */
const UNITS: Readonly<Record<string, string>> = {
  string: '个字',
  array: '项',
  set: '项',
  map: '项',
  file: '字节',
};

const isMissing = (value: unknown) => value === undefined || value === null;

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  const unit = UNITS[origin];
  if (!unit) return inclusive === false ? `要大于${minimum}` : `不能小于${minimum}`;
  return minimum === 1 ? '没有填' : `太短，至少要${minimum}${unit}`;
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig, input: unknown): string {
  const unit = UNITS[origin];
  if (!unit) return inclusive === false ? `要小于${maximum}` : `不能大于${maximum}`;
  if (origin !== 'string') return `太多，最多${maximum}${unit}`;
  return `太长，最多${maximum}个字${typeof input === 'string' ? `，现在有${input.length}个字` : ''}`;
}

/**
 * Says in Chinese what is wrong with a value, as the end of a sentence that begins with the name of its field. It names no
 * field, no pattern and no code, because people read it. A schema may give words of its own instead.
 */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing(issue.input)) return issue.expected === 'file' ? '没有选' : '没有填';
      return EXPECTED[issue.expected as string] ?? '没有填完整';
    case 'invalid_value':
      return isMissing(issue.input) ? '没有选' : '没有这个选项，请重新选';
    case 'invalid_union':
      if (isMissing(issue.input)) return issue.expected === 'file' ? '没有选' : '没有填';
      return '没有这个选项，请重新选';
    case 'too_small':
      return tooSmall(issue as unknown as z.core.$ZodIssueTooSmall);
    case 'too_big':
      return tooBig(issue as unknown as z.core.$ZodIssueTooBig, issue.input);
    case 'unrecognized_keys':
      return '里有认不出的内容';
    case 'invalid_key':
    case 'invalid_element':
      return '里有一项写法不对';
    default:
      return '写法不对，请检查后重新填';
  }
}

z.config({ localeError: issueWords });
