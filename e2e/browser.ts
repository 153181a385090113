import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '..');
const FONTS = path.join(ROOT, 'node_modules/@expo-google-fonts/noto-sans-sc');

/** The screens of a common phone and of a clerk. */
export const PHONE = { width: 390, height: 844 } as const;
export const SCREEN = { width: 1280, height: 900 } as const;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const fontconfig = (cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}/400Regular</dir>
  <dir>${FONTS}/700Bold</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;

export interface Unpacked {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/**
 * Unpacks the browser that npm carries, with the libraries and the Chinese typeface that a fresh machine lacks, into a
 * folder of this user, version and checkout. It is moved into place whole, so a killed run leaves nothing half done.
 */
export async function unpackBrowser(): Promise<Unpacked> {
  const manifest = await readFile(path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  // the typeface is in this checkout: the folder of another checkout would name files that may be gone
  const checkout = createHash('sha256').update(ROOT).digest('hex').slice(0, 8);
  const home = path.join(os.tmpdir(), `yimen-browser-${version}-${process.getuid?.() ?? 'user'}-${checkout}`);
  if (!existsSync(home)) {
    const making = await mkdtemp(`${home}-`);
    await inflateInto(making);
    await mkdir(path.join(making, 'fontconfig'), { recursive: true });
    await writeFile(path.join(making, 'fontconfig/fonts.conf'), fontconfig(path.join(home, 'fontcache')));
    // another process may have been quicker; its folder is as good
    await rename(making, home).catch(() => rm(making, { recursive: true, force: true }));
  }
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: path.join(home, 'fontconfig'),
    },
  };
}

/**
 * Unpacks in a process of its own: the package reads these variables, and a program that starts meanwhile must not inherit
 * them.
 */
async function inflateInto(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'inflate-browser.ts')], {
    env: { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: folder },
  });
}

let own: Promise<Browser> | null = null;

/**
 * The browser of this worker. Its test files share it one after the other, each with contexts of its own, and it ends with the
 * worker. `YIMEN_BROWSER` names another Chromium.
 */
export function openBrowser(): Promise<Browser> {
  own ??= launch();
  return own;
}

async function launch(): Promise<Browser> {
  const chosen = process.env.YIMEN_BROWSER;
  const { executablePath, env } = chosen ? { executablePath: chosen, env: {} } : await unpackBrowser();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    // the browser needs a locale to open a file with a Chinese name
    env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8', ...env },
  });
}

/** Closes every page of this worker's browser, at the end of a test file. */
export async function closePages(): Promise<void> {
  const browser = await own;
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
}

/** Makes colours change at once, also on later pages, so that a page is judged in its final state. */
export async function holdStill(page: Page): Promise<void> {
  const still = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  await page.addInitScript(still);
  await page.evaluate(still);
}

export interface AxeFinding {
  readonly id: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** The rules about colours. All others have the same result in light and in dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * The findings of axe-core against WCAG 2.2 AA on the present page; [] when there are none. `colours` checks colours only, for
 * a page that has been judged whole in other colours.
 */
export async function findBarriers(
  page: Page,
  judge: 'all' | 'colours' = 'all',
): Promise<readonly AxeFinding[]> {
  // the page's policy forbids foreign scripts, so axe is loaded through the debugger, as a browser's extension would
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource());
  const runOnly =
    judge === 'all'
      ? { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
      : { type: 'rule', values: COLOUR_RULES };
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: rules,
      // without passed rules and selectors: the same findings in less time
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  }, runOnly);
}

/** The barriers of a page in light and in dark, each with its scheme, and pictures under `name`. The page stays dark. */
export async function barriersInLightAndDark(page: Page, name: string): Promise<readonly unknown[]> {
  const barriers: unknown[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `${name}-${colorScheme}`);
    const found = await findBarriers(page, colorScheme === 'light' ? 'all' : 'colours');
    barriers.push(...found.map((finding) => ({ page: `${name} ${colorScheme}`, ...finding })));
  }
  return barriers;
}

let axeText: Promise<string> | null = null;

function axeSource(): Promise<string> {
  axeText ??= readFile(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
  return axeText;
}

interface Axe {
  run(at: unknown, options: unknown): Promise<AxeResult>;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Saves a full-page picture into `YIMEN_PICTURES`, if that is set. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.YIMEN_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
