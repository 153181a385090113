import { lightOf } from '../view/lights.ts';

/** The lamp of a case: a word, a shape and a colour. */
export function Light({ name, deemed = false }: { readonly name: string; readonly deemed?: boolean }) {
  const { word, tone, about } = lightOf(name);
  return (
    <span className={`state ${tone}`} title={about}>
      {deemed ? '视为受理' : word}
    </span>
  );
}
