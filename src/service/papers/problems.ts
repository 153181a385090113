import { defineProblems } from '#base/kernel/index.ts';

const BASIS = '档案法第三十七条（来源可靠、程序规范、要素合规）；DA/T 85-2019（四性检测）';
const HINT = '不要改动归档包；请从办件重新归档，仍不一致的报告系统管理员核查日志。';

/** Why a case cannot be archived, and why an archive package is no longer what it was. */
export const problems = defineProblems({
  'papers/letters-lacking': {
    basis: '行政许可法第三十九条（颁发加盖印章的证件）',
    hint: '请系统管理员把有这些字的字体文件放进字体文件夹（办法见运行说明“生僻字”），再打开一次就能出证；急用的，先发决定书，并告诉申请人几天后来领证。',
    message: (p: { letters: string }) => `这台服务器的字库里没有“${p.letters}”，印出来会是方框，所以没有出证`,
  },
  'papers/material-changed': {
    basis: BASIS,
    hint: HINT,
    message: (p: { name: string }) => `材料“${p.name}”的内容和收件时登记的摘要不一致`,
  },
  'papers/archive-file-missing': {
    basis: BASIS,
    hint: HINT,
    message: (p: { path: string }) => `归档包缺少文件：${p.path}`,
  },
  'papers/archive-file-changed': {
    basis: BASIS,
    hint: HINT,
    message: (p: { path: string }) => `归档包的文件被改动过：${p.path}`,
  },
  'papers/archive-file-unlisted': {
    basis: BASIS,
    hint: HINT,
    message: (p: { path: string }) => `归档包里有目录没有登记的文件：${p.path}`,
  },
  'papers/archive-unreadable': {
    basis: BASIS,
    hint: HINT,
    message: () => '归档包没有可读的目录',
  },
});
