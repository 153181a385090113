/** The mark of 一门: a door, drawn in one line. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="mark"
      aria-hidden="true"
    >
      <path d="M3 28h6V5l14-2v25h6M18.5 16v2" />
    </svg>
  );
}
