import { trainModels } from '../../src/core/compile.ts';
import { createJudge } from '../../src/core/judge.ts';
import { CHATTER } from '../../src/core/model.ts';
import type { PackSource } from '../../src/core/pack.ts';
import { finish } from '../../src/core/steps.ts';
import { messagesOf, type PlacedMessage } from './texts.ts';

/** A message that the model, trained without it, puts under another class than its author did. */
export interface Suspicious {
  message: PlacedMessage;
  /** The class that the left-out model gives. */
  placed: string;
  /** Its probability; 0 where the message shows nothing. */
  confidence: number;
}

/**
 * Cross-validates a pack: each fifth of every class's messages is judged by a model trained on the other four.
 * Deterministic, and slow: it trains once a fold.
 * @returns what was misplaced, the surest first, and how many messages were judged
 */
export function findSuspicious(source: PackSource, folds = 5): { found: Suspicious[]; judged: number } {
  const messages = messagesOf(source);
  const met = new Map<string, number>();
  const foldOf = messages.map(({ label }) => {
    const count = met.get(label) ?? 0;
    met.set(label, count + 1);
    return count % folds;
  });
  const triage = new Set(source.service.triage.map(({ id }) => id));
  const found: Suspicious[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const judge = createJudge(finish(trainModels(messages.filter((_, index) => foldOf[index] !== fold))), triage);
    messages.forEach((message, index) => {
      if (foldOf[index] !== fold) return;
      const [best] = judge.requests(message.text);
      const placed = best?.topic ?? CHATTER;
      if (placed !== message.label) found.push({ message, placed, confidence: best?.confidence ?? 0 });
    });
  }
  return { found: found.sort((a, b) => b.confidence - a.confidence), judged: messages.length };
}
