import type { Names } from './names.ts';

/** What several rooms have, and the fields of base. */

export const shared: Names = {
  requestId: '提交编号',
  seen: '看到的版本',
  year: '年度',
  month: '月份',
  day: '日期',
  page: '页码',
  limit: '每页条数',
  after: '起始位置',
  reason: '原因',
  unit: '单位',
  amount: '金额',
  summary: '摘要',
  fund: '资金性质',
  functional: '功能分类科目',
  economic: '经济分类科目',
  expenditure: '支出类别',
  project: '项目',
  source: '预算来源',
  items: '明细',
  file: '文件',
  digest: '文件',
  q: '要找的内容',
  format: '文件格式',
  by: '汇总方式',
  version: '版本',
};

export const org: Names = {
  name: '姓名',
  'signIn.name': '账号',
  password: '口令',
  current: '现在的口令',
  next: '新口令',
  id: '账号',
  'endMySession.id': '登录记录',
  title: '职务',
  scope: '管辖范围',
  roles: '岗位',
  before: '起始位置',
};

export const schedule: Names = { name: '任务名称' };
