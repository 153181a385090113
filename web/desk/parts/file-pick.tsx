import { useMutation } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { api } from '../app/client.ts';
import { asUsable } from '../app/usable-photo.ts';
import type { Paged } from '../view/material-pages.ts';
import { problemsOf } from '../view/problems.ts';
import { ProblemList } from './problem-list.tsx';

export type Picked = Paged;

interface Props {
  /** the name of the file's purpose, for screen readers */
  readonly label: string;
  /** the id of the button, so that the page can lead to it */
  readonly id?: string;
  readonly picked: { readonly name: string } | null;
  readonly onPicked: (picked: Picked, file: File) => void;
  /** the words of the button where there is a file */
  readonly again?: string;
  /** another request with the file is under way */
  readonly busy?: boolean;
  /** small, beside the label, until there is a file */
  readonly note?: string;
  /** replaces the label and the file's name */
  readonly children?: ReactNode;
}

/** the kinds that the server accepts (src/service/uploads), and pictures that asUsable turns into one of them */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.ofd,.heic,.heif,.gif,.bmp';

/** A file by chooser, by drop or by key; it goes to the server at once and comes back as a digest. */
export function FilePick({ label, id, picked, onPicked, again = '换一份', busy, note, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useMutation(
    api.cases.upload.mutationOptions({ onSuccess: (found, { file }) => onPicked(found, file as File) }),
  );
  const send = (file: File | undefined) => {
    if (file) void asUsable(file).then((usable) => upload.mutate({ file: usable }));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an additional way; the button is enough
    <div
      className={`file-pick${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="file-row">
        {children ?? (
          <span className="file-name">
            {label}
            <span className="soft small">{picked?.name ?? note}</span>
          </span>
        )}
        <button
          {...(id ? { id } : {})}
          type="button"
          className="plain-link file-button"
          disabled={upload.isPending || busy}
          onClick={() => input.current?.click()}
        >
          {upload.isPending || busy ? '正在上传…' : picked ? again : '选文件'}
          <span className="sr-only">：{label}</span>
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPT}
          aria-label={`文件：${label}`}
          onChange={(event) => {
            send(event.target.files?.[0]);
            // so that the same file can be chosen again after a correction
            event.target.value = '';
          }}
        />
      </div>
      {upload.error ? <ProblemList title={`“${label}”没有传上`} problems={problemsOf(upload.error)} /> : null}
    </div>
  );
}
