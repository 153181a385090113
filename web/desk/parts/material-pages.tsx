import { useMutation } from '@tanstack/react-query';
import { api } from '../app/client.ts';
import { added, moved, type Paged, type PageOf, pagesOf, taken, turned } from '../view/material-pages.ts';
import { problemsOf } from '../view/problems.ts';
import { ProblemList } from './problem-list.tsx';
import { TextButton } from './text-button.tsx';

interface Joining {
  readonly material: string;
  /** the case whose files may be joined, where there is one */
  readonly number: string | null;
  readonly onJoined: (file: Paged) => void;
}

/** Joins the files of a material to one on the server. */
export function useJoining({ material, number, onJoined }: Joining) {
  const join = useMutation(api.cases.join.mutationOptions({ onSuccess: (file) => onJoined(file) }));
  const arrange = (pages: readonly PageOf[]) =>
    join.mutate({ material, number, pages: pages.map(({ digest, turn }) => ({ digest, turn })) });
  return {
    busy: join.isPending,
    problems: join.error ? problemsOf(join.error) : [],
    arrange,
    /** puts one more file behind those that are there */
    add: (file: Paged, given: Paged | null) => (given ? arrange(added(given, file)) : onJoined(file)),
  };
}

interface Props {
  readonly material: string;
  readonly given: Paged;
  readonly joining: ReturnType<typeof useJoining>;
  readonly onDrop: () => void;
}

/** The files of a material in their order, each to be moved, turned or taken away. */
export function MaterialPages({ material, given, joining, onDrop }: Props) {
  const pages = pagesOf(given);
  const { arrange, problems } = joining;
  return (
    <>
      <ol className="material-pages" aria-label={`${material}的页`}>
        {pages.map((page, at) => {
          const of = `第${at + 1}页`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may stand twice
            <li key={`${at} ${page.digest}`}>
              <span className="file-name small">
                {at + 1}. {page.name}
                {page.turn > 0 ? <span className="soft">（转了{page.turn}°）</span> : null}
              </span>
              {at > 0 ? (
                <TextButton of={of} onClick={() => arrange(moved(pages, at))}>
                  往前
                </TextButton>
              ) : null}
              <TextButton of={of} onClick={() => arrange(turned(pages, at))}>
                转90°
              </TextButton>
              <TextButton of={of} onClick={() => (pages.length > 1 ? arrange(taken(pages, at)) : onDrop())}>
                去掉
              </TextButton>
            </li>
          );
        })}
      </ol>
      <ProblemList title={`“${material}”的页没有合成一份`} problems={problems} />
    </>
  );
}
