import { useSyncExternalStore } from 'react';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A person's settings for this browser. To lose one costs a click, so they are not sent to the server. */
interface Settings {
  readonly scheme: Scheme;
  /** the year of the books that pages open with; null: the newest that has vouchers */
  readonly year: number | null;
}

const KEY = 'yimen.desk';
const DEFAULTS: Settings = { scheme: 'system', year: null };
const listeners = new Set<() => void>();
let current = read();

function read(): Settings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return DEFAULTS;
  }
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // a browser that stores nothing keeps the setting until the page is closed
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, () => current);
}

const darkWanted = matchMedia('(prefers-color-scheme: dark)');

function subscribeDark(listener: () => void): () => void {
  darkWanted.addEventListener('change', listener);
  return () => darkWanted.removeEventListener('change', listener);
}

export function useScheme(): 'light' | 'dark' {
  const { scheme } = useSettings();
  const system = useSyncExternalStore(subscribeDark, () => (darkWanted.matches ? 'dark' : 'light'));
  return scheme === 'system' ? system : scheme;
}
