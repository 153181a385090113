import { type Result, unwrap } from '#base/kernel/index.ts';
import pack2019 from '#packs/lukou/registers-2019.json' with { type: 'json' };
import pack2020 from '#packs/lukou/registers-2020.json' with { type: 'json' };
import { readEntry, type TypedEntry } from './read-entry.ts';
import type { RegisterEntry } from './types.ts';

/** A year's registers of a demo district; `key` names an entry for ever, so that it is loaded once. */
export interface RegisterPack {
  readonly year: number;
  readonly entries: readonly { readonly key: string; readonly entry: RegisterEntry }[];
}

interface RawPack {
  readonly year: number;
  readonly entries: readonly object[];
}

function readPack(raw: RawPack): RegisterPack {
  return {
    year: raw.year,
    entries: raw.entries.map((each) => {
      const { key, ...entry } = each as { key: string };
      const read: Result<RegisterEntry> = readEntry(entry as unknown as TypedEntry);
      return { key, entry: unwrap(read) };
    }),
  };
}

/** The registers of the demo district as packs/lukou tells them: a reconstruction, see the packs' heads. */
export function lukouRegisters(): readonly RegisterPack[] {
  return [pack2019, pack2020].map(readPack);
}
