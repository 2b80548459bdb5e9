import { fold } from './normalise.ts';
import type { ScopeFile } from './pack.ts';

/**
 * The product that a text names.
 * @returns the product's id, or null where no cue stands in the text; of several, a plan wins over a tool, then the first named
 */
export function findProduct(text: string, scope: ScopeFile): string | null {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  let best: { id: string; plan: boolean; at: number } | null = null;
  for (const product of scope.products) {
    for (const cue of product.cues) {
      const at = words.indexOf(` ${fold(cue).replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
      if (at < 0) continue;
      if (best === null || (product.plan && !best.plan) || (product.plan === best.plan && at < best.at))
        best = { id: product.id, plan: product.plan, at };
    }
  }
  return best?.id ?? null;
}
