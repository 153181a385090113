/** Gives a turn back; a second call does nothing. */
export type GiveBack = () => void;

export interface Turns {
  /** null: too many are on their way from that address already */
  take(address: string): GiveBack | null;
}

/**
 * Limits the files that come from one network address at once: each is in memory while it is read, and the sender may be a
 * stranger.
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
