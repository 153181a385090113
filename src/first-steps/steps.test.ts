import { expect, it } from 'vitest';
import { permissionsOf, roles } from '#base/org/index.ts';
import { navigationFor } from '../../web/desk/view/navigation.ts';
import { type Begun, firstSteps, isBeginning, stepRules } from './steps.ts';

const nothing: Begun = {
  ...{ towns: 0, villages: 0, departments: 0, windows: 0, sites: 0, silentSites: 0, staff: 0, roleless: 0 },
  ...{ items: 0, cases: 0, decided: 0, budgetRows: 0, vouchers: 0, openings: 0, lastYear: 0, registered: 0 },
  published: 0,
};

it('begins with the places, and nothing is done in an empty bureau', () => {
  const steps = firstSteps(nothing, ['admin']);
  expect(steps[0]).toMatchObject({ id: 'regions', done: false, mine: true, who: ['系统管理员'] });
  expect(steps.filter(({ done }) => done)).toEqual([]);
  expect(isBeginning(steps)).toBe(true);
});

it('is over when all is done that must be, also without opening balances and telephones', () => {
  const begun = Object.fromEntries(Object.keys(nothing).map((key) => [key, 1])) as unknown as Begun;
  const steps = firstSteps({ ...begun, openings: 0, sites: 0 }, []);
  expect(steps.filter(({ done }) => !done).map(({ id }) => id)).toEqual(['sites', 'openings']);
  expect(isBeginning(steps)).toBe(false);
});

it('leads each role to a page that its menu has', () => {
  for (const { id, who, to } of stepRules)
    for (const role of who) {
      const pages = navigationFor(permissionsOf([role])).flatMap(({ entries }) =>
        entries.map((one) => one.to),
      );
      const page = to.split('?')[0] ?? '';
      expect(
        pages.some((known) => page === known || page.startsWith(`${known}/`)),
        `${id} ${roles[role].name}`,
      ).toBe(true);
    }
});
