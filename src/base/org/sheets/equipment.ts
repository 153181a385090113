import type { Equipment } from '../describe-site.ts';

/** 高拍仪1台、自助终端 → each with its number; one that says no number is one. null: it cannot be read. */
export function equipmentIn(text: string): Equipment[] | null {
  const parts = text.split(/[、,，;；\n]/).map((part) => part.trim());
  const things = parts
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = part, count] = /^(.*?)\s*[×xX*]?\s*(\d{1,3})?\s*[台套个部]?$/.exec(part) ?? [];
      return { name: name.trim(), count: count === undefined ? 1 : Number(count) };
    });
  return things.every(({ name, count }) => name !== '' && count > 0) ? things : null;
}
