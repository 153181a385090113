import { Link, useLocation } from '@tanstack/react-router';
import { TextButton } from '../parts/text-button.tsx';

export function NotFound() {
  const { pathname } = useLocation();
  return (
    <main className="whole-page">
      <h1>没有这一页</h1>
      <p>
        工作台里没有 <code>{pathname}</code> 这个地址。它可能抄漏了几个字，或者这一页已经改名。
      </p>
      <p className="way-back">
        <Link to="/">回到我的工作</Link>
        <TextButton onClick={() => globalThis.history.back()}>返回上一页</TextButton>
      </p>
    </main>
  );
}
