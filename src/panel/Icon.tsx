import type { IconNode } from 'lucide';
import { h } from 'preact';

/** An icon of Lucide (ISC); decorative, so hidden from screen readers: the text beside it says what it means. */
export function Icon({ icon }: { icon: IconNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
