import excluded from '#packs/items/excluded-kinds.json' with { type: 'json' };

/** kinds that not every window takes in: 婚姻登记、建设投资 … */
export const excludedKinds: readonly { readonly id: string; readonly name: string }[] = excluded.kinds;
