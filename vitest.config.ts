import { defineConfig } from 'vitest/config';

const shared = {
  globalSetup: ['scripts/test-setup.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // the rooms are pure or keep their state by database: loading everything anew for each file was half of
          // the time. A test that leaves something behind in a module is a defect of that test.
          isolate: false,
          // both cores: types and lint stand beside it for the first minute and a half only
          maxWorkers: 2,
          include: ['{src,web,scripts,packs,bench}/**/*.test.{ts,tsx}'],
        },
      },
      {
        // a browser against the started program, after the pages have been built: two files at a time, each with its
        // program and its data, or with the shared program's in which it meets nobody
        test: {
          ...shared,
          name: 'browser',
          globalSetup: ['e2e/setup.ts'],
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // the files share modules, not state: a story begins with its own program
          isolate: false,
          maxWorkers: 2,
        },
      },
    ],
  },
});
