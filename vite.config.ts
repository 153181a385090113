import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two builds: the desk for the browser, and with `--ssr` the hall's views for the server. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        plugins: [react()],
        build: { ssr: 'web/hall/server.tsx', outDir: 'dist/hall', emptyOutDir: true, target: 'node24' },
      }
    : {
        root: 'web/desk',
        base: '/desk/',
        plugins: [react()],
        build: { outDir: '../../dist/desk', emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
      },
);
