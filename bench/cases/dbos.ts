import { DBOS } from '@dbos-inc/dbos-sdk';
import { day } from '../../src/base/kernel/index.ts';
import { type CaseFact, type CaseState, evolve } from '../../src/service/cases/index.ts';
import { draftOf, lifeAfterDraft, materialsOf, type Step, terms } from './lives.ts';
import { type Measured, summarise } from './measure.ts';
import { playStep, type Setting } from './play.ts';

const materials = materialsOf();

/**
 * The peer from npm: a durable workflow for each case, with every step of its life as a step of the workflow. It decides by the
 * same pure rules and gives the fact, which DBOS stores as the step's output before it goes on. It keeps no queue, paper
 * number, message, request id or hash.
 */
export async function runDbos(
  url: string,
  { cases, clerks, warm }: { readonly cases: number; readonly clerks: number; readonly warm: number },
): Promise<Measured> {
  let times: number[] = [];
  const caseLife = DBOS.registerWorkflow(async (index: number) => live(index, times), { name: 'case-life' });
  const quiet = { logLevel: 'error', runAdminServer: false };
  DBOS.setConfig({ name: 'bench', applicationVersion: '1', systemDatabaseUrl: url, ...quiet });
  await DBOS.launch();
  const run = async (from: number, to: number) => {
    let next = from;
    const clerk = async () => {
      for (let index = next++; index < to; index = next++) await caseLife(index);
    };
    await Promise.all(Array.from({ length: clerks }, clerk));
  };
  try {
    await run(0, warm);
    times = [];
    const start = performance.now();
    await run(warm, warm + cases);
    return summarise(times, (performance.now() - start) / 1_000);
  } finally {
    await DBOS.shutdown();
  }
}

async function live(index: number, times: number[]): Promise<void> {
  const applicant = `person-${index}`;
  const setting = {
    number: String(index),
    applicant,
    window: 0,
    terms,
    today: day('2020-09-25'),
    last: index,
  };
  const steps: Step[] = [
    { part: 'clerk', command: draftOf(applicant, []) },
    ...lifeAfterDraft(index, materials),
  ];
  let state: CaseState | null = null;
  for (const step of steps) {
    const start = performance.now();
    const fact = await decided(state, step, setting);
    times.push(performance.now() - start);
    state = evolve(state, fact);
  }
}

function decided(state: CaseState | null, step: Step, setting: Setting): Promise<CaseFact> {
  return DBOS.runStep(async () => playStep(state, step, setting).fact, { name: step.command.do });
}
