import type { TestProject } from 'vitest/node';
import { buildPages } from '../scripts/build.ts';
import { startProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** the address of the program that the browser tests look at */
    site: string;
  }
}

/** One program with the demo district for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildPages(console.log);
  const program = await startProgram();
  project.provide('site', program.url);
  return async () => {
    await program.stop();
    await program.forget();
  };
}
