import { defineProblems } from '#base/kernel/index.ts';

export const problems = defineProblems({
  'http/bad-input': {
    basis: '各栏的写法和字数限制（系统设置）',
    hint: '请按提示改正这一项后重新提交；其他已填内容不会丢失。',
    message: (p: { what: string }) => p.what,
  },
  'http/too-large': {
    basis: '单次提交不超过 1 MB，一份材料不超过 10 MB（系统设置）',
    hint: '请拆分后分次提交；一张凭证最多 500 行，照片和扫描件请缩小后再交。',
    message: () => '提交的内容过大，没有保存',
  },
  'http/file-too-large': {
    basis: '一份材料不超过 10 MB（系统设置）',
    hint: '请把照片拍小一点，或者把扫描件分成几份、降低清晰度后再交；其他已填内容没有丢。',
    message: (p: { name: string }) => `“${p.name}”超过了 10 MB，没有收下`,
  },
  'http/too-many-files': {
    basis: '一次最多 10 个文件、合计不超过 30 MB（系统设置）',
    hint: '请分几次交，每次少选几个。',
    message: () => '一次选的文件太多，后面的没有收下',
  },
  'http/many-at-once': {
    basis: '网络安全法 第二十一条：采取防范网络攻击的技术措施',
    hint: '请等前面的传完，过几秒钟再交一次；其他已填内容没有丢。',
    message: () => '现在同时上传的文件太多，这一次没有收下',
  },
  'http/form-cut-off': {
    basis: '网络中断时不保存不完整的内容（系统设置）',
    hint: '请在信号好的地方重新选择文件再交一次。',
    message: () => '提交的内容没有传完，文件没有收下',
  },
  'http/foreign-origin': {
    basis: '网络安全法 第二十一条：采取防范网络攻击的技术措施',
    hint: '请直接在本系统页面上操作，不要从其他网站提交。',
    message: () => '请求来自其他网站，已拒绝',
  },
  'http/not-founded': {
    basis: '建局以后才能办理业务',
    hint: '请在浏览器里打开工作台，按提示建局。',
    message: () => '这里还没有建局',
  },
  'http/database-away': {
    basis: '数据库中断时不收新的内容，以免丢失',
    hint: '这一次多半没有保存，已填的还在页面上。请过一分钟再按一次，不会重复保存；若仍不行，请告诉系统管理员。',
    message: () => '数据库刚刚中断，正在恢复',
  },
  'http/failed': {
    basis: '系统故障',
    hint: '没有保存任何内容，可以稍后用同一页面重试；若仍失败，请把编号告诉系统管理员。',
    message: (p: { id: string }) => `系统出错，编号 ${p.id}`,
  },
  'http/not-found': {
    basis: '本系统的网址',
    hint: '请从首页或左侧菜单进入。',
    message: (p: { path: string }) => `没有这个地址：${p.path}`,
  },
});
