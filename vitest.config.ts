import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'packs/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    globalSetup: ['scripts/test-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
