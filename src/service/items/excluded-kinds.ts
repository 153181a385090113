import excluded from '#packs/items/excluded-kinds.json' with { type: 'json' };

/** 婚姻登记、建设投资 …: not taken in at every window */
export const excludedKinds: readonly { readonly id: string; readonly name: string }[] = excluded.kinds;
