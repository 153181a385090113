/**
 * Measures how good and how fast the audit is, over documents of made-up accounts: precision and recall for each kind of defect
 * and each format, documents a second and memory. `npm run bench:audit [-- documents per template]`; with `--office`, only the
 * PDFs that LibreOffice makes of the Word files, where it is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Audit, audit } from '#account/audit/index.ts';
import { makeAccount, type TemplateId } from '#testing/accounts/account.ts';
import { defects } from '#testing/accounts/defects.ts';
import { printedOf } from '#testing/accounts/document.ts';
import { toWord, toWorkbook } from '#testing/accounts/print-office.ts';
import { toHtmlPage, toMarkdown, toPlainText, toTypst } from '#testing/accounts/print-text.ts';
import type { Printed } from '#testing/accounts/printed.ts';
import { random } from '#testing/accounts/random.ts';
import { allPrinted, TEMPLATES } from './audit-printed.ts';
import { hasOffice, throughOffice } from './office-pdf.ts';

const encode = (text: string) => new TextEncoder().encode(text);

type Printer = (printed: Printed) => Promise<Uint8Array>;

/** Prints PDF by Typst, if its compiler is installed: it is native, and some machines may lack it. */
async function pdfPrinter(): Promise<Printer | undefined> {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fonts = dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
    );
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(fonts, '400Regular')] }] });
    return async (printed) => {
      const made = compiler.pdf({ mainFileContent: toTypst(printed) });
      compiler.evictCache(10);
      return new Uint8Array(made);
    };
  } catch (error) {
    console.error(`PDF left out: ${String(error).slice(0, 200)}`);
    return undefined;
  }
}

async function printers(): Promise<Record<string, Printer>> {
  const pdf = await pdfPrinter();
  return {
    text: async (printed) => encode(toPlainText(printed)),
    markdown: async (printed) => encode(toMarkdown(printed)),
    html: async (printed) => encode(toHtmlPage(printed)),
    docx: toWord,
    xlsx: toWorkbook,
    ...(pdf ? { pdf } : {}),
  };
}

async function run(name: string, bytes: Uint8Array): Promise<Audit> {
  const result = await audit([{ name, bytes }], { now: () => performance.now() });
  if (!result.ok) throw new Error(`${name}: ${result.problems.map((p) => p.message).join('；')}`);
  return result.value;
}

interface Tally {
  made: number;
  found: number;
  others: number;
  missed: string[];
}

async function main(count: number, formats: Record<string, Printer>): Promise<void> {
  const clean: Record<string, { documents: number; alarms: string[]; informations: number }> = {};
  const tallies = new Map<string, Map<string, Tally>>();
  const speed: Record<string, { documents: number; pages: number; ms: number }> = {};
  let peak = 0;
  for (const template of TEMPLATES) {
    for (let seed = 1; seed <= count; seed++) {
      const account = makeAccount(seed * 7919, template);
      for (const [format, print] of Object.entries(formats)) {
        const bytes = await print(printedOf(account, seed % 2 === 0));
        const started = performance.now();
        const result = await run(`${template}-${seed}.${format}`, bytes);
        const ms = performance.now() - started;
        const timing = speed[format] ?? { documents: 0, pages: 0, ms: 0 };
        speed[format] = timing;
        if (seed > 1 || template !== 'hunan-2020') {
          timing.documents += 1;
          timing.ms += ms;
          timing.pages += result.account.documents[0]?.pages ?? 1;
        }
        const tally = clean[format] ?? { documents: 0, alarms: [], informations: 0 };
        clean[format] = tally;
        tally.documents += 1;
        for (const f of result.findings) {
          if (f.severity === 'information') tally.informations += 1;
          else tally.alarms.push(`${template} ${seed}: ${f.check} ${f.message.slice(0, 120)}`);
        }
        peak = Math.max(peak, process.memoryUsage().rss);
      }
      await spoilt(account.template, seed, formats, tallies);
    }
  }
  print(clean, tallies, speed, peak);
}

/** Puts every defect into a copy of its own, in each format in turn, so that all pairs occur. */
async function spoilt(
  template: TemplateId,
  seed: number,
  formats: Record<string, Printer>,
  tallies: Map<string, Map<string, Tally>>,
) {
  const names = Object.keys(formats);
  for (const [index, defect] of defects.entries()) {
    const account = makeAccount(seed * 7919, template);
    const printed = printedOf(account, seed % 2 === 0);
    if (!defect.spoil(printed, account, random(seed * 131 + index))) continue;
    const format = names[(seed + index) % names.length] ?? 'text';
    const bytes = await (formats[format] as Printer)(printed);
    const result = await run(`${defect.id}.${format}`, bytes);
    const row = tallies.get(defect.id) ?? new Map<string, Tally>();
    const tally = row.get(format) ?? { made: 0, found: 0, others: 0, missed: [] };
    tallies.set(defect.id, row.set(format, tally));
    const meant = (check: string) => defect.expects.some((e) => e.test(check));
    const hit = result.findings.some((f) => meant(f.check) || f.also.some(meant));
    tally.made += 1;
    if (hit) tally.found += 1;
    else tally.missed.push(`${template} ${seed}`);
    tally.others += result.findings.filter(
      (f) => f.severity !== 'information' && !meant(f.check) && !f.also.some(meant),
    ).length;
  }
}

function print(
  clean: Record<string, { documents: number; alarms: string[]; informations: number }>,
  tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>,
  speed: Record<string, { documents: number; pages: number; ms: number }>,
  peak: number,
): void {
  const formats = Object.keys(clean);
  console.log('\nclean documents: false alarms (errors and warnings) per document; informations beside');
  for (const [format, { documents, alarms, informations }] of Object.entries(clean)) {
    console.log(
      `  ${format.padEnd(9)} ${documents} documents, ${alarms.length} false alarms = ${(alarms.length / documents).toFixed(3)} per document, ${informations} informations`,
    );
    for (const alarm of alarms.slice(0, 5)) console.log(`     ${alarm}`);
  }
  console.log(
    `\nrecall: found/made, by defect and format; other = further findings that the defect also caused`,
  );
  console.log(`  ${'defect'.padEnd(24)}${formats.map((f) => f.padStart(10)).join('')}     all   other`);
  const sums = new Map<string, [number, number]>();
  for (const [id, row] of tallies) {
    const cells = formats.map((f) => {
      const t = row.get(f);
      const sum = sums.get(f) ?? [0, 0];
      sums.set(f, [sum[0] + (t?.found ?? 0), sum[1] + (t?.made ?? 0)]);
      return (t ? `${t.found}/${t.made}` : '-').padStart(10);
    });
    const all = [...row.values()];
    const found = all.reduce((n, t) => n + t.found, 0);
    const made = all.reduce((n, t) => n + t.made, 0);
    const missed = [...row].flatMap(([f, t]) => t.missed.map((m) => `${f} ${m}`));
    console.log(
      `  ${id.padEnd(24)}${cells.join('')}  ${`${found}/${made}`.padStart(6)}  ${String(all.reduce((n, t) => n + t.others, 0)).padStart(5)}${missed.length > 0 ? `  missed: ${missed.slice(0, 4).join(', ')}` : ''}`,
    );
  }
  const [found, made] = [...sums.values()].reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
  console.log(
    `  recall by format: ${[...sums].map(([f, [a, b]]) => `${f} ${(a / b).toFixed(4)}`).join('  ')}`,
  );
  console.log(`  recall ${found}/${made} = ${(found / made).toFixed(4)}`);
  console.log('\nspeed, one core (reading and judging)');
  for (const [format, { documents, pages, ms }] of Object.entries(speed)) {
    console.log(
      `  ${format.padEnd(9)} ${(documents / (ms / 1000)).toFixed(1)} documents/s, ${(ms / documents).toFixed(1)} ms each${format === 'pdf' ? `, ${(pages / documents).toFixed(1)} pages each` : ''}`,
    );
  }
  console.log(
    `\nmemory of this process, with the makers of documents: ${(peak / 1024 / 1024).toFixed(0)} MB`,
  );
}

/** A document of some 25 pages: the account, and its narrative repeated as the annex that real ones have. */
function longPrinted(seed: number): Printed {
  const printed = printedOf(makeAccount(seed, 'shanghai-2024'), true);
  const filler =
    '本单位认真履行职责，按照预算管理要求组织实施各项工作，加强过程管理，提高资金使用效益，圆满完成了年度目标任务。';
  const more = Array.from({ length: 110 }, (_, i) => ({
    kind: 'line' as const,
    style: 'text' as const,
    text: `${i + 1}.${filler.repeat(3)}`,
  }));
  return { blocks: [...printed.blocks, { kind: 'line', style: 'heading', text: '第五部分' }, ...more] };
}

/** Runs two processes at once, as on a machine with two cores; each reads and judges its files. */
async function twoCores(formats: Record<string, Printer>): Promise<void> {
  console.log(
    '\nspeed on two cores (two processes at once, documents of some 25 pages, warm), and memory of the audit alone',
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'));
  const samples = process.env.BENCH_REAL ? [process.env.BENCH_REAL] : [];
  for (const [format, print] of Object.entries(formats)) {
    const paths: string[] = [];
    for (let i = 0; i < 6; i++) {
      const path = join(folder, `${i}.${format}`);
      writeFileSync(path, await print(longPrinted(i + 1)));
      paths.push(path);
    }
    await both(format, paths);
    if (format === 'pdf') pdftotext(paths);
  }
  for (const sample of samples) await both(basename(sample), [sample]);
  rmSync(folder, { recursive: true });
}

interface Worked {
  readonly rate: number;
  readonly perCpuSecond: number;
  readonly pages: number;
  readonly mb: number;
}

async function both(name: string, paths: readonly string[]): Promise<void> {
  const one = () =>
    new Promise<Worked>((done, fail) => {
      const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--child', ...paths]);
      let out = '';
      child.stdout.on('data', (data) => {
        out += data;
      });
      child.on('close', (code) =>
        code === 0 ? done(JSON.parse(out)) : fail(new Error(`child ended with ${code}`)),
      );
    });
  const [a, b] = await Promise.all([one(), one()]);
  const rate = a.rate + b.rate;
  const cpu = (a.perCpuSecond + b.perCpuSecond) / 2;
  const pages = a.pages > 1 ? `, ${a.pages.toFixed(0)} pages each` : '';
  console.log(
    `  ${name.padEnd(26)} ${rate.toFixed(1).padStart(6)} documents/s, ${cpu.toFixed(1)} a CPU second${pages}, ${Math.max(a.mb, b.mb).toFixed(0)} MB resident at most`,
  );
}

/** The work of a child: it reads its files for some seconds and reports. */
async function child(paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
  let pages = 0;
  for (const file of files) pages += (await run(file.name, file.bytes)).account.documents[0]?.pages ?? 1;
  let documents = 0;
  let rss = 0;
  const started = performance.now();
  const cpu = process.cpuUsage();
  while (performance.now() - started < 3_000) {
    for (const file of files) {
      await run(file.name, file.bytes);
      documents += 1;
      // the kernel's maximum would include the parent from which this process was forked
      rss = Math.max(rss, process.memoryUsage().rss);
    }
  }
  const used = process.cpuUsage(cpu);
  const perCpuSecond = documents / ((used.user + used.system) / 1_000_000);
  const rate = documents / ((performance.now() - started) / 1000);
  console.log(JSON.stringify({ rate, perCpuSecond, pages: pages / files.length, mb: rss / 1024 / 1024 }));
}

/** Measures a limit for comparison: poppler's time for the plain text of the same files. */
function pdftotext(paths: readonly string[]): void {
  const started = performance.now();
  const ran = paths.every(
    (path) => spawnSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 26 }).status === 0,
  );
  const ms = (performance.now() - started) / paths.length;
  console.log(
    ran
      ? `  pdftotext -layout          ${ms.toFixed(1)} ms a document on one core, with starting it`
      : '  pdftotext is not installed here: not compared',
  );
}

const [first, second] = process.argv.slice(2);
if (first === '--child') await child(process.argv.slice(3));
else if (first === '--office') {
  if (!hasOffice()) throw new Error('soffice is not installed here');
  const count = Number(second ?? 4);
  await main(count, { 'docx→pdf': await throughOffice(allPrinted(count), toWord) });
} else {
  const formats = await printers();
  if (first !== '--speed') await main(Number(first ?? 12), formats);
  await twoCores(formats);
}
