import { qrPath } from '../view/qr.ts';

/** A QR code that a telephone reads from paper. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { side, path } = qrPath(text);
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
