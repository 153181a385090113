import { useMutation } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { api } from '../app/client.ts';
import { problemsOf } from '../view/problems.ts';
import { ProblemList } from './problem-list.tsx';

export interface Picked {
  readonly digest: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

interface Props {
  /** what is handed in, for who hears the button alone */
  readonly label: string;
  /** the button's, so that the page can lead there */
  readonly id?: string;
  readonly picked: { readonly name: string } | null;
  readonly onPicked: (picked: Picked, file: File) => void;
  /** quiet, beside the label, until a file is there */
  readonly note?: string;
  /** stands instead of the label and the file's name */
  readonly children?: ReactNode;
}

/** what the server keeps (src/service/uploads) */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.ofd';

/** One file by chooser, by drop or by key; it goes to the server at once and comes back as a digest. */
export function FilePick({ label, id, picked, onPicked, note, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const upload = useMutation(
    api.cases.upload.mutationOptions({ onSuccess: (found, { file }) => onPicked(found, file as File) }),
  );
  const send = (file: File | undefined) => {
    if (file) upload.mutate({ file });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button is the other
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
          disabled={upload.isPending}
          onClick={() => input.current?.click()}
        >
          {upload.isPending ? '正在上传…' : picked ? '换一份' : '选文件'}
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
            // the same file may be chosen again after it was mended
            event.target.value = '';
          }}
        />
      </div>
      {upload.error ? <ProblemList title={`“${label}”没有传上`} problems={problemsOf(upload.error)} /> : null}
    </div>
  );
}
