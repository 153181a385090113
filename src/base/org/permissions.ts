/** Every permission of the program, in Chinese words for pages and refusals. */
export const permissions = {
  'ledger.make': '填制记账凭证',
  'ledger.review': '复核记账凭证',
  'ledger.close': '结账和年末结转',
  'ledger.read': '查看账簿和凭证',
  'budget.keep': '登记预算、指标和调整',
  'register.keep': '登记采购、接待、出国、会议培训、车辆、设备和编制人员',
  'account.read': '查看决算草稿和勾稽关系',
  'account.freeze': '锁定决算',
  'account.publish': '批准公开决算',
  'case.intake': '收件、受理',
  'case.agent': '帮办代办，代群众提交和送达',
  'case.read': '查看本辖区、本单位的办件',
  'case.review': '审查办件',
  'case.decide': '作出准予或不予许可的决定',
  'case.approve-extension': '批准延长办理期限',
  'item.keep': '维护事项和实施清单',
  'window.keep': '管理窗口和窗口人员考核',
  'supervision.keep': '督办、通报和营商环境交办',
  'site.keep': '管理站点、设备和平台运行',
  'place.keep': '维护区划、机构、窗口和站点',
  'staff.read': '查看人员名单',
  'staff.manage': '增减人员、重置口令',
  'staff.authorise': '授予和收回岗位、锁定和解锁账号',
  'audit.read': '查看登录日志和操作日志',
  'journal.verify': '校验流水的完整性',
  'jobs.read': '查看定时任务和运行结果',
  'jobs.run': '立即运行定时任务',
} as const;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as readonly Permission[];
