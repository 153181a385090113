/** Gives back a turn; harmless when it is given back twice. */
export type GiveBack = () => void;

export interface Turns {
  /** null: there are as many under way from there already */
  take(address: string): GiveBack | null;
}

/**
 * How many files at once may come from one network address: each is held in memory while it is read, and whoever sends
 * it need not be anybody we know.
 */
export function createTurns(most: number): Turns {
  const under = new Map<string, number>();
  return {
    take(address) {
      const before = under.get(address) ?? 0;
      if (before >= most) return null;
      under.set(address, before + 1);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        const now = (under.get(address) ?? 1) - 1;
        if (now > 0) under.set(address, now);
        else under.delete(address);
      };
    },
  };
}
