import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import {
  answerOf,
  applicant,
  CARD,
  caseWorld,
  FELLING,
  HALL,
  HOUSE,
  idNumber,
  picture,
  requestId,
  SHOP,
  shopAnswers,
  YAOTANG,
} from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const { visitor } = world;

const start = (item = SHOP, more: object = {}) =>
  visitor.start({ requestId: requestId(), item, applicant: applicant(), ...more });

describe('what an application asks', () => {
  it('has a form of its own, materials, ways and places', async () => {
    const shop = await visitor.form({ item: SHOP });
    expect(shop.form.map(({ key }) => key)).toContain('tradeName');
    expect(shop.online).toBe(true);
    expect(shop.of).toEqual(['person']);
    expect(shop.sites.map(({ code }) => code)).toContain(HALL);
    // only somebody who needs a translation has to bring one
    expect(shop.materials.find(({ name }) => name.startsWith('外文材料'))).toMatchObject({ required: false });
    const card = await visitor.form({ item: CARD });
    expect(card.sites.map(({ code }) => code)).toContain(YAOTANG);
    expect(card.sites.map(({ code }) => code)).not.toContain(HALL);
    expect((await visitor.form({ item: FELLING })).form.map(({ key }) => key)).toContain('species');
  });

  it('says why not from home, and that a thing is not offered', async () => {
    expect(await visitor.form({ item: HOUSE })).toMatchObject({
      online: false,
      offlineReason: '不动产登记只在区政务服务大厅的部门窗口办理',
    });
    expect(await answerOf(visitor.form({ item: 'nothing' }))).toBe('NOT_FOUND cases/no-item');
  });
});

describe('from home', () => {
  it('starts with who applies, refusing all that is wrong at once', async () => {
    expect(await answerOf(start(HOUSE))).toBe('REFUSED cases/not-online');
    expect(await answerOf(start(CARD))).toBe('REFUSED cases/no-site');
    const company = { ...applicant(), of: 'organisation', phone: '1' };
    expect(await answerOf(start(SHOP, { applicant: company }))).toMatch(
      /^REFUSED cases\/wrong-applicant persons\/.*persons\/phone-form/,
    );
  });

  it('the same request twice is one case, with a code that opens it', async () => {
    const asked = { requestId: requestId(), item: SHOP, applicant: applicant() };
    const first = await visitor.start(asked);
    const again = await visitor.start(asked);
    expect(again.number).toBe(first.number);
    const other = { ...asked, applicant: applicant('演示丁', 15) };
    expect(await answerOf(visitor.start(other))).toBe('REFUSED persons/other-applicant');
    expect((await visitor.look({ number: again.number, code: again.code })).status).toBe('draft');
  });

  it('goes from the draft to the submission, which asks for a complete form', async () => {
    const { number, code, version } = await start();
    const key = { number, code };
    const save = { ...key, requestId: requestId(), seen: version, answers: { tradeName: '无' } };
    const wants = { way: 'post' as const, address: '株洲市渌口区渌口镇演示路1号' };
    const saved = await visitor.save({ ...save, wants });
    expect(saved.version).toBe(2);
    expect(await visitor.save({ ...save, wants })).toEqual(saved);
    const submit = { ...key, requestId: requestId(), seen: null, command: { do: 'submit' as const } };
    expect(await answerOf(visitor.act(submit))).toMatch(/^REFUSED( cases\/answer-missing){6}$/);
    const looked = await visitor.look(key);
    expect(looked.answers).toEqual({ tradeName: '无' });
    expect(looked.wants).toEqual({ ...wants, wayName: '邮政寄递' });
    expect(looked.actions.find(({ verb }) => verb === 'submit')?.allowed).toBe(false);
    await visitor.save({ ...save, requestId: requestId(), seen: 2, answers: shopAnswers });
    const submitted = await visitor.act(submit);
    expect(submitted).toMatchObject({ status: 'submitted', statusName: '待预审' });
    // pressed twice
    expect(await visitor.act(submit)).toEqual(submitted);
    const after = await visitor.look(key);
    expect(after.steps.map(({ key: step, state }) => `${step} ${state}`).slice(0, 3)).toEqual([
      'apply done',
      'pre now',
      'accept next',
    ]);
    expect(after.clock.noticeDue).toBe('2020-10-09');
    expect(after.waitsFor).toContain('2020年10月9日前');
    expect(await answerOf(visitor.save({ ...save, requestId: requestId() }))).toBe('REFUSED cases/not-now');
    expect(await answerOf(visitor.who({ ...key, applicant: applicant('演示乙', 12) }))).toBe(
      'REFUSED persons/settled',
    );
  });

  it('asks who acts for another for their authority (cases/no-authority)', async () => {
    const agent = {
      ...{ name: '演示乙', identity: { kind: '111', number: idNumber(12) }, phone: '0731-00001001' },
      ...{ as: 'agent' as const, authority: { material: '授权委托书', until: null } },
    };
    const { number, code } = await start(SHOP, { applicant: { ...applicant(), agent } });
    const key = { number, code };
    await visitor.save({ ...key, requestId: requestId(), seen: null, answers: shopAnswers });
    const submit = () =>
      visitor.act({ ...key, requestId: requestId(), seen: null, command: { do: 'submit' } });
    expect(await answerOf(submit())).toBe('REFUSED cases/no-authority');
    await visitor.attach({
      ...key,
      requestId: requestId(),
      material: '授权委托书',
      file: picture('authority'),
    });
    expect(await answerOf(submit())).toBe('accepted');
  });

  it('may say it was somebody else as long as it is a draft', async () => {
    const key = await start();
    const shown = await visitor.who({ ...key, applicant: applicant('演示丙', 14) });
    expect([shown.applicant.name, shown.applicant.number]).toEqual([
      '演示丙',
      `4302**********${idNumber(14).slice(-4)}`,
    ]);
    const bad = visitor.who({ ...key, applicant: { ...applicant(), name: ' ' } });
    expect(await answerOf(bad)).toBe('REFUSED persons/name-missing');
  });

  it('is told each step in plain words', async () => {
    const key = await start();
    await visitor.save({ ...key, requestId: requestId(), seen: null, answers: shopAnswers });
    await visitor.act({ ...key, requestId: requestId(), seen: null, command: { do: 'submit' } });
    const { messages } = await visitor.look(key);
    expect(messages.map(({ kind }) => kind)).toContain('submit');
    expect(messages.at(-1)?.text).toContain('个体工商户设立登记');
  });

  it('takes files of the case only, and gives them back to who handed them in', async () => {
    const { number, code } = await start();
    const other = await start();
    const key = { number, code };
    const material = '名称自主申报承诺书';
    const attach = (file: File, name = material) =>
      visitor.attach({ ...key, requestId: requestId(), material: name, file });
    expect(await answerOf(attach(picture(1), '没有这份'))).toBe('REFUSED cases/unknown-material');
    const { file, version } = await attach(picture(1));
    expect([version, file.type]).toEqual([2, 'image/png']);
    const looked = await visitor.look(key);
    expect(looked.materials.find(({ name }) => name === material)?.file).toEqual(file);
    const back = await visitor.applicantFile({ ...key, digest: file.digest });
    expect([back.type, back.size]).toEqual(['image/png', file.size]);
    expect(await answerOf(visitor.applicantFile({ ...other, digest: file.digest }))).toBe(
      'NOT_FOUND cases/no-paper',
    );
    const supplement = { do: 'supplement' as const, materials: [{ name: material, digest: file.digest }] };
    const stolen = { requestId: requestId(), seen: null, command: supplement };
    expect(await answerOf(visitor.act({ number: other.number, code: other.code, ...stolen }))).toBe(
      'REFUSED cases/file-unknown',
    );
    await visitor.detach({ ...key, requestId: requestId(), material });
    expect((await visitor.look(key)).materials.every((one) => one.file === null)).toBe(true);
  });

  it('opens to nobody without the code, and makes who tries too often wait', async () => {
    const { number, code } = await start();
    const wrong = () => answerOf(visitor.look({ number, code: 'WRONG' }));
    expect(await wrong()).toBe('REFUSED persons/wrong-code');
    for (let tries = 0; tries < 4; tries += 1) await wrong();
    expect(await answerOf(visitor.look({ number, code }))).toBe('REFUSED persons/code-locked');
    world.forward(16);
    expect(await answerOf(visitor.look({ number, code }))).toBe('accepted');
    expect(await answerOf(visitor.look({ number: '43021220200925000000999990', code }))).toBe(
      'REFUSED persons/wrong-code',
    );
  });
});
