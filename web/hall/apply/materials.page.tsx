import type { Problem } from '#base/kernel/index.ts';
import type { Material, MyCase } from '../app/client.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { FileField } from '../parts/field.tsx';

export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function mustText({ required, tolerable }: Material): string {
  if (!required) return '有这种情形才要';
  return tolerable ? '必须有，可以受理后再补' : '必须有';
}

function State({ material }: { readonly material: Material }) {
  const { file, required } = material;
  if (file) return <span className="holds">✓ 已上传：{file.name}</span>;
  return <span className={required ? 'unsure' : 'soft'}>○ 还没有上传</span>;
}

/** The page of all materials, each with its state and a link to its own page. */
export function MaterialsPage({ view }: { readonly view: MyCase }) {
  const { materials, number } = view;
  return (
    <>
      <h1>上传材料</h1>
      {materials.length === 0 ? (
        <p>这个事项不用交材料。</p>
      ) : (
        <>
          <p>
            点材料的名称去上传。拍照就行，四个角要拍全、字要看得清；一份材料有正反面或者几页的，几个文件都传上来，这里会合成一份。
          </p>
          <ol className="rows">
            {materials.map((material, index) => (
              <li key={material.name} id={`m${index + 1}`}>
                <a className="tap" href={`/apply/${number}/materials/${index + 1}`}>
                  {index + 1}. {material.name}
                </a>
                <span className="small block">
                  <State material={material} />
                  <span className="soft">（{mustText(material)}）</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="row">
        <a className="button main" href={`/apply/${number}/delivery`}>
          继续
        </a>
        <a className="tap" href={`/apply/${number}`}>
          回到我的申请
        </a>
      </div>
    </>
  );
}

/** The files of which a material was joined, or its one file. */
export const pagesOf = ({ parts, ...file }: NonNullable<Material['file']>) =>
  parts && parts.length > 0 ? parts : [{ ...file, turn: 0 as const }];

interface PageProps {
  readonly page: ReturnType<typeof pagesOf>[number];
  readonly at: number;
}

/** One page with what may be done with it. */
function PageLine({ page: { name, turn }, at }: PageProps) {
  const acts = [
    ...(at > 0 ? [['up', '往前移']] : []),
    ...[
      ['turn', '转90°'],
      ['remove', '去掉'],
    ],
  ] as const;
  return (
    <>
      {at + 1}. {name}
      {turn > 0 && `（转了${turn}°）`}
      <span className="row">
        {acts.map(([act = '', words = '']) => (
          <button
            key={act}
            type="submit"
            name="do"
            value={`${act} ${at}`}
            aria-label={`${words}：第${at + 1}页`}
          >
            {words}
          </button>
        ))}
      </span>
    </>
  );
}

interface MaterialProps {
  readonly view: MyCase;
  readonly material: Material;
  readonly problems: readonly Problem[];
  readonly action: string;
}

/** The page of one material: its description, the file that was sent, and fields to replace or remove it. */
export function MaterialPage({ view, material, problems, action }: MaterialProps) {
  const { name, note, file } = material;
  return (
    <>
      {problems.length > 0 && <ErrorSummary title="没有上传" problems={problems} fieldOf={() => 'file'} />}
      <h1>{name}</h1>
      <p>
        {mustText(material)}
        {note && `。${note}`}
      </p>
      {file && (
        <>
          <p className="holds">
            ✓ 已上传{file.parts ? `，${file.parts.length}个文件合成了一份` : ''}：
            <a className="tap" href={`/apply/${view.number}/files/${file.digest}`}>
              看：{file.name}（{sizeText(file.size)}）
            </a>
          </p>
          <form method="post" action={action}>
            <ol className="rows" aria-label={`${name}的页`}>
              {pagesOf(file).map((page, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same file may stand twice
                <li key={`${at} ${page.digest}`}>
                  <PageLine page={page} at={at} />
                </li>
              ))}
            </ol>
          </form>
        </>
      )}
      <form method="post" action={action} encType="multipart/form-data">
        <FileField
          id="file"
          several
          label={file ? '再加一页（可以选几个文件）' : '选文件或者拍照（可以选几个文件）'}
          hint="PDF、OFD、JPG、PNG、WebP、DOCX、XLSX，每个不超过 10 MB；照片和 PDF 能合成一份。苹果手机的 HEIC 照片交不上的，截一张屏再交"
          wrong={problems}
        />
        <div className="row">
          <button className="main" type="submit">
            上传
          </button>
          <a className="tap" href={`/apply/${view.number}/materials`}>
            {file ? '好了，回到材料' : '以后再传，回到材料'}
          </a>
        </div>
      </form>
    </>
  );
}
