import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { GENESIS, hashFact } from '../../src/base/journal/hash.ts';
import type { Day } from '../../src/base/kernel/index.ts';
import { makePatterns, planOf } from '../cases/fill.ts';
import { ownWords } from '../cases/marks.ts';

/** Writes the facts, requests, persons, answers, codes and messages of filled cases (cases/fill.ts), with a whole chain. */

const PORTION = 20_000;
const TABLES = {
  journal_fact: 'district, position, stream, version, kind, request_id, actor, at, payload, hash',
  journal_request: 'district, request_id, input_digest, answer, at',
  person: 'district, id, salt, name, number, phone, applicant, updated_at, erased_at',
  person_answers: 'district, digest, person, answers, saved_at',
  case_code: 'district, number, salt, hash, issued_at',
  message: 'district, number, version, at, kind, text, reminder',
} as const;
type Table = keyof typeof TABLES;

/** Told in three of a case's facts, as long as the demo's. */
const TOLD = ['receive', 'accept', 'decide'];
const SENTENCE =
  '已经收到您申请的事项的材料。我们最迟在五个工作日内答复您：材料齐全就受理，不齐会一次说清还缺什么；到期没有答复，就算已经受理。';

const escaped = (text: string) => text.replace(/[\\\n\t\r]/g, (char) => (char === '\\' ? '\\\\' : ' '));
const hex = (bytes: Buffer | string) => `\\\\x${typeof bytes === 'string' ? bytes : bytes.toString('hex')}`;
/** hexadecimal digits that differ from number to number */
const digits = (seed: number, length: number) =>
  hashFact(GENESIS, {
    ...{ district: '', position: seed, stream: '', version: 0, kind: '', requestId: '', actor: '', at: 0 },
    payload: '',
  })
    .toString('hex')
    .padEnd(length, '0')
    .slice(0, length);

/** Returns how many facts there are. The journal of the district must be empty. */
export async function writeFacts(url: string, district: string, count: number, today: Day): Promise<number> {
  const reading = new pg.Client({ connectionString: url });
  await reading.connect();
  const plan = planOf(makePatterns(today));
  const chain: Chain = { position: 0, hash: GENESIS };
  for (let from = 0; from < count; from += PORTION) {
    const { rows } = await reading.query<{ number: string }>(
      `SELECT number FROM unnest($2::text[]) WITH ORDINALITY AS a(applicant, at)
       JOIN case_file c ON c.district = $1 AND c.applicant = a.applicant ORDER BY a.at`,
      [district, Array.from({ length: Math.min(PORTION, count - from) }, (_, i) => `person-${from + i + 1}`)],
    );
    const lines = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as Lines;
    for (const [index, { number }] of rows.entries())
      writeCase(lines, chain, { district, index: from + index, number, ...plan(from + index) });
    for (const name of Object.keys(TABLES) as Table[]) await copy(reading, name, lines[name]);
  }
  await reading.query('UPDATE journal_head SET position = $2, hash = $3 WHERE district = $1', [
    ...[district, chain.position, chain.hash],
  ]);
  await reading.end();
  return chain.position;
}

type Lines = Record<Table, string[]>;

interface Chain {
  position: number;
  hash: Buffer;
}

interface Planned extends ReturnType<ReturnType<typeof planOf>> {
  readonly district: string;
  readonly index: number;
  readonly number: string;
}

function writeCase(lines: Lines, chain: Chain, { district, index, number, site, clerk, pattern }: Planned) {
  const person = `person-${index + 1}`;
  const words = { number, applicant: person, clerk: String(clerk), site, paper: String(index + 1) };
  for (const [step, { kind, payload }] of pattern.facts.entries()) {
    const at = Date.parse(`${pattern.steps[step]![0]}T10:00:00+08:00`);
    const text = ownWords(JSON.stringify(payload), words);
    const requestId = digits(chain.position, 32);
    const [stream, version, actor] = [`case/${number}`, step + 1, `clerk-${clerk}`];
    chain.position += 1;
    const fact = { district, position: chain.position, stream, version, kind, requestId, actor, at };
    chain.hash = hashFact(chain.hash, { ...fact, payload: text });
    lines.journal_fact.push([...Object.values(fact), escaped(text), hex(chain.hash)].join('\t'));
    const answer = JSON.stringify({ number, version, status: pattern.row.status });
    lines.journal_request.push([district, requestId, hex(chain.hash), answer, at].join('\t'));
    if (TOLD.includes(kind.slice('case/'.length)))
      lines.message.push([district, number, version, at, kind.slice(5), SENTENCE, 0].join('\t'));
  }
  const [salt, at] = [hex(chain.hash), Date.parse(`${pattern.opened}T10:00:00+08:00`)];
  const identity = { kind: '111', birth: '1986-08-14', number: `430299198608${100_000 + (index % 900_000)}` };
  const applicant = { of: 'person', name: `申请人${index}`, phone: '0731-00001034', identity };
  const own = [applicant.name, identity.number, applicant.phone, JSON.stringify(applicant)];
  lines.person.push([district, person, salt, ...own, at, '\\N'].join('\t'));
  const answers = JSON.stringify({ kind: 'new', cause: SENTENCE, since: '2020-08', address: '某镇某村1组' });
  lines.person_answers.push([district, chain.hash.toString('hex'), person, answers, at].join('\t'));
  lines.case_code.push([district, number, hex(digits(index, 32)), salt, at].join('\t'));
}

async function copy(client: pg.Client, table: Table, lines: readonly string[]): Promise<void> {
  const stream: Writable = client.query(copyFrom(`COPY ${table} (${TABLES[table]}) FROM STDIN`));
  for (let from = 0; from < lines.length; from += 500)
    if (!stream.write(`${lines.slice(from, from + 500).join('\n')}\n`)) await once(stream, 'drain');
  stream.end();
  await finished(stream);
}
