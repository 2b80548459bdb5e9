// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actions } from '../../src/panel/actions.ts';
import { Rules } from '../../src/panel/Rules.tsx';
import { SearchBox } from '../../src/panel/SearchBox.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';

const texts = vi.hoisted(() => ({ es: {} as Record<string, { message: string }> }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    i18n: {
      getUILanguage: () => 'es',
      getMessage: (key: string, values: string[]) =>
        texts.es[key]?.message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '') ?? '',
    },
  },
}));
texts.es = JSON.parse(readFileSync('public/_locales/es/messages.json', 'utf8'));

const actions = { insertText: vi.fn(), copy: vi.fn() };

function Page({ conversation }: { conversation: ConversationState | null }) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <SearchBox query={query} rules={1} field={field} open={() => {}} onQuery={setQuery} />
      <Rules pack={smallPack.text} query={query} field={field} conversation={conversation} actions={actions as unknown as Actions} />
    </>
  );
}

const field = () => document.querySelector('input') as HTMLInputElement;
const lines = () => [...document.querySelectorAll<HTMLButtonElement>('.rule-line')];
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
const status = () => document.querySelector('[role="status"]')?.textContent;

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

async function ask(query: string): Promise<void> {
  field().focus();
  field().value = query;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(status()).not.toBe(''));
}

async function open(id: string): Promise<HTMLElement> {
  lines()
    .find((line) => line.dataset['rule'] === id)
    ?.click();
  return await vi.waitFor(() => {
    const opened = document.querySelector<HTMLElement>('.rule-open');
    if (!opened) throw new Error('closed');
    return opened;
  });
}

async function show(conversation: ConversationState | null = null): Promise<void> {
  render(<Page conversation={conversation} />, document.body);
  // Effects, which listen to the keys, come after the paint.
  await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

describe('without a search', () => {
  it('is a tree of the sections with all their rules, and the service replies', async () => {
    await show();
    const branches = [...document.querySelectorAll('details')].map((branch) => [
      branch.querySelector('summary')?.firstChild?.textContent,
      branch.querySelectorAll('.rule').length,
    ]);
    expect(branches).toEqual([
      ...smallPack.text.scope.sections.map(({ title, rules }) => [title.es, rules.length]),
      ['Respuestas de servicio', 3],
    ]);
  });

  it('narrows down to a verdict and lets all in again', async () => {
    await show();
    button('✗ No se hace')?.click();
    await vi.waitFor(() => expect(lines().map((line) => line.dataset['rule'])).toEqual(['migration-by-chat', 'theme-design']));
    expect(document.querySelector('details')?.open).toBe(true);
    button('✗ No se hace')?.click();
    await vi.waitFor(() => expect(lines().length).toBeGreaterThan(10));
    expect(document.querySelector('details')?.open).toBe(false);
  });

  it('is walked with the arrows, without what is closed', async () => {
    await show();
    field().focus();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(document.querySelectorAll('summary')[1]);
    const first = document.querySelector('details');
    if (first) first.open = true;
    press('ArrowUp');
    expect(document.activeElement).toBe(lines()[1]);
  });
});

describe('a search', () => {
  it('marks what it found and says how much', async () => {
    await show();
    await ask('plantilla');
    expect(status()).toBe('1 resultado');
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['plantilla']);
  });

  it('opens the first result with Enter', async () => {
    await show();
    await ask('plantilla');
    press('Enter');
    await vi.waitFor(() => expect(lines()[0]?.getAttribute('aria-expanded')).toBe('true'));
    expect(document.activeElement).toBe(field());
  });

  it('gives the arrows its results, and the first gives them back', async () => {
    await show();
    await ask('registro');
    press('ArrowDown');
    expect(document.activeElement).toBe(lines()[0]);
    press('ArrowUp');
    expect(document.activeElement).toBe(field());
  });

  it('that finds nothing says what to try', async () => {
    await show();
    await ask('qzxvwk');
    expect(document.querySelector('.state h2')?.textContent).toBe('No encontré nada con eso');
    expect(lines()).toEqual([]);
  });
});

describe('an opened rule', () => {
  it('says what each section says, where that stands, and in which version', async () => {
    await show();
    await ask('zona');
    const text = (await open('dns-zone')).textContent;
    for (const said of ['Sobre dns-zone', 'Se orienta', 'Reventa · línea «reventa 1» del documento', 'Pequeño, versión 1.2.3']) {
      expect(text).toContain(said);
    }
  });

  it('says what is done instead of what is refused', async () => {
    await show();
    await ask('trasladar');
    expect((await open('migration-by-chat')).querySelector('.rule-instead')?.textContent).toBe('✓ En cambio sí: nameservers');
  });

  it('opens its links elsewhere, without telling from where', async () => {
    await show();
    await ask('zona');
    const links = [...(await open('dns-zone')).querySelectorAll('a')];
    expect(links.map(({ target, rel }) => [target, rel])).toEqual([
      ['_blank', 'noreferrer'],
      ['_blank', 'noreferrer'],
    ]);
    expect(links[0]?.href).toBe('https://help.example/es/zona');
  });

  it('has replies to copy and none to insert where there is no chat', async () => {
    await show();
    await ask('zona');
    await open('dns-zone');
    expect(button('Insertar')).toBeUndefined();
    button('Copiar')?.click();
    expect(actions.copy).toHaveBeenCalledWith('Hola, con gusto reviso su dominio (dns-zone).');
  });

  it('inserts the reply in the language of the chat', async () => {
    const conversation = chat({ sheet: sheet({ language: 'en', domain: 'lola.mx' }) });
    await show(conversation);
    await ask('zona');
    await open('dns-zone');
    button('Insertar')?.click();
    expect(actions.insertText).toHaveBeenCalledWith(conversation, 'Hello Ana, I check lola.mx (dns-zone).');
  });

  it('inserts a service reply too', async () => {
    const conversation = chat();
    await show(conversation);
    await ask('saludo');
    await open('greeting');
    button('Insertar')?.click();
    expect(actions.insertText).toHaveBeenCalledWith(conversation, 'Hola Ana, con gusto reviso su dominio (greeting).');
  });
});
