import { expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { releaseItems } from '#service/items/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { applicant, CARD, caseWorld, DISTRICT, intake } from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const yaotang = world.as('yaotang');

it('a case that was opened before a release keeps the terms it began with; the next one has the new ones', async () => {
  const { item, assumed } = demoItems.find((one) => one.item.id === CARD)!;
  const before = await intake(yaotang);
  const changed = { ...item, limits: { statutory: 3, promised: 1 } };
  const materials = [...changed.materials, { ...changed.materials[0]!, name: '新加的材料', required: false }];
  const [released] = await releaseItems(world.journal, [
    {
      district: DISTRICT,
      requestId: 'release-card-2',
      actor: 'gaige',
      at: world.clock(),
      entry: { item: { ...changed, materials }, assumed },
      from: day('2020-10-12'),
    },
  ]);
  expect(unwrap(released!).number).toBe(2);

  // the new version has begun: an open case goes on under the old one to its end
  world.goTo('2020-10-12');
  const after = await intake(yaotang, { applicant: applicant('演示乙', 12) });
  const [old, young] = await Promise.all(
    [before, after].map(({ answer }) => yaotang.get({ number: answer.number })),
  );
  const asks = (one: typeof old) => one!.materials.some(({ name }) => name === '新加的材料');
  expect([old!.item.version, old!.item.statutory, asks(old)]).toEqual([1, 5, false]);
  expect([young!.item.version, young!.item.statutory, asks(young)]).toEqual([2, 3, true]);
  // five working days after 25 September: the 27th is worked, the holiday lasts to 8 October
  expect(old!.clock.statutoryDue).toBe('2020-10-09');
});
