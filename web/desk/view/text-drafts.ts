/** A text about one question while it is written, and the request id of exactly these words. */
export interface TextDraft {
  readonly text: string;
  readonly requestId: string;
}

export interface TextDrafts {
  readonly get: (place: string) => TextDraft | undefined;
  /** other words are another request; the same words keep theirs */
  readonly set: (place: string, text: string) => void;
  readonly drop: (place: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The texts that somebody writes. They live outside of the editors, so that a new editor opens with the same words after
 * the list was read again or another page was visited. They go when the page is closed.
 */
export function makeTextDrafts(newId: () => string): TextDrafts {
  const drafts = new Map<string, TextDraft>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: (place) => drafts.get(place),
    set(place, text) {
      if (drafts.get(place)?.text === text) return;
      drafts.set(place, { text, requestId: newId() });
      tell();
    },
    drop(place) {
      if (drafts.delete(place)) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
