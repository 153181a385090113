import { open } from 'node:fs/promises';

/** A name survives a power cut only when its folder is synced too. Windows refuses to sync a folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
