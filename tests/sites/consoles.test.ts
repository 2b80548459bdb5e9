// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { composerOf, conversations, customerDetails, customerName, findSite, writesNote } from '../../src/sites/find.ts';
import type { Site } from '../../src/sites/site.ts';
import { SITES } from '../../src/sites/sites.ts';
import { createTranscript } from '../../src/sites/transcript.ts';
import { CONSOLES, expected, loadConsole } from '../consoles/load.ts';

/** The document that holds the chat. */
let page: Document;

function site(): Site {
  const found = findSite(page);
  if (found === null) throw new Error('no console found');
  return found;
}

/** What the reader sees, conversation by conversation. */
function transcripts() {
  return conversations(site(), page).map((open) => {
    const customer = customerName(site(), open);
    return { open, customer, reading: createTranscript(site()).read(open.container, customer) };
  });
}

describe.each(CONSOLES)('%s', (name) => {
  beforeEach(() => {
    page = loadConsole(name);
  });

  it('is recognised, and by no other adapter', () => {
    expect(site().id).toBe(expected(name).site);
    expect(SITES.filter(({ detect }) => page.querySelector(detect) !== null).map(({ id }) => id)).toEqual([expected(name).site]);
  });

  it('gives every conversation with its names, authors and words', () => {
    const seen = transcripts().map(({ open, customer, reading }) => ({
      id: open.id,
      customer,
      messages: reading.messages.map(({ id, ...rest }) => (site().messageId ? { id, ...rest } : rest)),
    }));
    expect(seen).toEqual(expected(name).conversations.map(({ details: _, ...rest }) => rest));
  });

  it('gives what the console knows besides', () => {
    const seen = transcripts();
    expect(seen.map(({ open }) => customerDetails(site(), open))).toEqual(
      expected(name).conversations.map(({ details }) => details ?? null),
    );
    expect(seen[0]?.reading.agent).toBe(expected(name).agent ?? null);
  });

  it('leaves nothing in doubt', () => {
    for (const { reading } of transcripts()) expect(reading.anomalies).toEqual({ authorless: 0, empty: 0 });
  });

  it('tells each message apart, and gives it the same id again', () => {
    const ids = () => transcripts().map(({ reading }) => reading.messages.map(({ id }) => id));
    const first = ids();
    for (const list of first) expect(new Set(list).size).toBe(list.length);
    expect(ids()).toEqual(first);
  });

  it('has one composer for each conversation, and writes no note', () => {
    for (const { open } of transcripts()) {
      expect(composerOf(site(), open)).not.toBeNull();
      expect(writesNote(site(), open)).toBe(false);
    }
  });
});
