import { MADE, MADE_MEANS } from '../../view/items.ts';

/** Whether an item is real, only by its name, or made up. */
export function MadeMark({ made }: { readonly made: keyof typeof MADE }) {
  return (
    <span className={`made ${made}`} title={MADE_MEANS[made]}>
      {MADE[made]}
    </span>
  );
}
