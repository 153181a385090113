import { useEffect } from 'react';

/** What the browser's tab says while this page stands: several cases are told apart by their tabs. '' leaves it as it is. */
export function usePageTitle(text: string): void {
  useEffect(() => {
    if (text === '') return;
    const before = document.title;
    document.title = `${text} · 一门工作台`;
    return () => {
      document.title = before;
    };
  }, [text]);
}
