import { useEffect, useState } from 'react';
import { putOnClipboard } from '../../shared/putOnClipboard.ts';

interface CopyButtonProps {
  label: string;
  /** What the button says for a moment afterwards. */
  copied: string;
  /** Asked when it is pressed. */
  text(): string;
  onFailure?(): void;
  className?: string | undefined;
}

const SAID_FOR_MS = 2_000;

/** Copies a text, and says so. */
export function CopyButton({ label, copied, text, onFailure, className }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    if (putOnClipboard({ text: text() })) setCopied(true);
    else onFailure?.();
  };
  return (
    <button type="button" className={className} onClick={copy}>
      <span aria-live="polite">{isCopied ? copied : label}</span>
    </button>
  );
}
