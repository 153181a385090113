import { capsOf } from '../view/keys.ts';

/** A key or a sequence of keys, drawn as caps. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {capsOf(keys).map((stroke, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes of a constant never move
        <span key={at} className="stroke">
          {stroke.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
