import { mkdirSync } from 'node:fs';
import { expected } from '../consoles/load.ts';
import type { Tab } from './engine.ts';
import { expect, insertReply, message, notice, replyOf, test, topics } from './stage.ts';

/** Requests whose topic nobody would doubt; what the judge makes of harder ones is tested elsewhere. */
const ASKS_SSL = 'quiero activar el certificado ssl gratis';
const ASKS_DESIGN = 'necesito que me programen un carrito de compras en php';
const ASKS_IMPORT = 'quiero importar mi base de datos';

/** Two consoles that differ in everything: chats side by side in one page, and one after the other by address. */
const CONSOLES = [
  { name: 'live-helper-chat', second: '502', editor: '#editor-501' },
  { name: 'chatwoot', second: '102', editor: '.ProseMirror' },
];

const say = (console: Tab, conversation: string, text: string) =>
  console.ask(({ conversation, text }) => window.consolePage.say(conversation, 'customer', text), { conversation, text });
const answer = (console: Tab, conversation: string, text: string) =>
  console.ask(({ conversation, text }) => window.consolePage.say(conversation, 'agent', text), { conversation, text });
const open = (console: Tab, conversation: string) => console.ask((id) => window.consolePage.open?.(id), conversation);
const composed = (console: Tab, conversation: string) => console.ask((id) => window.consolePage.composed(id), conversation);

for (const { name, second, editor } of CONSOLES) {
  const first = expected(name).conversations[0]?.id ?? '';

  test.describe(name, () => {
    let console: Tab;
    let panel: Tab;

    test.beforeEach(async ({ stage }) => {
      console = await stage.console(name);
      panel = await stage.panel(console);
    });

    test('the reader sees what stands in the page', async ({ stage }) => {
      const seen = async () =>
        (await stage.stored(console))?.conversations.map(({ conversation, customer, messages }) => ({
          id: conversation,
          customer,
          messages,
        }));
      await expect.poll(seen).toEqual(expected(name).conversations);
      expect((await stage.stored(console))?.conversations.filter(({ visible }) => visible).map(({ conversation }) => conversation)).toEqual(
        [first],
      );
    });

    test('a message becomes a card, and the button puts its reply into the composer', async () => {
      await say(console, first, ASKS_SSL);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      await panel.click('li.card .button.main');
      await expect.poll(() => notice(panel)).toBe(await message(panel, 'inserted'));
      expect(await composed(console, first)).toEqual(await replyOf(panel, 'ssl-free-activation'));
    });

    test('Alt+1 and Alt+2 in the panel insert the card of that number', async () => {
      await say(console, first, ASKS_SSL);
      await say(console, first, ASKS_DESIGN);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation', 'programming-design']);
      await panel.front();
      await panel.pressAlt('Digit2');
      await expect.poll(() => composed(console, first)).toEqual(await replyOf(panel, 'programming-design'));
    });

    test('Alt+1 in the page inserts the first card, and types nothing else', async () => {
      await say(console, first, ASKS_SSL);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      await console.front();
      await console.click(editor);
      await console.pressAlt('Digit1');
      await expect.poll(() => composed(console, first)).toEqual(await replyOf(panel, 'ssl-free-activation'));
    });

    test('what the agent typed stays, before and after the reply', async ({ stage }) => {
      await console.front();
      await console.click(editor);
      await console.type('Hola, . Saludos');
      for (let step = 0; step < '. Saludos'.length; step++) await console.press('ArrowLeft');
      expect(await insertReply(stage, console, first, 'veamos')).toEqual({ landed: true });
      expect(await composed(console, first)).toEqual(['Hola, veamos. Saludos']);
    });

    test('a reply follows what the agent typed where the caret has left the composer', async ({ stage }) => {
      await console.front();
      await console.click(editor);
      await console.type('Hola. ');
      await console.ask(() => {
        (document.activeElement as HTMLElement).blur();
        getSelection()?.collapse(document.body, 0);
      });
      expect(await insertReply(stage, console, first, 'Veamos.')).toEqual({ landed: true });
      expect(await composed(console, first)).toEqual(['Hola. Veamos.']);
    });

    test('nothing is written into a note, and the panel says why', async () => {
      await say(console, first, ASKS_SSL);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      await console.ask((id) => window.consolePage.note?.(id, true), first);
      await panel.front();
      await panel.click('li.card .button.main');
      await expect.poll(() => notice(panel)).toContain(await message(panel, 'reason_note'));
      expect(await console.ask((selector) => document.querySelector(selector)?.textContent, editor)).toBe('');
    });

    test('an answer settles the card', async ({ stage }) => {
      await say(console, first, ASKS_SSL);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      await answer(console, first, 'Con gusto le ayudo a activar el SSL gratuito: ¿me confirma el dominio?');
      await expect
        .poll(async () => (await stage.stored(console))?.conversations[0]?.sheet.cards.map((card) => card.answered))
        .toEqual([true]);
    });

    test('a second conversation of the page is kept apart', async ({ stage }) => {
      await say(console, first, ASKS_SSL);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      await open(console, second);
      await say(console, second, ASKS_DESIGN);
      await expect.poll(() => topics(panel)).toEqual(['programming-design']);
      await panel.click('li.card .button.main');
      await expect.poll(() => composed(console, second)).toEqual(await replyOf(panel, 'programming-design'));
      await open(console, first);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      expect(await composed(console, first)).toEqual([]);
      for (const conversation of (await stage.stored(console))?.conversations ?? []) {
        const topic = conversation.conversation === first ? 'ssl-free-activation' : 'programming-design';
        expect(conversation.sheet.cards.map((card) => card.topic)).toEqual([topic]);
      }
    });

    test('nothing is lost where the worker stops in between', async ({ stage }) => {
      await say(console, first, ASKS_SSL);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      await stage.engine.stopWorker();
      expect(await topics(panel)).toEqual(['ssl-free-activation']);
      await say(console, first, ASKS_IMPORT);
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation', 'db-import-export']);
      await stage.engine.stopWorker();
      await console.front();
      await console.click(editor);
      await console.pressAlt('Digit2');
      await expect.poll(() => composed(console, first)).toEqual(await replyOf(panel, 'db-import-export'));
    });

    test('popup and panel agree', async ({ stage }) => {
      await say(console, first, ASKS_SSL);
      await stage.engine.clickToolbar(console);
      const popup = () =>
        stage.engine.desk.ask(() =>
          chrome.extension.getViews({ type: 'popup' }).map((view) => view.document.querySelector('main')?.textContent ?? ''),
        );
      await expect.poll(() => topics(panel)).toEqual(['ssl-free-activation']);
      const shown = await panel.ask(() => document.querySelector('main')?.textContent ?? '');
      await expect.poll(popup).toEqual([shown]);
      await say(console, first, ASKS_DESIGN);
      await expect.poll(() => topics(panel)).toContain('programming-design');
      await expect.poll(popup).toEqual([await panel.ask(() => document.querySelector('main')?.textContent ?? '')]);
    });

    test('the panel looks as it should', async ({ stage }) => {
      mkdirSync('screenshots', { recursive: true });
      await say(console, first, `${ASKS_SSL} y ${ASKS_DESIGN}`);
      await say(console, first, 'y me cobraron dos veces, quiero el reembolso');
      await expect.poll(() => topics(panel)).toContain('billing');
      for (const scheme of ['light', 'dark'] as const)
        await panel.screenshot(`screenshots/${stage.engine.name}-${name}-${scheme}.png`, scheme);
      const { wide, room } = await panel.ask(() => ({
        wide: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }));
      expect(wide, 'the panel scrolls sideways').toBeLessThanOrEqual(room);
    });
  });
}
