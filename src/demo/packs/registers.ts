import { type Result, unwrap } from '#base/kernel/index.ts';
import { typedEntrySchema } from '#money/registers/contract.ts';
import type { RegisterPack } from '#money/registers/index.ts';
import { readEntry } from '#money/registers/read-entry.ts';
import type { RegisterEntry } from '#money/registers/types.ts';
import pack2019 from '#packs/lukou/registers-2019.json' with { type: 'json' };
import pack2020 from '#packs/lukou/registers-2020.json' with { type: 'json' };

interface RawPack {
  readonly year: number;
  readonly entries: readonly object[];
}

function readPack(raw: RawPack): RegisterPack {
  return {
    year: raw.year,
    entries: raw.entries.map((each) => {
      const { key, ...entry } = each as { key: string };
      const read: Result<RegisterEntry> = readEntry(typedEntrySchema.parse(entry));
      return { key, entry: unwrap(read) };
    }),
  };
}

/** The registers of the demo district: a reconstruction, see the packs' heads. */
export function demoRegisters(): readonly RegisterPack[] {
  return [pack2019, pack2020].map(readPack);
}
