import type { IntakeStep } from '#service/cases/types.ts';
import type { api } from '../../app/client.ts';
import type { IntakeDraft } from '../../view/intake.ts';

/** What an item asks for: its questions, its materials, its ways of delivery. */
export type ItemForm = Awaited<ReturnType<typeof api.cases.form.call>>;

export type Part = Partial<IntakeDraft>;

/** What each part of the page gets: the whole draft, and the way to change it. */
export interface PartProps {
  readonly draft: IntakeDraft;
  /** a function where two changes may come at once, such as two files that have arrived */
  readonly onChange: (part: Part | ((now: IntakeDraft) => Part)) => void;
}

/** What the server says of an application that it has taken in. */
export interface Sent {
  readonly number: string;
  /** 查询码, only this once; '' where the draft has got one before */
  readonly code: string;
  readonly statusName: string;
}

export interface Received extends Sent {
  readonly until: IntakeStep;
  readonly itemName: string;
}
