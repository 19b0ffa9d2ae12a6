import { CopyButton } from './copy-button';

interface Props {
  link: string;
  /** Whose it is. */
  title: string;
  /** How to pass it on, where the title does not say it. */
  hint?: string;
  copy: string;
  /** Puts it away, once it is kept. */
  kept?: { label: string; onKept: () => void };
}

/** A link that opens something once, shown this once: whoever leaves the page has to make another. */
export const ShownLink = ({ link, title, hint, copy, kept }: Props) => (
  <div className="shown-link">
    <p role="status">
      <strong>{title}</strong>
    </p>
    <p>
      <code className="whole-link">{link}</code>
    </p>
    {hint && <p>{hint}</p>}
    <div className="actions">
      <CopyButton text={link} label={copy} />
      {kept && (
        <button type="button" onClick={kept.onKept}>
          {kept.label}
        </button>
      )}
    </div>
  </div>
);
