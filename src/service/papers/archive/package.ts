import { createHash } from 'node:crypto';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { ArchiveEntry, ArchiveFile, ArchiveHead, ArchiveInput } from './types.ts';
import { metadataXml } from './xml.ts';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const utf8 = (text: string) => new TextEncoder().encode(text);

/**
 * A case as a package for the archive, after the idea of DA/T 85-2019: what was handed in, the papers issued, the record of the
 * process, and metadata over all of them as JSON and XML with the SHA-256 of every file. No paper copy is needed
 * (国务院令第716号第十二条). Refuses a material whose bytes are no longer those that were received. Pure.
 */
export function archivePackage(input: ArchiveInput): Result<ArchiveFile[]> {
  const changed: Problem[] = input.materials.flatMap(({ name, digest, bytes }, index) =>
    sha256(bytes) === digest ? [] : [problems.of('papers/material-changed', `materials[${index}]`, { name })],
  );
  if (changed.length > 0) return refused(...changed);
  const parts = [...materialsOf(input), ...papersOf(input), processOf(input)];
  const entries = parts.map(({ entry }) => entry);
  const described = { ...headOf(input), files: entries };
  return ok([
    { path: 'metadata.json', bytes: utf8(`${JSON.stringify(described, null, 1)}\n`) },
    { path: 'metadata.xml', bytes: utf8(metadataXml(headOf(input), entries)) },
    ...parts.map(({ entry, bytes }) => ({ path: entry.path, bytes })),
  ]);
}

interface Part {
  readonly entry: ArchiveEntry;
  readonly bytes: Uint8Array;
}

function part(entry: Omit<ArchiveEntry, 'size' | 'sha256'>, bytes: Uint8Array): Part {
  return { entry: { ...entry, size: bytes.length, sha256: sha256(bytes) }, bytes };
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/ofd': 'ofd',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

const place = (folder: string, index: number, ending: string) =>
  `${folder}/${String(index + 1).padStart(3, '0')}.${ending}`;

/** Names each file by a number. The name that somebody gave it stands in the metadata and not in the path. */
function materialsOf({ materials }: ArchiveInput): Part[] {
  return materials.map(({ name, type, bytes }, index) => {
    const path = place('materials', index, endings[type] ?? 'bin');
    return part({ path, group: '申办材料', title: name, number: null, type }, bytes);
  });
}

function papersOf({ papers }: ArchiveInput): Part[] {
  return papers.map(({ name, number, bytes }, index) =>
    part(
      {
        path: place('papers', index, 'pdf'),
        group: '办理文书',
        title: name,
        number,
        type: 'application/pdf',
      },
      bytes,
    ),
  );
}

/** Writes one line for each fact, in order, with its hash. The chain can be followed without the program. */
function processOf({ facts }: ArchiveInput): Part {
  const bytes = utf8(facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
  const entry = { path: 'process/facts.jsonl', title: '办理过程记录', number: null } as const;
  return part({ ...entry, group: '过程记录', type: 'application/jsonl' }, bytes);
}

function headOf(input: ArchiveInput): ArchiveHead {
  const { item, applicant } = input;
  return {
    办件编号: input.caseNumber,
    行政区划: input.district,
    事项编码: item.id,
    事项版本: String(item.version),
    事项名称: item.name,
    事项类型: item.type,
    办理单位: input.unitName,
    申请人类型: applicant.of === 'person' ? '自然人' : '法人和其他组织',
    申请人: applicant.name,
    申请日期: input.openedOn,
    受理日期: input.acceptedOn ?? '',
    办结日期: input.closedOn,
    办理结果: input.outcome,
    归档日期: input.archivedOn,
    保管期限: input.keep,
    摘要算法: 'SHA-256',
  };
}
