/** Gives back a turn; harmless when it is given back twice. */
export type GiveBack = () => void;

export interface Turns {
  /** null: there are as many under way already, from there or altogether */
  take(address: string): GiveBack | null;
}

export interface MostTurns {
  readonly fromOne: number;
  readonly together: number;
}

/**
 * How many files at once may come from one network address, and from all together. A file is held in memory while it is
 * read; whoever sends it need not be known to us, and may have many addresses.
 */
export function createTurns({ fromOne, together }: MostTurns): Turns {
  const under = new Map<string, number>();
  let all = 0;
  return {
    take(address) {
      const before = under.get(address) ?? 0;
      if (before >= fromOne || all >= together) return null;
      under.set(address, before + 1);
      all += 1;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        all -= 1;
        const now = (under.get(address) ?? 1) - 1;
        if (now > 0) under.set(address, now);
        else under.delete(address);
      };
    },
  };
}
