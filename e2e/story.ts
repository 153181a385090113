import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { closePages, openBrowser } from './browser.ts';
import { type Program, startOnCopy } from './program.ts';
import { signContextIn } from './sign-in.ts';

/** The own program of a test file, and its desk in a browser. */
export interface Story {
  readonly url: string;
  readonly browser: Browser;
  /** errors in pages of the desk */
  readonly complaints: string[];
  /** A page of the desk, in a context of its own, without a sign-in. */
  open(path?: string, width?: number): Promise<Page>;
  /** A page of the desk, in a context of its own, signed in as `name`. */
  as(name: string, path?: string, width?: number): Promise<Page>;
}

const startOnDemo = () => startOnCopy(inject('demo'));

/** Starts a program for this file, by default with the demo district, and a browser; ends both after it. */
export function ownStory(start: () => Promise<Program> = startOnDemo): Story {
  let program: Program;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    [program, browser] = await Promise.all([start(), openBrowser()]);
  });
  afterAll(async () => {
    await closePages();
    await program?.stop();
    await program?.forget();
  });

  async function page(width: number): Promise<Page> {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    const opened = await context.newPage();
    opened.on('pageerror', (error) => complaints.push(error.message));
    return opened;
  }

  return {
    get url() {
      return program.url;
    },
    get browser() {
      return browser;
    },
    complaints,
    async open(path = '/', width = 1440) {
      const opened = await page(width);
      await opened.goto(`${program.url}/desk${path}`);
      return opened;
    },
    async as(name, path = '/', width = 1440) {
      const opened = await page(width);
      await signContextIn(opened.context(), program.url, name);
      await opened.goto(`${program.url}/desk${path}`);
      await opened.getByRole('navigation', { name: '主菜单' }).waitFor();
      return opened;
    },
  };
}
