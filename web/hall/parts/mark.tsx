/** The mark of 一门: a half-open door, drawn in one line; the same as the desk's. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 28h6V5l14-2v25h6M18.5 16v2" />
    </svg>
  );
}
