import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { earlierProjector } from '#account/earlier/index.ts';
import { createJournal } from '#base/journal/index.ts';
import { instant } from '#base/kernel/index.ts';
import { allRoles, loadOrg, orgProjector, permissionsOf, type RoleId } from '#base/org/index.ts';
import { demoBudgets } from '#demo/packs/budgets.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { demoRegisters } from '#demo/packs/registers.ts';
import { budgetProjector, loadBudgets } from '#money/budget/index.ts';
import { ledgerProjector } from '#money/ledger/index.ts';
import { loadRegisters, registerProjector } from '#money/registers/index.ts';
import pack from '#packs/lukou/account-2020.json' with { type: 'json' };
import books2019 from '#packs/lukou/books-2019.json' with { type: 'json' };
import books2020 from '#packs/lukou/books-2020.json' with { type: 'json' };
import { testDatabase } from '#shell/db/testing.ts';
import { type BooksPack, loadBooks } from '../../demo/books.ts';
import { publishRoutes } from './publish.routes.ts';
import type { SIGNERS } from './release/types.ts';
import { releaseProjector } from './release.projector.store.ts';

const { db } = await testDatabase();
const projectors = [
  orgProjector,
  budgetProjector,
  ledgerProjector,
  registerProjector,
  earlierProjector,
  releaseProjector,
];
const journal = createJournal(db, projectors);
const clock = () => instant(Date.parse('2021-09-10T02:00:00Z'));
const world = { db, journal, clock, district: '430212' };
const org = demoOrg();
const people = ['kuaiji', 'fuhe', 'zhuren', 'juzhang'];
await loadOrg(world, { ...org, staff: org.staff.filter(({ id }) => people.includes(id)), windows: [] });
await loadBudgets(world, demoBudgets(), 'kuaiji');
await loadRegisters(world, demoRegisters(), 'kuaiji');
for (const books of [books2019, books2020] as unknown as BooksPack[]) await loadBooks(world, books);

/** The routes for somebody with these roles; without a role, for nobody. */
function as(staffId: string, ...roles: readonly RoleId[]) {
  const session =
    roles.length === 0
      ? null
      : {
          id: 's',
          staffId,
          name: '某人',
          unit: 'office',
          regionScope: '430212000000',
          roles,
          permissions: permissionsOf(roles),
          mustChangePassword: false,
          expires: clock(),
        };
  const cookie = { read: () => null, write: () => undefined, clear: () => undefined };
  return createRouterClient(publishRoutes, {
    context: { ...world, session, cookie, address: '10.0.0.1', files: '' },
  });
}

async function answerOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error: { code?: string; data?: { problems?: { code: string }[] } }) => {
      if (!error.data?.problems) throw error;
      return [error.code, ...error.data.problems.map((problem) => problem.code)].join(' ');
    },
  );
}

const kuaiji = as('kuaiji', 'bookkeeper');
const fuhe = as('fuhe', 'reviewer');
const zhuren = as('zhuren', 'office-director');
const juzhang = as('juzhang', 'director');
const visitor = as('');
type Client = typeof kuaiji;

let requests = 0;
const asked = () => {
  requests += 1;
  return { requestId: `publish-route-${requests}`, year: 2020 };
};
const approval = {
  version: 1,
  approvalNumber: '测财〔2021〕1号',
  approvedOn: '2021-08-30',
  publishedOn: '2021-09-10',
};
const NO_DIGEST = '0'.repeat(64);

describe('commands × roles', () => {
  const text = { what: 'reason', key: 'nothing', text: '测试' } as const;
  const sign = (signer: (typeof SIGNERS)[number]) => (call: Client) =>
    call.sign({ ...asked(), as: signer, digest: NO_DIGEST });
  const commands: [string, readonly string[], (call: Client) => Promise<unknown>][] = [
    ['releaseState', ['account.read'], (call) => call.releaseState({ year: 2020 })],
    ['draft', ['account.read'], (call) => call.draft({ year: 2020 })],
    ['draftFigure', ['account.read'], (call) => call.draftFigure({ year: 2020, id: '05/合计/1' })],
    ['draftFile', ['account.read'], (call) => call.draftFile({ year: 2020, format: 'csv' })],
    ['writeText', ['ledger.make', 'account.freeze'], (call) => call.writeText({ ...asked(), ...text })],
    ['sign maker', ['ledger.make'], sign('maker')],
    ['sign reviewer', ['ledger.review'], sign('reviewer')],
    ['sign director', ['account.publish'], sign('director')],
    ['freeze', ['account.freeze'], (call) => call.freeze(asked())],
    ['publish', ['account.publish'], (call) => call.publish({ ...asked(), ...approval })],
  ];

  it.each(commands)('%s is for those with %j', async (_name, permissions, run) => {
    expect(await answerOf(run(visitor))).toBe('SIGN_IN org/sign-in-needed');
    for (const role of allRoles) {
      const held: readonly string[] = permissionsOf([role]);
      const answer = await answerOf(run(as('zhuren', role)));
      const allowed = permissions.some((permission) => held.includes(permission));
      expect(answer.startsWith('NOT_ALLOWED'), role).toBe(!allowed);
    }
  });
});

describe('a year from the books to the public', () => {
  const openItems = async () => (await kuaiji.releaseState({ year: 2020 })).open;

  it('is public nowhere before it is published', async () => {
    expect((await visitor.published()).years).toEqual([]);
    const missing = 'NOT_FOUND publish/not-published';
    expect(await answerOf(visitor.publishedAccount({ year: 2020 }))).toBe(missing);
    expect(await answerOf(visitor.publishedFile({ year: 2020, format: 'pdf' }))).toBe(missing);
    expect(await answerOf(visitor.publishedFigure({ year: 2020, id: '05/合计/1' }))).toBe(missing);
  });

  it('says who may do what, and why not yet', async () => {
    const { actions } = await kuaiji.releaseState({ year: 2020 });
    const of = (action: string) => actions.find((known) => known.action === action);
    expect(of('sign-maker')).toMatchObject({ allowed: false });
    const codes = of('sign-maker')?.problems.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['publish/warning-unanswered', 'publish/reason-missing']));
    expect(of('freeze')?.problems.map(({ code }) => code)).toEqual(['org/permission-missing']);
  });

  it('has a list of open items that shrinks with every text', async () => {
    const before = await openItems();
    expect(before).toBe(17);
    const [[key, text] = ['', '']] = Object.entries(pack.texts);
    await kuaiji.writeText({ ...asked(), what: 'reason', key, text });
    expect(await openItems()).toBe(before - 1);
    for (const [key, text] of Object.entries(pack.texts))
      await zhuren.writeText({ ...asked(), what: 'reason', key, text });
    for (const [key, text] of Object.entries(pack.answers))
      await zhuren.writeText({ ...asked(), what: 'answer', key, text });
    const { open, items } = await kuaiji.releaseState({ year: 2020 });
    expect(open).toBe(0);
    expect(items.find((item) => item.key === 'change.total')?.written).toMatchObject({
      text: pack.texts['change.total'],
      byName: '柳思远',
    });
  });

  it('is signed by three for what they read, frozen and published', async () => {
    const { digest } = await kuaiji.releaseState({ year: 2020 });
    const stale = kuaiji.sign({ ...asked(), as: 'maker', digest: NO_DIGEST });
    expect(await answerOf(stale)).toBe('REFUSED publish/changed-since-read');
    await kuaiji.sign({ ...asked(), as: 'maker', digest });
    await fuhe.sign({ ...asked(), as: 'reviewer', digest });
    await juzhang.sign({ ...asked(), as: 'director', digest });
    expect(await zhuren.freeze(asked())).toEqual({ version: 1, digest });
    const tomorrow = juzhang.publish({ ...asked(), ...approval, publishedOn: '2021-09-11' });
    expect(await answerOf(tomorrow)).toBe('REFUSED publish/in-future');
    expect(await juzhang.publish({ ...asked(), ...approval })).toEqual({ version: 1 });
  });

  it('is then read by anybody: the list, the text, each figure', async () => {
    const { years } = await visitor.published();
    expect(years.map(({ year, version, late }) => [year, version, late])).toEqual([[2020, 1, false]]);
    const { document, versions } = await visitor.publishedAccount({ year: 2020 });
    expect(document.cover).toContain('公开日期：2021年9月10日');
    expect(document.parts.map(({ title }) => title)).toEqual([
      '单位概况',
      '2020年度部门决算表',
      '2020年度部门决算情况说明',
      '名词解释',
    ]);
    expect(JSON.stringify(versions)).not.toContain('juzhang');
  });

  it('leads from a number of the text over its parts to vouchers that sum to it', async () => {
    const rate = await visitor.publishedFigure({ year: 2020, id: 'N/一 收支总计比上年增减率/percent' });
    expect([rate.printed, rate.kind, rate.parts.length]).toEqual(['88.74', 'none', 2]);
    const [difference] = rate.parts;
    expect(difference?.printed).toBe('325.89');
    const total = await visitor.publishedFigure({ year: 2020, id: 'N/六 公用经费/amount', limit: 200 });
    expect(total).toMatchObject({ kind: 'voucher', agrees: true, parts: [{ printed: '372.07' }] });
    const sum = (rows: readonly { amount?: number; value?: number }[]) =>
      rows.reduce((all, row) => all + (row.amount ?? row.value ?? 0), 0);
    expect(sum(total.byMonth)).toBe(total.value);
    expect(sum(total.byEconomic)).toBe(total.value);
    if (total.next === null) expect(sum(total.rows)).toBe(total.value);
    const last = await visitor.publishedFigure({ year: 2020, id: 'N/一 上年收支总计/amount' });
    expect(last).toMatchObject({ printed: '367.26', kind: 'voucher', agrees: true });
    const planned = await visitor.publishedFigure({
      year: 2020,
      id: 'N/五 一般公共预算财政拨款支出年初预算/amount',
    });
    expect(planned).toMatchObject({ kind: 'budget', printed: '415.60', agrees: true });
    expect(sum(planned.rows)).toBe(planned.value);
    const guests = await visitor.publishedFigure({ year: 2020, id: 'N/七 公务接待人次/count' });
    expect(guests).toMatchObject({ kind: 'register', value: 6, total: 1, agrees: true });
    expect(await answerOf(visitor.publishedFigure({ year: 2020, id: '01/没有/1' }))).toBe(
      'NOT_FOUND publish/no-figure',
    );
  });

  it('is downloaded under a name with its version', async () => {
    const { body: file, headers } = await visitor.publishedFile({ year: 2020, format: 'csv' });
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="account-2020-v1\.csv"; filename\*=/,
    );
    expect([file.name, file.type]).toEqual([
      '2020年度株洲市渌口区行政审批服务局部门决算（第1版）.csv',
      'text/csv; charset=utf-8',
    ]);
    expect(await file.text()).toContain('\r\n总计,32,693.15,总计,64,693.15,693.15,,\r\n');
    const json = JSON.parse(await (await visitor.publishedFile({ year: 2020, format: 'json' })).body.text());
    expect(json.release).toMatchObject({ version: 1, approvalNumber: '测财〔2021〕1号' });
    for (const [format, magic] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ] as const) {
      const { body: bytes } = await visitor.publishedFile({ year: 2020, format });
      expect(await bytes.slice(0, magic.length).text(), format).toBe(magic);
    }
  });
});
