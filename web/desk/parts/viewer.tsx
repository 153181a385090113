import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useKeys } from '../frame/keys.tsx';
import { Kbd } from './kbd.tsx';
import { TextButton } from './text-button.tsx';
import { Loaded, Waiting } from './wait.tsx';

// PDFium is loaded with the first PDF, not with the page
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

/** A file to look at: a material, a paper, or a preview that nobody has issued yet. */
export interface Shown {
  /** the same file has the same key */
  readonly key: string;
  readonly title: string;
  readonly load: () => Promise<Blob>;
  /** address for a window of its own, for reading and printing; previews have none */
  readonly href: string | null;
}

const ZOOMS = [1, 1.5, 2.2];
const KEPT_MS = 60_000;

interface Props {
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** The frame beside the list: a PDF's pages or a picture. */
export function Viewer({ shown, onClose }: Props) {
  const [zoom, setZoom] = useState(0);
  const file = useQuery({
    queryKey: ['file', shown.key],
    queryFn: shown.load,
    staleTime: Number.POSITIVE_INFINITY,
    // personal data, so it is dropped when nobody looks at it
    gcTime: KEPT_MS,
    retry: false,
  });
  const next = () => setZoom((zoom + 1) % ZOOMS.length);
  useKeys([
    { keys: 'escape', does: '收起查看的文件', group: '本页', run: onClose },
    { keys: 'p', does: '放大或还原', group: '本页', run: next },
  ]);
  return (
    <section className="panel viewer" aria-label={`查看：${shown.title}`}>
      <h2>
        <span className="viewer-title">{shown.title}</span>
        <span className="viewer-tools">
          <TextButton onClick={next}>
            {Math.round((ZOOMS[zoom] ?? 1) * 100)}% <Kbd keys="p" />
          </TextButton>
          {shown.href ? (
            <a href={shown.href} target="_blank" rel="noreferrer">
              打开和打印
            </a>
          ) : null}
          <TextButton onClick={onClose}>
            收起 <Kbd keys="escape" />
          </TextButton>
        </span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long file is scrolled by keyboard */}
      <section className="viewer-body" tabIndex={0} aria-label="文件内容">
        <Loaded query={file} rows={16}>
          {(blob) => <FileBody blob={blob} title={shown.title} zoom={ZOOMS[zoom] ?? 1} />}
        </Loaded>
      </section>
    </section>
  );
}

interface BodyProps {
  readonly blob: Blob;
  readonly title: string;
  readonly zoom: number;
}

function FileBody({ blob, title, zoom }: BodyProps) {
  if (blob.type === 'application/pdf')
    return (
      <Suspense fallback={<Waiting rows={12} />}>
        <PdfPages blob={blob} title={title} zoom={zoom} />
      </Suspense>
    );
  return <PictureOrLink blob={blob} title={title} zoom={zoom} />;
}

function PictureOrLink({ blob, title, zoom }: BodyProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (!address) return null;
  if (blob.type.startsWith('image/'))
    return <img className="viewer-picture" src={address} alt={title} style={{ width: `${zoom * 100}%` }} />;
  return (
    <p className="empty">
      这种文件不能在这里看。
      <a href={address} download={title}>
        下载
      </a>
    </p>
  );
}
