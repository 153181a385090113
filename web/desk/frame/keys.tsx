import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Binding, hear, strokeOf } from '../view/keys.ts';

interface Registry {
  readonly add: (bindings: readonly Binding[]) => () => void;
  readonly all: () => readonly Binding[];
}

const RegistryContext = createContext<Registry | null>(null);

/** milliseconds for the second stroke of a pair */
const PAIR_MS = 1_200;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Does the focused control need the stroke itself? A button needs Enter and Space. */
function ownsStroke(target: EventTarget | null, stroke: string | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    (stroke === 'enter' || stroke === 'space') &&
    target.closest('button, a, [role="button"], [role="tab"]') !== null
  );
}

/** Open dialogs. One that is closing does not count, because its keys are meant for the page. */
const OPEN_DIALOG =
  '.ant-modal-wrap:not([style*="display: none"]) [role="dialog"]:not([style*="display: none"], [class*="-leave"])';

function isBehindDialog(): boolean {
  return document.querySelector(OPEN_DIALOG) !== null;
}

/** Listens to the keyboard for the whole desk. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const lists = useRef<(readonly Binding[])[]>([]);
  const [registry] = useState<Registry>(() => ({
    add(bindings) {
      lists.current.push(bindings);
      return () => {
        lists.current = lists.current.filter((list) => list !== bindings);
      };
    },
    all: () => lists.current.flat(),
  }));
  useEffect(() => {
    let pending = '';
    let at = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBehindDialog()) return;
      if (event.timeStamp - at > PAIR_MS) pending = '';
      at = event.timeStamp;
      const stroke = strokeOf(event);
      if (ownsStroke(event.target, stroke)) return;
      const heard = hear(registry.all(), pending, stroke, isTyping(event.target));
      pending = heard.pending;
      if (!heard.hit) return;
      event.preventDefault();
      heard.hit.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** All present bindings, for the list of keys. */
export function useAllKeys(): () => readonly Binding[] {
  const registry = use(RegistryContext);
  return registry ? registry.all : () => [];
}

type Bound = Omit<Binding, 'group'> & Partial<Pick<Binding, 'group'>>;

/** Binds keys while the component is on the page; their group is 本页 by default. */
export function useKeys(bound: readonly Bound[]): void {
  const bindings = bound.map((one): Binding => ({ group: '本页', ...one }));
  const registry = use(RegistryContext);
  const run = useEffectEvent((keys: string) => bindings.find((binding) => binding.keys === keys)?.run());
  const signature = bindings.map(({ keys, does, group }) => `${keys}|${does}|${group}`).join('\n');
  const stable = useMemo(
    () =>
      signature.split('\n').flatMap((line) => {
        const [keys = '', does = '', group = ''] = line.split('|');
        return keys ? [{ keys, does, group: group as Binding['group'] }] : [];
      }),
    [signature],
  );
  useEffect(
    () => registry?.add(stable.map((binding) => ({ ...binding, run: () => run(binding.keys) }))),
    [registry, stable],
  );
}
