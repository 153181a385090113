import { loadTemplate, type Template } from '#account/disclosure/index.ts';
import { unwrap } from '#base/kernel/index.ts';
import pack from '#packs/disclosure/forms.json' with { type: 'json' };
import h01 from '#packs/disclosure/hunan-2020/01-income-expenditure.json' with { type: 'json' };
import h02 from '#packs/disclosure/hunan-2020/02-income.json' with { type: 'json' };
import h03 from '#packs/disclosure/hunan-2020/03-expenditure.json' with { type: 'json' };
import h04 from '#packs/disclosure/hunan-2020/04-grant.json' with { type: 'json' };
import h05 from '#packs/disclosure/hunan-2020/05-public-budget.json' with { type: 'json' };
import h06 from '#packs/disclosure/hunan-2020/06-basic.json' with { type: 'json' };
import h07 from '#packs/disclosure/hunan-2020/07-three-publics.json' with { type: 'json' };
import h08 from '#packs/disclosure/hunan-2020/08-gov-fund.json' with { type: 'json' };
import h09 from '#packs/disclosure/hunan-2020/09-state-capital.json' with { type: 'json' };
import provincial from '#packs/disclosure/hunan-2020/template.json' with { type: 'json' };
import n01 from '#packs/disclosure/national-2022/01-income-expenditure.json' with { type: 'json' };
import n02 from '#packs/disclosure/national-2022/02-income.json' with { type: 'json' };
import n03 from '#packs/disclosure/national-2022/03-expenditure.json' with { type: 'json' };
import n04 from '#packs/disclosure/national-2022/04-grant.json' with { type: 'json' };
import n05 from '#packs/disclosure/national-2022/05-public-budget.json' with { type: 'json' };
import n06 from '#packs/disclosure/national-2022/06-basic.json' with { type: 'json' };
import n07 from '#packs/disclosure/national-2022/07-gov-fund.json' with { type: 'json' };
import n08 from '#packs/disclosure/national-2022/08-state-capital.json' with { type: 'json' };
import n09 from '#packs/disclosure/national-2022/09-three-publics.json' with { type: 'json' };
import national from '#packs/disclosure/national-2022/template.json' with { type: 'json' };

/** The forms that this program compiles, oldest first. A new one is a folder in packs/disclosure and two lines here. */
export const templates: readonly Template[] = [
  unwrap(loadTemplate(provincial, [h01, h02, h03, h04, h05, h06, h07, h08, h09])),
  unwrap(loadTemplate(national, [n01, n02, n03, n04, n05, n06, n07, n08, n09])),
];

/** Forms among which a bureau chooses when it is founded. The demo district has the first one. */
export const accountForms: readonly {
  readonly id: string;
  readonly title: string;
  /** whose form it is; null for the nation's */
  readonly province: string | null;
  readonly templates: readonly string[];
}[] = pack.forms;

/** The table forms for a year: the newest of the bureau's form that had begun. Earlier years use the oldest. */
export function templateFor(year: number, form?: string): Template {
  const family = accountForms.find(({ id }) => id === form) ?? accountForms[0];
  const known = templates.filter(({ id }) => family?.templates.includes(id));
  const chosen = known.filter((template) => template.firstYear <= year).at(-1) ?? known[0];
  if (!chosen) throw new RangeError('no template');
  return chosen;
}
