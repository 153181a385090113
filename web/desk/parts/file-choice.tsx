import { useRef } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from './kbd.tsx';

interface Props {
  /** the kinds of files, in words and for the chooser */
  readonly kinds: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

/** One file of one's own that stays in the browser until it is sent. */
export function FileChoice({ kinds, accept, file, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ keys: 'o', does: '选文件', run: () => input.current?.click() }]);
  return (
    <label className="file-choice">
      文件 <Kbd keys="o" />{' '}
      <input
        ref={input}
        type="file"
        aria-label={`${kinds} 文件`}
        accept={accept}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
      {file ? null : <span className="soft">{kinds}</span>}
    </label>
  );
}
