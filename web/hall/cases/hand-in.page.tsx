import { type Day, type Problem, showDay } from '#base/kernel/index.ts';
import type { Material, MyCase } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { FileField, wrongAt } from '../parts/field.tsx';
import { type Answers, AskedAnswers, answerAt, OtherAnswers } from './answers.tsx';

/** A file that is uploaded and waits to be sent with the rest. */
export interface Waiting {
  readonly name: string;
  readonly digest: string;
  /** the sender's name of the file */
  readonly file: string;
}

export type HandInVerb = 'supplement' | 'supply';

const WORDS = {
  supplement: { title: '补正', send: '提交补正' },
  supply: { title: '补交材料', send: '提交' },
} as const;

/** the field of a material's file, by its place in the list */
export const fileField = (index: number): string => `file${index + 1}`;

interface OneProps {
  readonly material: Material;
  readonly index: number;
  readonly waiting: Waiting | undefined;
  readonly problems: readonly Problem[];
}

function hintOf({ file, until, note }: Material): string {
  return [
    until ? `${showDay(until as Day)}前补交` : '',
    file ? `以前交的：${file.name}，选了新的就换掉；几页可以一起选` : '',
    note ?? '',
  ]
    .filter(Boolean)
    .join('；');
}

function One({ material, index, waiting, problems }: OneProps) {
  const id = fileField(index);
  return (
    <>
      <FileField
        several
        id={id}
        label={material.name}
        hint={hintOf(material)}
        wrong={wrongAt(problems, id)}
      />
      {waiting && (
        <p className="holds">
          ✓ 已上传，等提交：{waiting.file}
          <input type="hidden" name={`digest${index + 1}`} value={waiting.digest} />
          <input type="hidden" name={`called${index + 1}`} value={waiting.file} />
        </p>
      )}
    </>
  );
}

interface HandInProps {
  readonly view: MyCase;
  readonly verb: HandInVerb;
  readonly waiting: readonly Waiting[];
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly requestId: string;
}

/** Does the notice ask for this material? The notice is free text that names the material or does not. */
function isAsked({ missing }: MyCase, { name, until, file }: Material): boolean {
  return missing.some((words) => words.includes(name)) || (until !== null && file === null);
}

function Missing({ words }: { readonly words: readonly string[] }) {
  return (
    <div className="note">
      <p>
        <strong>请您补正：</strong>
      </p>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}

/**
 * The page of 补正 and 补交: first the asked questions and files, then all others. Nothing is lost when one is refused.
 */
export function HandInPage({ view, verb, waiting, answers, problems, requestId }: HandInProps) {
  const { title, send } = WORDS[verb];
  const all = view.materials.map((material, index) => ({ material, index }));
  const asked = all.filter(({ material }) => isAsked(view, material));
  const others = all.filter(({ material }) => !isAsked(view, material));
  const list = (some: typeof all) =>
    some.map(({ material, index }) => (
      <One
        key={material.name}
        material={material}
        index={index}
        waiting={waiting.find(({ name }) => name === material.name)}
        problems={problems}
      />
    ));
  const first = asked.length > 0 ? asked : others;
  const open =
    (asked.length === 0 && view.asked.length === 0) ||
    others.some(
      ({ material, index }) =>
        waiting.some(({ name }) => name === material.name) || wrongAt(problems, fileField(index)).length > 0,
    );
  return (
    <>
      {problems.length > 0 && (
        <ErrorSummary
          title="没有提交"
          problems={problems}
          fieldOf={(at) => (/^file\d+$/.test(at) ? at : (answerAt(at) ?? fileField(first[0]?.index ?? 0)))}
        />
      )}
      <h1>{title}</h1>
      {view.missing.length > 0 && <Missing words={view.missing} />}
      <form method="post" action={`/cases/${view.number}/${verb}`} encType="multipart/form-data">
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="seen" value={view.version} />
        {verb === 'supplement' && <AskedAnswers {...{ view, answers, problems }} />}
        <p>材料拍照、扫描件或者 PDF 都可以，一个文件不超过 10 MB，一次最多 10 个。</p>
        {list(asked)}
        {others.length > 0 && (
          <details open={open}>
            <summary>{asked.length > 0 ? '还要交别的材料' : '选要交的材料'}</summary>
            {list(others)}
          </details>
        )}
        {verb === 'supplement' && <OtherAnswers {...{ view, answers, problems }} />}
        <div className="row">
          <button className="main" type="submit">
            {send}
          </button>
          <a className="tap" href={`/cases/${view.number}`}>
            不交了，回到办件
          </a>
        </div>
      </form>
    </>
  );
}
