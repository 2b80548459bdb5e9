import { type CompiledPack, labelledDrafts, labelledMessages, type PackedModels, trainModels } from '../../src/core/compile.ts';
import { trainDrafts } from '../../src/core/drafts.ts';
import { createGuard, type GuardDraft } from '../../src/core/guard.ts';
import type { Judge } from '../../src/core/judge.ts';
import { CHATTER } from '../../src/core/model.ts';
import type { PackSource } from '../../src/core/pack.ts';
import { measureDrafts } from './drafts.ts';
import { cardsOf } from './messages.ts';
import { Tally } from './tally.ts';

const FOLDS = 5;

/** Judges every message of the pack by a model trained on the other folds, and prints the figures. */
export function crossValidateMessages(source: PackSource, { text: pack }: CompiledPack, judgeOf: (models: PackedModels) => Judge): void {
  const all = labelledMessages(source);
  const tally = new Tally();
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = all.filter((_, index) => index % FOLDS !== fold);
    const judge = judgeOf(trainModels(rest));
    for (const { text, label } of all.filter((_, index) => index % FOLDS === fold)) {
      tally.add({ text, intents: label === CHATTER ? [] : [[label]] }, cardsOf(judge, pack, text).cards, null);
    }
  }
  tally.print(`the pack's own messages, ${FOLDS}-fold cross-validation`);
}

/** Guards every draft of the pack by models trained on the other folds, and prints the figures; the replies stay in training. */
export function crossValidateDrafts(source: PackSource, { models }: CompiledPack): void {
  const written = Object.values(source.drafts?.topics ?? {}).reduce(
    (sum, { breaks, keeps }) => sum + breaks.length + keeps.length,
    source.drafts?.keeps.length ?? 0,
  );
  const all = labelledDrafts(source);
  const guards = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = all.filter((_, index) => index >= written || index % FOLDS !== fold);
    return createGuard(models.topics, trainDrafts(rest, models.topics));
  });
  const judged = all.slice(0, written).map(({ text, breaks }) => ({ text, violates: breaks === null ? [] : [breaks] }));
  measureDrafts(`the pack's own drafts, ${FOLDS}-fold cross-validation`, judged, (index) => guards[index % FOLDS] as GuardDraft);
}
