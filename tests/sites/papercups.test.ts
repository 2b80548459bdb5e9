// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import papercups from '../../src/sites/consoles/papercups.ts';
import { conversations } from '../../src/sites/find.ts';
import { createTranscript } from '../../src/sites/transcript.ts';
import { loadConsole, unloadConsole } from '../consoles/load.ts';

beforeEach(() => loadConsole('papercups'));
afterEach(unloadConsole);

const list = () => conversations(papercups, document)[0]?.container as Element;
const read = () => createTranscript(papercups).read(list(), null);
/** The row that holds a text. */
const row = (text: string) => [...list().children].find((child) => child.textContent?.includes(text)) as HTMLElement;

it('keeps the authors of a group that goes on', () => {
  const transcript = createTranscript(papercups);
  transcript.read(list(), null);
  const observer = new MutationObserver(() => undefined);
  observer.observe(list(), { childList: true, subtree: true });
  const last = row('obrigada!');
  last.after(last.cloneNode(true));
  last.lastElementChild?.remove();
  last.querySelector('.anticon-user')?.remove();
  transcript.changed(observer.takeRecords());
  const { messages, anomalies } = transcript.read(list(), null);
  expect(messages.slice(-3).map(({ author }) => author)).toEqual(['customer', 'customer', 'agent']);
  expect(anomalies.authorless).toBe(0);
});

it('knows no author where a group has no end', () => {
  for (const time of document.querySelectorAll('.css-hora')) time.remove();
  expect(read().anomalies.authorless).toBeGreaterThan(10);
});

it('leaves out what stands in place of messages', () => {
  list().replaceChildren();
  list().innerHTML = '<div class="css-caja"></div><div><div class="ant-result"><div class="ant-result-icon"></div></div></div><div></div>';
  expect(read().rows).toBe(0);
});

it('has no conversation where the address names none', () => {
  history.replaceState(null, '', '/customers/1');
  expect(conversations(papercups, document)).toEqual([]);
});
