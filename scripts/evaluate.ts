import type { PackedModels } from '../src/core/compile.ts';
import { createGuard } from '../src/core/guard.ts';
import { createJudge, type Judge } from '../src/core/judge.ts';
import { compiledPack, PACK_DIRECTORY } from './compiled-pack.ts';
import { type LabelledConversation, measureConversations } from './evaluate/conversations.ts';
import { type Labelled, readCorpus, readLines } from './evaluate/corpus.ts';
import { crossValidateDrafts, crossValidateMessages } from './evaluate/cross-validation.ts';
import { type JudgedDraft, measureDrafts } from './evaluate/drafts.ts';
import { tallyMessages } from './evaluate/messages.ts';
import { readPack } from './read-pack.ts';

// Measures the judge on tests/corpus and, with `--cross-validate`, on the pack's own examples, each judged by a model that never saw it.

const compiled = compiledPack();
const { text: pack, models, drafts } = compiled;
const judgeOf = (packed: PackedModels): Judge => createJudge(packed, new Set(Object.keys(pack.triage)));
const judge = judgeOf(models);

const written = tallyMessages(judge, pack, readLines<Labelled>('dev.jsonl'));
written.print('written messages (dev.jsonl)');
written.printDetails();
tallyMessages(judge, pack, readLines<Labelled>('dev_real.jsonl')).print('messages of real people (dev_real.jsonl)');
measureConversations(judge, pack, JSON.parse(readCorpus('dev_conversations.json')) as LabelledConversation[]);
const guardDraft = createGuard(models.topics, drafts);
measureDrafts('drafts of agents (dev_drafts.jsonl)', readLines<JudgedDraft>('dev_drafts.jsonl'), () => guardDraft);
if (process.argv.includes('--cross-validate')) {
  const source = readPack(PACK_DIRECTORY);
  crossValidateMessages(source, compiled, judgeOf);
  crossValidateDrafts(source, compiled);
}
