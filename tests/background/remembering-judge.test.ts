import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberingJudge } from '../../src/background/remembering-judge.ts';
import { createSheets } from '../../src/background/sheets.ts';
import type { Request } from '../../src/core/judge.ts';
import { MAX_JUDGED_LENGTH } from '../../src/core/normalise.ts';
import { smallJudge, smallPack } from '../core/small-pack.ts';
import { report } from '../report.ts';
import { browser, resetBrowser } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));

const request = (topic: string): Request => ({ topic, confidence: 1, whole: 1, evidence: [], runnerUp: null });

/** A judge that counts, and the texts that it was asked for. */
function counting() {
  const asked: string[] = [];
  const requests = (text: string) => {
    asked.push(text);
    return [request(text)];
  };
  return { asked, judge: { requests } };
}

describe('a judge that remembers', () => {
  it('judges a text once and gives the same again', () => {
    const { asked, judge } = counting();
    const remembering = rememberingJudge(judge);
    expect(['a', 'b', 'a', 'a'].map((text) => remembering.requests(text))).toEqual(['a', 'b', 'a', 'a'].map((text) => [request(text)]));
    expect(asked).toEqual(['a', 'b']);
  });

  it('remembers also that nothing was asked', () => {
    const requests = vi.fn(() => []);
    const remembering = rememberingJudge({ requests });
    remembering.requests('hola');
    expect(remembering.requests('hola')).toEqual([]);
    expect(requests).toHaveBeenCalledOnce();
  });

  it('forgets the text that was asked for the longest time ago', () => {
    const { asked, judge } = counting();
    const remembering = rememberingJudge(judge, 2);
    for (const text of ['a', 'b', 'a', 'c']) remembering.requests(text);
    asked.length = 0;
    for (const text of ['a', 'c', 'b']) remembering.requests(text);
    expect(asked).toEqual(['b']);
  });

  it('keeps at most 2,000 texts', () => {
    const { asked, judge } = counting();
    const remembering = rememberingJudge(judge);
    for (let count = 0; count <= 2000; count++) remembering.requests(String(count));
    asked.length = 0;
    for (const text of ['1', '2000', '0']) remembering.requests(text);
    expect(asked).toEqual(['0']);
  });

  it('does not keep a text longer than what is judged', () => {
    const { asked, judge } = counting();
    const remembering = rememberingJudge(judge);
    const long = 'a'.repeat(MAX_JUDGED_LENGTH + 1);
    for (const text of [long, long, long.slice(1), long.slice(1)]) remembering.requests(text);
    expect(asked).toEqual([long, long, long.slice(1)]);
  });
});

describe('the reports of a conversation', () => {
  beforeEach(resetBrowser);

  it('cost one judgement for each message, and leave none of it in the storage', async () => {
    const requests = vi.fn(smallJudge().requests);
    const judge = rememberingJudge({ requests });
    const sheets = createSheets(() => judge, smallPack.text);
    const texts = ['quiero pagar mi factura vencida', 'necesito crear un registro CNAME', 'pueden cambiar los nameservers del dominio'];
    for (let count = 1; count <= texts.length; count++) await sheets.report(7, 0, report('a', texts.slice(0, count)));
    const state = await sheets.arrange(7, 'a', { product: 'shared' });
    expect(requests.mock.calls.map(([text]) => text)).toEqual(texts);
    expect(state.conversations[0]?.sheet.cards.map((card) => card.topic)).toEqual(['billing', 'dns-zone', 'nameservers']);
    expect(Object.keys(await browser.storage.session.get())).toEqual(['tab:7']);
    expect(await browser.storage.local.get()).toEqual({});
  });
});
