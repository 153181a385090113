/** An account whose table of a fund is empty, with a text beside it or without. */
export function emptyTable(text: string): string {
  return `政府性基金预算财政拨款收入支出决算表
单位：万元
科目编码\t科目名称\t年初结转和结余\t本年收入\t小计\t基本支出\t项目支出\t年末结转和结余
合计\t\t\t\t\t\t\t
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t10.00\t4.00\t6.00
201\t一般公共服务支出\t10.00\t4.00\t6.00
${text}`;
}
