import { useEffect, useRef, useState } from 'react';
import { type OpenPdf, openPdf } from '../app/pdf.ts';
import { Waiting } from './wait.tsx';

interface Props {
  readonly blob: Blob;
  readonly title: string;
  /** 1 fits the frame */
  readonly zoom: number;
}

/** The pages of a PDF under each other, as wide as the frame. */
export function PdfPages({ blob, title, zoom }: Props) {
  const [pdf, setPdf] = useState<OpenPdf | null | undefined>();
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | null = null;
    const open = async () => {
      opened = await openPdf(new Uint8Array(await blob.arrayBuffer()));
      if (gone) opened?.close();
      else setPdf(opened);
    };
    open().catch(() => setPdf(null));
    return () => {
      gone = true;
      setPdf(undefined);
      opened?.close();
    };
  }, [blob]);
  if (pdf === undefined) return <Waiting rows={12} />;
  if (pdf === null) return <p className="empty">这份 PDF 打不开：可能损坏或者有口令。请下载后另看。</p>;
  return (
    <div className="pdf-pages">
      {Array.from({ length: pdf.shown }, (_, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages never move; another zoom needs another painting
        <PdfPage key={`${page} ${zoom}`} pdf={pdf} page={page} title={title} zoom={zoom} />
      ))}
      {pdf.count > pdf.shown ? (
        <p className="soft">后面还有 {pdf.count - pdf.shown} 页，请另开窗口看。</p>
      ) : null}
    </div>
  );
}

interface PageProps extends Omit<Props, 'blob'> {
  readonly pdf: OpenPdf;
  readonly page: number;
}

/** One page, which is painted when it is scrolled near. */
function PdfPage({ pdf, page, title, zoom }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ratio] = useState(() => pdf.ratio(page));
  useEffect(() => {
    const place = canvas.current;
    if (!place) return undefined;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        const image = pdf.paint(page, place.clientWidth * Math.min(2, globalThis.devicePixelRatio || 1));
        if (!image) return;
        place.width = image.width;
        place.height = image.height;
        place.getContext('2d')?.putImageData(image, 0, 0);
        place.dataset.painted = '';
      },
      { rootMargin: '400px' },
    );
    near.observe(place);
    return () => near.disconnect();
  }, [pdf, page]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`${title}，第 ${page + 1} 页，共 ${pdf.count} 页`}
      style={{ width: `${zoom * 100}%`, aspectRatio: String(ratio) }}
    />
  );
}
