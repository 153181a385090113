import { registerHooks } from 'node:module';

/**
 * Loaded before anything else in a process that opens files of strangers: nothing there may load what reaches a network. Node
 * 24's permission model limits files, programs and addons, but not the network. This holds for JavaScript and WebAssembly, which
 * reach the system by these modules alone; it does not hold for native code, which the permission model does not load
 * (`--allow-addons` is missing).
 */
const NETWORK =
  /^(node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|inspector|inspector\/promises|cluster|quic)$/;

const refuse = (name: string): never => {
  throw new Error(`no network in a process for files of strangers: ${name}`);
};

registerHooks({
  resolve: (name, context, next) => (NETWORK.test(name) ? refuse(name) : next(name, context)),
});

const builtin = process.getBuiltinModule;
process.getBuiltinModule = ((name: string) =>
  NETWORK.test(name) ? refuse(name) : builtin(name)) as typeof builtin;

for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Object.defineProperty(globalThis, name, {
    value: () => refuse(name),
    writable: false,
    configurable: false,
  });
