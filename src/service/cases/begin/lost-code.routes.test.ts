import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { answerOf, applicant, caseWorld, idNumber, requestId, SHOP } from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const { visitor, texted } = world;

const PHONE = '13800001111';
const started = await visitor.start({
  ...{ requestId: requestId(), item: SHOP },
  applicant: { ...applicant('演示丁', 31), phone: PHONE },
});
const lost = { number: started.number, name: '演示丁', phone: '138-0000-1111' };
const confirmIn = (text: string | undefined) => /确认码(\d{6})/.exec(text ?? '')?.[1] ?? '';

describe('a lost look-up code', () => {
  it('is replaced by number, name and telephone, with a confirmation that only the telephone hears', async () => {
    expect(await visitor.askCode(lost)).toEqual({});
    const { phone, text } = texted.at(-1)!;
    expect(phone).toBe(PHONE);
    const confirm = confirmIn(text);
    expect(
      await answerOf(visitor.confirmCode({ ...lost, confirm: '000000' === confirm ? '1' : '000000' })),
    ).toBe('REFUSED persons/wrong-confirmation');
    const { number, code } = await visitor.confirmCode({ ...lost, confirm });
    expect(number).toBe(started.number);
    expect((await visitor.look({ number, code })).status).toBe('draft');
    expect(await answerOf(visitor.look({ number, code: started.code }))).toBe('REFUSED persons/wrong-code');
    // once
    expect(await answerOf(visitor.confirmCode({ ...lost, confirm }))).toBe(
      'REFUSED persons/wrong-confirmation',
    );
  });

  it('is found by the number of a document too', async () => {
    world.forward(2);
    const sent = texted.length;
    await visitor.askCode({ ...lost, number: idNumber(31) });
    expect(texted.length).toBe(sent + 1);
    // again at once: one message a minute
    await visitor.askCode(lost);
    expect(texted.length).toBe(sent + 1);
  });

  it('answers the same, and sends nothing, where one of the three does not fit', async () => {
    world.forward(70);
    const sent = texted.length;
    const others = [{ name: '别人' }, { phone: '13900000000' }, { number: '1' }, { phone: '没有' }];
    for (const other of others) expect(await visitor.askCode({ ...lost, ...other })).toEqual({});
    expect(texted.length).toBe(sent);
  });

  it('holds ten minutes, and five tries', async () => {
    world.forward(70);
    await visitor.askCode(lost);
    const confirm = confirmIn(texted.at(-1)?.text);
    world.forward(11);
    const late = visitor.confirmCode({ ...lost, confirm });
    expect(await answerOf(late)).toBe('REFUSED persons/wrong-confirmation');
  });

  it('needs a gateway for messages (persons/no-texts)', async () => {
    expect(await answerOf(world.withoutTexts.askCode(lost))).toBe('REFUSED persons/no-texts');
  });
});
