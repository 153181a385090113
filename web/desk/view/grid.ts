interface CellLike {
  readonly colspan: number;
  readonly figure?: string | undefined;
}

/** Figures by row and column; a wide cell counts at its first column. */
function places(body: readonly (readonly CellLike[])[]): { figure: string; row: number; column: number }[] {
  return body.flatMap((cells, row) => {
    let column = 0;
    return cells.flatMap(({ colspan, figure }) => {
      const at = column;
      column += colspan;
      return figure ? [{ figure, row, column: at }] : [];
    });
  });
}

/**
 * The next figure in a direction, for the arrow keys: in the same row for left and right, in the same column for up
 * and down, over rows that have none.
 */
export function neighbour(
  body: readonly (readonly CellLike[])[],
  from: string,
  down: number,
  right: number,
): string | undefined {
  const all = places(body);
  const here = all.find(({ figure }) => figure === from);
  if (!here) return undefined;
  const ahead = all.filter(({ row, column }) =>
    right === 0
      ? column === here.column && (row - here.row) * down > 0
      : row === here.row && (column - here.column) * right > 0,
  );
  const distance = ({ row, column }: { row: number; column: number }) =>
    Math.abs(row - here.row) + Math.abs(column - here.column);
  return ahead.toSorted((a, b) => distance(a) - distance(b))[0]?.figure;
}
