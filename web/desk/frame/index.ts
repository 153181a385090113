/** The parts that make a page. */
export { Action } from '../parts/action.tsx';
export { Kbd } from '../parts/kbd.tsx';
export { KeyButton, Opener } from '../parts/key-button.tsx';
export { ProblemList, ProblemText } from '../parts/problem-list.tsx';
export { State } from '../parts/state.tsx';
export { TextButton } from '../parts/text-button.tsx';
export { Loaded, Waiting } from '../parts/wait.tsx';
export { type Column, DataTable, fenColumn, More, WalkKeys } from './data-table.tsx';
export { FieldForm, type FormField } from './field-form.tsx';
export { FormDialog, SubmitForm, useValues } from './form.tsx';
export { useKeys } from './keys.tsx';
export { AllWell, Columns, Empty, Facts, Page, Panel } from './page.tsx';
export { Refusal, useSubmission } from './submission.tsx';
export { useUnsaved } from './unsaved.tsx';
