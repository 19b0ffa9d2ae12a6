/** The hatches that statuses are drawn with, once per document; their ids are `heed-…`. */
export const Patterns = () => (
  <svg className="sprite" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="heed-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="pattern-quiet" d="M0 0V5" />
      </pattern>
      <pattern id="heed-cross" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="pattern-paper" d="M0 0V4M0 0H4" />
      </pattern>
      <pattern id="heed-step-1" width="4" height="4" patternUnits="userSpaceOnUse">
        <path className="pattern-ink" d="M0 2H1" />
      </pattern>
      <pattern id="heed-step-2" width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="pattern-ink" d="M0 3H6" />
      </pattern>
      <pattern id="heed-step-3" width="3" height="3" patternUnits="userSpaceOnUse">
        <path className="pattern-paper" d="M0 1H3" />
      </pattern>
    </defs>
  </svg>
);
