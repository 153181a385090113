import type { TestProject } from 'vitest/node';
import { buildPages } from '../scripts/build.ts';
import { unpackBrowser } from './browser.ts';
import { startOnCopy, startProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** the address of the program that several files share: they only read, or write what no other file reads */
    site: string;
    /** the data folder of a stopped program with the demo district, to be copied */
    demo: string;
  }
}

/** Unpacks the browser, loads the demo district once for all browser tests, and starts the program that they share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPages(console.log);
  const [demo] = await Promise.all([startProgram(), unpackBrowser()]);
  await demo.stop();
  const shared = await startOnCopy(demo.folder);
  project.provide('demo', demo.folder);
  project.provide('site', shared.url);
  return async () => {
    await shared.stop();
    await shared.forget();
    await demo.forget();
  };
}
