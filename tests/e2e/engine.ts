/** One page of a browser, as far as both drivers can do the same with it. */
export interface Tab {
  /** The browser's own number of the tab. */
  id: number;
  /** Runs a function in the page. */
  ask<R>(question: () => R | Promise<R>): Promise<Awaited<R>>;
  ask<R, A>(question: (about: A) => R | Promise<R>, about: A): Promise<Awaited<R>>;
  click(selector: string): Promise<void>;
  /** Presses a key with Alt held, such as `Digit1`; with Shift too, such as `Shift+Digit1`. */
  pressAlt(key: string): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  goto(address: string): Promise<void>;
  front(): Promise<void>;
  screenshot(path: string, scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the extension in it. */
export interface Engine {
  name: 'chromium' | 'firefox';
  /** A page of the extension from which the tests ask the browser about tabs, permissions and storage. */
  readonly desk: Tab;
  /** Address of one of the extension's pages, such as `src/panel/panel.html`. */
  page(path: string): string;
  open(address: string, size?: { width: number; height: number }): Promise<Tab>;
  /** Clicks the extension's button in the toolbar while `tab` is in front: opens the popup. */
  clickToolbar(tab: Tab): Promise<void>;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;
  /** Stops the background worker the way the browser does when it is idle, and waits until it is gone. */
  stopWorker(): Promise<void>;
  /** Loads the extension anew, as an update does; every page of it closes. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Finds the number of the tab that `open` brings, by what was there before. */
export async function openedTab<T>(desk: Pick<Tab, 'ask'>, open: () => Promise<T>): Promise<{ page: T; id: number }> {
  const ids = () => desk.ask(async () => (await chrome.tabs.query({})).map((tab) => tab.id ?? -1));
  const before = await ids();
  const page = await open();
  const id = (await ids()).find((other) => !before.includes(other));
  if (id === undefined) throw new Error('no new tab');
  return { page, id };
}
