import { type ReactNode, useEffect, useRef, useState } from 'react';

interface ScrollRegionProps {
  className: string | undefined;
  /** What is in it. */
  label: string;
  /** Other content is under way. Default false. */
  busy?: boolean;
  children: ReactNode;
}

/** What may be wider than the screen. While it is, it can be reached by keyboard, and arrow keys scroll it. */
export function ScrollRegion({ className, label, busy = false, children }: ScrollRegionProps) {
  const place = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const { current: region } = place;
    if (!region) return;
    const observer = new ResizeObserver(() => setOverflows(region.scrollWidth > region.clientWidth));
    for (const element of [region, ...region.children]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={place}
      className={className}
      aria-busy={busy}
      // A group and no region: the heading above it names one already.
      {...(overflows && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}
