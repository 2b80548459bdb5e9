import { CONSOLES, expected } from '../consoles/load.ts';
import { expect, insertReply, test, topics } from './stage.ts';

/** Four lines, one of them empty, with what editors like to turn into something else. */
const REPLY = 'Con gusto & sin <b>costo</b>:\n1. Abra cPanel\n\n¿Quedó? [ok] *listo*';

for (const name of CONSOLES) {
  const { conversations, agent, notes } = expected(name);
  const first = conversations[0]?.id ?? '';

  test.describe(name, () => {
    test('is read as it stands, and a new message becomes a card', async ({ stage }) => {
      const console = await stage.console(name);
      const seen = async () =>
        (await stage.stored(console))?.conversations.map(({ conversation, customer, messages }) => ({
          id: conversation,
          customer,
          messages: messages.map(({ author, text }) => ({ author, text })),
        }));
      await expect.poll(seen).toEqual(
        conversations.map(({ id, customer, messages }) => ({
          id,
          customer,
          messages: messages.map(({ author, text }) => ({ author, text })),
        })),
      );
      expect((await stage.stored(console))?.conversations[0]?.agent ?? null).toBe(agent ?? null);
      await console.ask((id) => window.consolePage.say(id, 'customer', 'quiero activar el certificado ssl gratis'), first);
      const panel = await stage.panel(console);
      await expect.poll(() => topics(panel)).toContain('ssl-free-activation');
    });

    test('takes a reply line for line', async ({ stage }) => {
      const console = await stage.console(name);
      await expect.poll(async () => (await stage.stored(console))?.conversations.length).toBe(conversations.length);
      expect(await insertReply(stage, console, first, REPLY)).toEqual({ landed: true });
      const lines = () => console.ask((id) => window.consolePage.composed(id), first);
      // An invisible sign keeps consoles from turning marks into formatting; some editors take note of a change a moment later.
      await expect.poll(async () => (await lines()).map((line) => line.replace(/[\u2060\u200a]/g, ''))).toEqual(REPLY.split('\n'));
    });

    if (notes) {
      test('takes nothing while it writes a note', async ({ stage }) => {
        const console = await stage.console(name);
        await expect.poll(async () => (await stage.stored(console))?.conversations.length).toBe(conversations.length);
        await console.ask((id) => window.consolePage.note?.(id, true), first);
        expect(await insertReply(stage, console, first, REPLY)).toEqual({ landed: false, reason: 'note' });
        expect(await console.ask((id) => window.consolePage.composed(id), first)).toEqual([]);
      });
    }
  });
}

test('genesys-cloud: of two frames, only that in front is read and written into', async ({ stage }) => {
  const [rosa, taller] = ['1f0c8a52-7d3e-4b96-9a41-6e2b5c7d8f10', '2b7d9e63-8e4f-4ca7-8b52-7f3c6d8e9a21'] as const;
  const console = await stage.console('genesys-cloud');
  const seen = async () => (await stage.stored(console))?.conversations.map(({ conversation, customer }) => [conversation, customer]);
  await expect.poll(seen).toEqual([[rosa, 'Rosa Quispe']]);
  await console.ask((id) => window.consolePage.open?.(id), taller);
  await expect.poll(seen).toEqual([[taller, 'Taller Inti']]);
  expect(await insertReply(stage, console, taller, 'Buenas tardes')).toEqual({ landed: true });
  const composed = (id: string) => console.ask((id) => window.consolePage.composed(id), id);
  expect([await composed(taller), await composed(rosa)]).toEqual([['Buenas tardes'], []]);
});
