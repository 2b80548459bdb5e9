import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** A state without cards: what it is, and what to do about it. */
export function State({ icon, title, help, children }: { icon: IconNode; title: string; help: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <Icon icon={icon} />
      <h2>{title}</h2>
      {help && <p class="meta">{help}</p>}
      {children}
    </div>
  );
}
