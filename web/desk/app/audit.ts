import { useRef, useState } from 'react';
import type { Problem } from '#base/kernel/index.ts';
import { type AuditBrief, type AuditRow, documentsOf } from '../view/audit-list.ts';
import { problemsOf } from '../view/problems.ts';

/** the number of documents that the server reads at once */
const AT_ONCE = 2;
const ASK_MS = 1_000;
const JSON_ONLY = { accept: 'application/json' };

class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

async function answer(response: Response): Promise<AuditBrief> {
  const body = (await response.json()) as AuditBrief & { data?: { problems?: readonly Problem[] } };
  if (response.ok) return body;
  throw new Refused(body.data?.problems ?? problemsOf(null));
}

/** Sends one account and waits for its result; `last` is the account of the year before. */
export async function auditFile(file: File, last?: File): Promise<AuditBrief> {
  const form = new FormData();
  form.append('file', file, file.name);
  if (last) form.append('last', last, last.name);
  let brief = await answer(await fetch('/audit', { method: 'POST', body: form, headers: JSON_ONLY }));
  while (brief.state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    brief = await answer(await fetch(`/audit/${brief.session}`, { headers: JSON_ONLY }));
  }
  if (brief.state === 'refused') throw new Refused(brief.problems);
  return brief;
}

const refusalOf = (error: unknown) => (error instanceof Refused ? error.problems : problemsOf(error));

interface AuditList {
  readonly rows: readonly AuditRow[];
  /** number of files in the folder that are no documents */
  readonly others: number;
  readonly busy: boolean;
  add(files: readonly File[]): void;
  /** adds one account with last year's, both of which are fetched first */
  addOwn(name: string, load: () => Promise<readonly [File, File | undefined]>): void;
  clear(): void;
}

/** Sends each document to an audit of its own, two at a time. The server drops an audit half an hour after its last look. */
export function useAudits(): AuditList {
  const [rows, setRows] = useState<readonly AuditRow[]>([]);
  const [others, setOthers] = useState(0);
  const waiting = useRef<{ name: string; run: () => Promise<AuditBrief> }[]>([]);
  const running = useRef(0);
  const change = (name: string, part: Partial<AuditRow>) =>
    setRows((known) => known.map((row) => (row.name === name ? { ...row, ...part } : row)));
  const next = () => {
    const job = running.current < AT_ONCE ? waiting.current.shift() : undefined;
    if (!job) return;
    running.current += 1;
    job
      .run()
      .then((brief) => change(job.name, { brief }))
      .catch((error: unknown) => change(job.name, { problems: refusalOf(error) }))
      .finally(() => {
        running.current -= 1;
        next();
      });
    next();
  };
  const enter = (jobs: readonly { name: string; run: () => Promise<AuditBrief> }[]) => {
    const names = new Set(jobs.map(({ name }) => name));
    setRows((known) => [
      ...known.filter(({ name }) => !names.has(name)),
      ...jobs.map(({ name }) => ({ name, brief: null, problems: [] })),
    ]);
    waiting.current.push(...jobs);
    next();
  };
  return {
    rows,
    others,
    busy: rows.some(({ brief, problems }) => brief === null && problems.length === 0),
    add(files) {
      const found = documentsOf(files);
      setOthers((known) => known + found.others);
      enter(
        found.documents.map((file) => ({
          name: file.webkitRelativePath || file.name,
          run: () => auditFile(file),
        })),
      );
    },
    addOwn: (name, load) => enter([{ name, run: async () => auditFile(...(await load())) }]),
    clear() {
      waiting.current = [];
      setRows([]);
      setOthers(0);
    },
  };
}

/** The dropped files, and all files of dropped folders. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  return (await Promise.all(entries.map(filesOfEntry))).flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // a browser gives a hundred entries at a time, and none at the end
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return files;
    files.push(...(await Promise.all(some.map(filesOfEntry))).flat());
  }
}
