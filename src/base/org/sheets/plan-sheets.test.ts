import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { KNOWN, VILLAGE } from '../places.fixture.ts';
import { member } from '../staff.fixture.ts';
import type { SheetRights } from './intent.ts';
import { planSheets } from './plan-sheets.ts';
import { readSheets } from './read-sheet.ts';

const ADMIN: SheetRights = { places: true, staff: true, roles: false };
const SECURITY: SheetRights = { places: false, staff: false, roles: true };
const registers = { ...KNOWN, windows: [], sites: [], staff: [member('cun1', [])] };
const HEADS = {
  区划: ['名称 *', '上级', '类别', '代码', '起始日'],
  机构: ['名称*', '类别*', '目录里的部门名', '起始日'],
  窗口: ['窗口号', '名称', '机构', '类别', '起始日'],
  站点: ['站点', '地址', '电话', '开放时间', '设备'],
  人员: ['登录名（小写）', '姓名', '职务', '机构', '管辖范围', '岗位'],
} as const;

function plan(name: keyof typeof HEADS, rows: readonly (readonly string[])[], rights = ADMIN) {
  const sheet = {
    name,
    rows: [{ line: 1, cells: HEADS[name] }, ...rows.map((cells, index) => ({ line: index + 2, cells }))],
  };
  const context = { today: day('2026-05-01'), booksFrom: day('2026-01-01'), actor: 'admin', rights };
  return planSheets(unwrap(readSheets([sheet])), registers, context);
}
const told = (planned: ReturnType<typeof plan>) =>
  planned.map(({ label, state, what, problems }) => [
    label,
    state,
    what || problems.map(({ code }) => code).join(),
  ]);

describe('a filled workbook', () => {
  it('adds towns and villages, lets later rows lean on earlier ones, and renames by code', () => {
    const planned = plan('区划', [
      ['南山街道', '', '街道'],
      ['南山社区', '南山街道', '社区'],
      ['东河村', '东河镇', '村'],
      ['新桥村', '东河镇', '村', VILLAGE, '2026年4月1日'],
      ['无名村', '北方镇', '村'],
      ['', '东河镇', '村'],
    ]);
    expect(told(planned)).toEqual([
      ['南山街道', 'added', '属于测试区'],
      ['南山社区', 'added', '属于南山街道'],
      ['东河村', 'same', ''],
      ['新桥村', 'changed', '原名东河村'],
      ['无名村', 'refused', 'org/sheet-place'],
      ['', 'refused', 'org/sheet-empty-cell'],
    ]);
    expect(planned[1]?.facts.map(({ stream }) => stream)).toEqual([
      'region/430299101001',
      'unit/station-430299101001',
    ]);
    expect(planned[4]?.place).toBe('区划 第6行');
  });

  it('adds units once', () => {
    expect(
      told(
        plan('机构', [
          ['区林业局', '部门', '林业'],
          ['区民政局', '部门'],
          ['某股', '股室'],
        ]),
      ),
    ).toEqual([
      ['区林业局', 'added', '部门'],
      ['区民政局', 'same', '部门'],
      ['某股', 'refused', 'org/sheet-word'],
    ]);
  });

  it('opens windows by their numbers, as people write them', () => {
    const planned = plan('窗口', [
      ['５号', '民政窗口', '区民政局', '部门'],
      ['5', '民政和残联窗口', '区民政局', '部门'],
      ['五', '某窗口', '区民政局', '部门'],
    ]);
    expect(told(planned)).toEqual([
      ['5号 民政窗口', 'added', '区民政局'],
      ['5号 民政和残联窗口', 'changed', '区民政局'],
      ['五号 某窗口', 'refused', 'org/sheet-word'],
    ]);
  });

  it('says where sites are, by their own name or by that of their place; empty cells change nothing', () => {
    const planned = plan('站点', [
      ['东河村', '东河村12号', '0731-12345678', '', '高拍仪1台、自助终端'],
      ['东河镇东河村便民服务站', '', '', '工作日', ''],
      ['北河村', '', '', '', ''],
      ['西河村', '', '', '', '零台'],
    ]);
    expect(planned[0]?.facts[0]?.payload).toMatchObject({
      equipment: [
        { name: '高拍仪', count: 1 },
        { name: '自助终端', count: 1 },
      ],
    });
    expect(planned[1]?.facts[0]?.payload).toMatchObject({ address: '东河村12号', hours: '工作日' });
    expect(told(planned).map(([, state]) => state)).toEqual(['added', 'changed', 'refused', 'added']);
  });

  it('lets the administrator add people, and the security officer give the roles of the same file', () => {
    const rows = [
      ['bailu', '白露', '', '东河村便民服务站', '', '村（社区）站窗口'],
      ['cun1', '霜降', '', '区民政局', '', '部门审批人'],
      ['Bad', '寒露', '', '区民政局', '', ''],
    ];
    const byAdmin = plan('人员', rows);
    expect(told(byAdmin)).toEqual([
      ['白露 bailu', 'added', '东河村便民服务站'],
      ['霜降 cun1', 'changed', '区民政局'],
      ['寒露 Bad', 'refused', 'org/staff-id-shape'],
    ]);
    expect(byAdmin[0]?.facts).toMatchObject([{ payload: { scope: VILLAGE } }]);
    expect(told(plan('人员', rows.slice(0, 2), SECURITY))).toEqual([
      ['白露 bailu', 'left', '由系统管理员先导入'],
      ['霜降 cun1', 'changed', '部门审批人'],
    ]);
    const wrong = plan('人员', [['cun1', '霜降', '', '区民政局', '', '村长']], SECURITY);
    expect(told(wrong)).toEqual([['霜降 cun1', 'refused', 'org/sheet-word']]);
    expect(told(plan('区划', [['南河村', '东河镇', '村']], SECURITY))).toEqual([
      ['南河村', 'left', '由系统管理员导入'],
    ]);
  });
});
