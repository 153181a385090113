import { useEffect } from 'react';

/** Sets the text of the browser's tab, so that several cases have different tabs. '' leaves it unchanged. */
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
