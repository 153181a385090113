/** A key binding: `g v` is two strokes after each other, `ctrl+enter` one with a modifier. */
export interface Binding {
  readonly keys: string;
  /** what it does, in Chinese, for the list of keys */
  readonly does: string;
  /** heading in the list of keys */
  readonly group: '前往' | '本页' | '通用';
  readonly run: () => void;
}

export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** One stroke as bindings write it; null for a bare modifier. ⌘ counts as Ctrl. */
export function strokeOf({ key, ctrlKey, metaKey, altKey }: Stroke): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift'].includes(key)) return null;
  const name = key === ' ' ? 'space' : key.toLowerCase();
  return `${ctrlKey || metaKey ? 'ctrl+' : ''}${altKey ? 'alt+' : ''}${name}`;
}

export interface Heard {
  /** strokes that may still become a binding */
  readonly pending: string;
  readonly hit: Binding | null;
}

/**
 * Takes one more stroke. Later bindings win over earlier ones (a page over the frame). While `typing` only
 * strokes with Ctrl or Alt count, so that text is never taken for a command.
 */
export function hear(
  bindings: readonly Binding[],
  pending: string,
  stroke: string | null,
  typing: boolean,
): Heard {
  if (stroke === null) return { pending, hit: null };
  if (typing && !/^(ctrl|alt)\+/.test(stroke)) return { pending: '', hit: null };
  for (const strokes of [pending ? `${pending} ${stroke}` : stroke, stroke]) {
    const hit = bindings.findLast(({ keys }) => keys === strokes);
    if (hit) return { pending: '', hit };
    if (bindings.some(({ keys }) => keys.startsWith(`${strokes} `))) return { pending: strokes, hit: null };
  }
  return { pending: '', hit: null };
}

const NAMES: Record<string, string> = {
  space: '空格',
  ctrl: 'Ctrl',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  arrowdown: '↓',
  arrowup: '↑',
};

/** The keys as caps to show: `ctrl+enter` → [['Ctrl', 'Enter']], `g v` → [['g'], ['v']]. */
export function capsOf(keys: string): string[][] {
  return keys.split(' ').map((stroke) => stroke.split('+').map((name) => NAMES[name] ?? name));
}
