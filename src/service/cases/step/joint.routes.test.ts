import { expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { answerOf, caseWorld, intake, papers, step } from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const hall = world.as('chuangkou1');
const shichang = world.as('shichang-shenpi');
const chief = world.as('shichang-fuze');

it('a joint case runs on 45 days, and fifteen more are the government’s to give', async () => {
  world.goTo('2020-09-28');
  const materials = await papers(hall, ['民宿开办申请书', '房屋权属或者租赁证明']);
  const { answer } = await intake(hall, {
    ...{ item: '990131900001-01', materials },
    answers: { matter: '开办民宿', address: '演示路1号' },
  });
  const { number, code } = answer;
  const view = await world.visitor.look({ number, code });
  expect(view.item).toMatchObject({ joint: true, statutory: 45 });
  expect(view.item.otherDepts).toContain('渌口区卫生健康局');
  // after 28 September: 29, 30, then from 9 and 10 October (a worked Saturday) on; the 20th and the 45th
  expect(view.clock).toMatchObject({ promisedDue: '2020-11-02', statutoryDue: '2020-12-07' });
  await step(shichang, number, { do: 'ask-extension', days: 15, reason: '各机构意见不一' });
  const asked = await chief.get({ number });
  expect(asked.approver).toBe('本级人民政府负责人');
  expect(asked.waitsFor).toContain('等本级人民政府负责人批复');
  expect(await answerOf(step(chief, number, { do: 'approve-extension' }))).toBe(
    'REFUSED cases/no-government-approval',
  );
  const approval = '渌政办函〔2020〕8号';
  await step(chief, number, { do: 'approve-extension', approval });
  const extended = await chief.get({ number });
  expect(extended.clock).toMatchObject({ promisedDue: '2020-11-23', statutoryDue: '2020-12-28' });
  expect(extended.clock.basis).toContain('行政许可法第四十二条第二款');
  expect(extended.timeline.at(-1)?.words).toContain(approval);
});
