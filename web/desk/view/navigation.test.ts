import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRoles, permissionsOf } from '#base/org/roles.ts';
import { entryOf, helpOf, navigationFor } from './navigation.ts';

const labels = (role: Parameters<typeof permissionsOf>[0][number]) =>
  navigationFor(permissionsOf([role])).flatMap(({ entries }) => entries.map(({ label }) => label));

describe('navigationFor', () => {
  it('gives a bookkeeper the books and the account, and no administration', () => {
    expect(labels('bookkeeper')).toEqual([
      '我的工作',
      '凭证',
      '新凭证',
      '待审核',
      '科目余额表',
      '预算执行',
      '登记簿',
      '结账',
      '决算报表',
      '决算工作台',
      '上年决算数',
      '审核公开文件',
      '我的账号',
    ]);
  });

  it('does not offer making vouchers to who reviews them', () => {
    expect(labels('reviewer')).not.toContain('新凭证');
    expect(labels('reviewer')).toContain('待审核');
  });

  it('gives a window its queue and intake, an approver the queue alone, a grid agent no outbox', () => {
    expect(labels('village-clerk')).toEqual([
      '我的工作',
      '办件队列',
      '收件',
      '全部移交',
      '事项',
      '办件统计',
      '演示发件箱',
      '我的账号',
    ]);
    expect(labels('approver')).toEqual([
      '我的工作',
      '办件队列',
      '全部移交',
      '事项',
      '办件统计',
      '演示发件箱',
      '我的账号',
    ]);
    expect(labels('grid-agent')).toEqual(['我的工作', '办件队列', '收件', '全部移交', '我的账号']);
  });

  it('keeps the auditor with logs and the journal', () => {
    expect(labels('auditor')).toEqual(['我的工作', '人员', '登录日志', '定时任务', '流水校验', '我的账号']);
  });

  it('gives everybody at least a way home and to the own account, and no key twice', () => {
    for (const role of allRoles)
      expect(labels(role)).toEqual(expect.arrayContaining(['我的工作', '我的账号']));
    const everything = navigationFor(permissionsOf(allRoles)).flatMap(({ entries }) => entries);
    expect(new Set(everything.map(({ keys }) => keys)).size).toBe(everything.length);
  });
});

describe('entryOf', () => {
  const shown = navigationFor(permissionsOf(['bookkeeper']));
  it('takes the nearest entry', () => {
    expect(entryOf('/vouchers/2020-01-0001', shown)?.label).toBe('凭证');
    expect(entryOf('/vouchers/new', shown)?.label).toBe('新凭证');
    expect(entryOf('/', shown)?.label).toBe('我的工作');
    expect(entryOf('/nowhere', shown)).toBeUndefined();
  });
});

describe('helpOf', () => {
  const documents = new Set(
    readdirSync(path.resolve(import.meta.dirname, '../../../docs/zh')).map((file) =>
      file.replace(/\.md$/, ''),
    ),
  );

  it('has a document for each entry of the menu, for every post', () => {
    for (const role of allRoles)
      for (const { to } of navigationFor(permissionsOf([role]), true).flatMap(({ entries }) => entries))
        expect([role, to, documents.has(helpOf(to, permissionsOf([role])))]).toEqual([role, to, true]);
  });

  it('gives everybody the document of their own work', () => {
    const queue = (role: Parameters<typeof permissionsOf>[0][number]) =>
      helpOf('/cases/4302', permissionsOf([role]));
    expect(queue('district-clerk')).toBe('window-clerk');
    expect(queue('approver')).toBe('approver');
    expect(queue('grid-agent')).toBe('agent');
    expect(queue('director')).toBe('director');
    expect(helpOf('/account/release', permissionsOf(['bookkeeper']))).toBe('bookkeeper');
    expect(helpOf('/account/release', permissionsOf(['office-director']))).toBe('director');
    expect(helpOf('/', permissionsOf(['auditor']))).toBe('administrator');
    expect(helpOf('/', permissionsOf(['environment-officer']))).toBe('director');
    expect(helpOf('/', [])).toBe('administrator');
  });
});
