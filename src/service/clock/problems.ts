import { defineProblems } from '#base/kernel/index.ts';

const FORMAT = '时钟情景格式（src/service/clock/README.md）';
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
});
