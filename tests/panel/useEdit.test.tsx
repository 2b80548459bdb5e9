// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { replyFor } from '../../src/core/answer.ts';
import { EMPTY_DESK } from '../../src/core/desk.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { type Edit, useEdit } from '../../src/panel/useEdit.ts';
import type { ConversationState } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';
import { painted, playClock } from './clock.ts';

const REPLY = 'Hola Ana, con gusto reviso su dominio (dns-zone).';
const arrange = vi.fn();
const shown = card();
let edit: Edit;

function Host({ conversation }: { conversation: ConversationState }) {
  const reply = replyFor(shown, conversation, smallPack.text) ?? '';
  edit = useEdit(shown, reply, conversation, { arrange } as unknown as Actions);
  return null;
}

/** Paints the card with the edits that the worker keeps; again and again over the same page, as the panel does. */
function paint(edits: Record<string, string> = {}, rest: Partial<ConversationState> = {}): ConversationState {
  const conversation = chat({ desk: { ...EMPTY_DESK, edits }, ...rest });
  render(<Host conversation={conversation} />, document.body);
  return conversation;
}

const pause = () => vi.runAllTimersAsync();
const kept = () => arrange.mock.calls.map(([, change]) => change);
const editedReply = () => replyFor(shown, edit.edited, smallPack.text);

/** Opens the reply where it is closed, then types. */
async function type(...texts: string[]): Promise<void> {
  for (const text of edit.draft === null ? [REPLY, ...texts] : texts) {
    edit.type(text);
    await painted();
  }
}

playClock();

it('keeps nothing where the reply was opened only', async () => {
  paint();
  expect(edit.draft).toBeNull();
  await type();
  expect(edit.draft).toBe(REPLY);
  await pause();
  edit.close();
  await pause();
  expect(edit.draft).toBeNull();
  render(null, document.body);
  expect(kept()).toEqual([]);
});

it('keeps what is typed once the agent pauses, and again after the next words', async () => {
  const conversation = paint({ billing: 'Otra' });
  await type('Mi', 'Mi respuesta');
  expect(kept()).toEqual([]);
  await pause();
  expect(arrange).toHaveBeenCalledExactlyOnceWith(conversation, { edits: { billing: 'Otra', 'dns-zone': 'Mi respuesta' } });
  await type('Mi respuesta.');
  await pause();
  expect(kept().at(-1)).toEqual({ edits: { billing: 'Otra', 'dns-zone': 'Mi respuesta.' } });
});

it('keeps it at once, and once, where the agent leaves the field; the typing goes on', async () => {
  paint();
  await type('Mía');
  edit.keep();
  expect(kept()).toEqual([{ edits: { 'dns-zone': 'Mía' } }]);
  await pause();
  expect(arrange).toHaveBeenCalledOnce();
  expect(edit.draft).toBe('Mía');
});

it('keeps it where the agent ends the typing', async () => {
  paint();
  await type('Mía');
  edit.close();
  await pause();
  expect(kept()).toEqual([{ edits: { 'dns-zone': 'Mía' } }]);
  expect(edit.draft).toBeNull();
});

it('keeps it at once, and once, where the card goes', async () => {
  paint();
  await type('Mía');
  render(null, document.body);
  expect(kept()).toEqual([{ edits: { 'dns-zone': 'Mía' } }]);
  await pause();
  expect(arrange).toHaveBeenCalledOnce();
});

it('lets no message that arrives change what is being typed; what else was rewritten since stays', async () => {
  paint();
  await type('Mía');
  const newer = paint({ billing: 'Otra' }, { customer: 'Lola', sheet: sheet({ customerMessages: 2 }) });
  expect(edit.draft).toBe('Mía');
  await pause();
  expect(arrange).toHaveBeenCalledExactlyOnceWith(newer, { edits: { billing: 'Otra', 'dns-zone': 'Mía' } });
});

it('is inserted with the last word, before it is kept', async () => {
  const conversation = paint({ billing: 'Otra' });
  expect(edit.edited).toBe(conversation);
  await type('Mía');
  expect(editedReply()).toBe('Mía');
  expect(edit.edited.desk.edits).toEqual({ billing: 'Otra', 'dns-zone': 'Mía' });
  expect(conversation.desk.edits).toEqual({ billing: 'Otra' });
});

it.each(['', ' \n'])('takes the rewriting back where it is emptied: «%s»', async (text) => {
  paint({ 'dns-zone': 'Mía', billing: 'Otra' });
  await type(text);
  expect(editedReply()).toBe(REPLY);
  await pause();
  expect(kept()).toEqual([{ edits: { billing: 'Otra' } }]);
});

it('goes back to the reply of the pack, whatever was being typed', async () => {
  paint({ 'dns-zone': 'Mía', billing: 'Otra' });
  await type('Mía y más');
  edit.restore();
  await pause();
  render(null, document.body);
  expect(edit.draft).toBeNull();
  expect(kept()).toEqual([{ edits: { billing: 'Otra' } }]);
});
