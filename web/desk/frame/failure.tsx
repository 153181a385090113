import { Component, type ReactNode } from 'react';
import { TextButton } from '../parts/text-button.tsx';

/** A short number for the administrator, under which the browser's console has the whole error. */
function referenceOf(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]?.toString(16).padStart(8, '0') ?? '';
}

export function FailurePage({ reference, detail }: { readonly reference: string; readonly detail?: string }) {
  return (
    <main className="whole-page">
      <h1>这一页出错了</h1>
      <p>
        编号 <code>{reference}</code>。已经记账和提交的内容不受影响；这一页上没有提交的内容可能需要重填。
      </p>
      <p>请先刷新；若再次出错，请把编号和刚才的操作告诉系统管理员。</p>
      <p className="way-back">
        <TextButton onClick={() => globalThis.location.reload()}>刷新这一页</TextButton>
        <a href="/desk/">回到我的工作</a>
      </p>
      {detail ? (
        <details>
          <summary>给管理员看的细节</summary>
          <pre>{detail}</pre>
        </details>
      ) : null}
    </main>
  );
}

/** Catches any error of a page and shows words, a reference and a way back. */
export class FailureBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failure: { readonly reference: string; readonly detail: string } | null }
> {
  override state = { failure: null as { reference: string; detail: string } | null };

  static getDerivedStateFromError(error: unknown) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { failure: { reference: referenceOf(), detail } };
  }

  override componentDidCatch(error: unknown) {
    console.error(`desk failure ${this.state.failure?.reference}`, error);
  }

  override render() {
    const { failure } = this.state;
    return failure ? <FailurePage {...failure} /> : this.props.children;
  }
}

/** Shows the error of a page inside the frame, for the router. */
export function RouteFailure({ error }: { readonly error: unknown }) {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return <FailurePage reference={failureReference(detail)} detail={detail} />;
}

/** The same failure keeps its number over repaints. */
function failureReference(detail: string): string {
  let hash = 0x811c9dc5;
  for (const character of detail) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
