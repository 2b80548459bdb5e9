import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followPermissions } from '../../src/background/access.ts';
import { browser, executeScript, grant, registered, resetBrowser } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));
beforeEach(resetBrowser);

const SCRIPT = 'src/content/reader.js';
const A = 'https://chat.example/*';
const B = 'http://intranet.example/*';
const matches = () => registered().map((script) => script.matches);

describe('the reader', () => {
  it('stands on no site while none is allowed', async () => {
    await followPermissions(SCRIPT);
    expect(registered()).toEqual([]);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('stands on exactly the sites that are allowed', async () => {
    grant(A, B);
    await followPermissions(SCRIPT);
    expect(registered()).toEqual([
      expect.objectContaining({ js: [SCRIPT], matches: [A, B], allFrames: true, persistAcrossSessions: true }),
    ]);
  });

  it('follows what comes and goes', async () => {
    grant(A);
    await followPermissions(SCRIPT);
    await followPermissions(SCRIPT);
    expect(matches()).toEqual([[A]]);
    grant(A, B);
    await followPermissions(SCRIPT);
    expect(matches()).toEqual([[A, B]]);
    grant(B);
    await followPermissions(SCRIPT);
    expect(matches()).toEqual([[B]]);
    grant();
    await followPermissions(SCRIPT);
    await followPermissions(SCRIPT);
    expect(registered()).toEqual([]);
  });

  it.each(['<all_urls>', '*://*/*', 'https://*/*', 'http://*/*', 'file:///*'])('is never put on %s', async (origin) => {
    grant(origin);
    await followPermissions(SCRIPT);
    expect(registered()).toEqual([]);
    grant(origin, A);
    await followPermissions(SCRIPT);
    expect(matches()).toEqual([[A]]);
  });
});

describe('open tabs', () => {
  it('of the allowed sites get the reader at once', async () => {
    const query = vi
      .spyOn(browser.tabs, 'query')
      .mockResolvedValue([{ id: 3 }, { id: 4, discarded: true }, { id: undefined }, { id: 5 }] as never);
    executeScript.mockRejectedValueOnce(new Error('Cannot access an error page'));
    grant(A);
    await followPermissions(SCRIPT);
    expect(query).toHaveBeenCalledWith({ url: [A] });
    expect(executeScript.mock.calls.map(([{ target, files }]) => [target.tabId, files])).toEqual([
      [3, [SCRIPT]],
      [5, [SCRIPT]],
    ]);
  });
});
