import type { OpenAPI } from '@orpc/openapi';
import { escapeHtml } from '#base/kernel/index.ts';

type Operation = OpenAPI.OperationObject & { method: string; path: string };

/** The document with these operations alone, by their operation ids (`items.ask`). */
export function onlyOperations(
  document: OpenAPI.Document,
  shows: (operation: string) => boolean,
): OpenAPI.Document {
  const paths = Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const kept = Object.entries(item ?? {}).filter(([, operation]) =>
      shows((operation as OpenAPI.OperationObject).operationId ?? ''),
    );
    return kept.length > 0 ? [[path, Object.fromEntries(kept)] as const] : [];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

function operationsOf(document: OpenAPI.Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {})
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => ({
        ...(operation as OpenAPI.OperationObject),
        method: method.toUpperCase(),
        path,
      })),
  );
}

function schemaText(schema: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre>`;
}

function operationHtml(operation: Operation): string {
  const body = operation.requestBody as OpenAPI.RequestBodyObject | undefined;
  const answers = Object.entries(operation.responses ?? {}) as [string, OpenAPI.ResponseObject][];
  return `<details><summary><b>${operation.method}</b> <code>/api${escapeHtml(operation.path)}</code> ${escapeHtml(operation.summary ?? '')}</summary>
${operation.description ? `<p>${escapeHtml(operation.description)}</p>` : ''}
${operation.parameters ? `<h3>参数</h3>${schemaText(operation.parameters)}` : ''}
${body ? `<h3>提交内容</h3>${schemaText(body.content)}` : ''}
${answers.map(([status, answer]) => `<h3>回答 ${escapeHtml(status)}</h3>${schemaText(answer.content ?? answer.description)}`).join('')}
</details>`;
}

/** The contract as a page: every operation with its input and answers, from the same document that machines get. */
export function apiPage(document: OpenAPI.Document): string {
  const operations = operationsOf(document);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>接口说明 · 一门</title><style>
body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2328;max-width:60rem;margin:2rem auto;padding:0 1rem}
details{border:1px solid #d0d7de;border-radius:6px;margin:.5rem 0;padding:.25rem .75rem}summary{cursor:pointer;padding:.4rem 0}
summary b{display:inline-block;min-width:4.5rem;color:#1558b0}pre{overflow:auto;background:#f6f8fa;padding:.75rem;font-size:13px;line-height:1.5}
h3{font-size:1rem;margin:.75rem 0 .25rem}a{color:#1558b0}</style></head><body>
<h1>接口说明</h1><p>共 ${operations.length} 项操作，遵循 OpenAPI 3.1。机器可读的文件：<a href="/api/openapi.json">openapi.json</a>。
被拒绝的操作返回 422，内容是问题列表：编号、说明、位置、依据、怎么办。</p>
${operations.map(operationHtml).join('\n')}</body></html>`;
}
