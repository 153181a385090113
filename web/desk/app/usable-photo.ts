import { needsConversion, photoName } from '../view/photo-kind.ts';

const QUALITY = 0.9;
const HEAD_BYTES = 16;

/**
 * A photograph that the server takes: HEIC and other pictures become JPEG where this browser can read them. Every other file,
 * and a picture that it cannot read, goes as it is: the server says what to do.
 */
export async function asUsable(file: File): Promise<File> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (!needsConversion(head)) return file;
  try {
    const picture = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return made ? new File([made], photoName(file.name), { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}
