import { SEVERITY_NAME } from '#account/audit/report/text.ts';
import type { Severity } from '#base/kernel/index.ts';

/** a shape for each severity, so that readers need no colour */
const SHAPES: Record<Severity, string> = {
  error: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.5 5.5l5 5M10.5 5.5l-5 5',
  warning: 'M8 1.8l6.6 12H1.4zM8 6v4M8 12v.1',
  information: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM8 7.2v4M8 4.8v.1',
};

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`state ${severity}`}>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={SHAPES[severity]} />
      </svg>
      {SEVERITY_NAME[severity]}
    </span>
  );
}
