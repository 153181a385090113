import { itemOfRow, type PackItem, type PackRow } from './pack.ts';
import { packFiles } from './pack-files.ts';
import type { ServiceItem } from './types.ts';

/** A department of the bureau that may take start items, by the word under which lists of items name it. */
export interface StartDepartment {
  readonly unit: string;
  readonly itemDept: string;
}

/** What is known of the hall: it stands in each start item instead of the demo's made-up place. */
export interface Hall {
  readonly address: string;
  readonly telephone: string;
  readonly hours: string;
}

export interface StartItem extends PackItem {
  /** the department in the list's word */
  readonly department: string;
}

/** fields that are the bureau's own: from its hall, or empty until the keeper fills them */
const OWN: readonly (keyof ServiceItem)[] = ['place', 'hours', 'phones'];

/**
 * The start set: items of a province's catalogue that a new bureau may begin with, each as a draft. The department is found by
 * its word; without one the unit is empty. What the pack assumes stays marked until the keeper confirms it. Items
 * that only the demo has are left out.
 */
export function startItems(departments: readonly StartDepartment[], hall: Hall | null): StartItem[] {
  return packFiles.flatMap((file) =>
    file.items.flatMap((given): StartItem[] => {
      const row = given as PackRow;
      // what has no scope is the demo's own: it is named in one account only, or made up
      if (typeof row.department !== 'string' || row.scope === undefined) return [];
      const { department } = row;
      const { item, assumed } = itemOfRow(row, file.unit);
      const unit = departments.find(({ itemDept }) => itemDept === department)?.unit ?? '';
      return [
        {
          department,
          item: {
            ...item,
            unit,
            place: hall?.address ?? '',
            hours: hall?.hours ?? '',
            phones: { ask: hall?.telephone ?? '', complain: '' },
          },
          assumed: assumed.filter((field) => !OWN.includes(field)),
        },
      ];
    }),
  );
}
