/** Why somebody is reminded, the most urgent first. */
export const reminderRules = {
  red: '已过法定期限',
  deemed: '五日内没有答复，依法视为受理',
  orange: '已过承诺期限',
  notice: '今天必须答复收件',
  yellow: '快到承诺期限',
  supply: '后补的材料快到期',
  supplement: '申请人还没有补正',
  dissatisfied: '申请人评价不满意',
} as const;

export type ReminderRule = keyof typeof reminderRules;
