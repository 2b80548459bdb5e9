// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../src/sites/site.ts';
import { createTranscript } from '../../src/sites/transcript.ts';

const SITE: Site = {
  id: 'test',
  name: 'Test',
  hosts: [],
  detect: '#list',
  container: '#list',
  conversation: [{ from: 'element', attribute: 'id', pattern: /(.+)/ }],
  message: '.row',
  messageId: { from: 'element', attribute: 'data-id', pattern: /(.+)/ },
  roles: [
    { author: 'skip', self: '.draft' },
    { author: 'inherit', self: '.grouped' },
    { author: 'agent', self: '.agent' },
    { author: 'customer', self: '.customer' },
  ],
  sender: '.name',
  time: { selector: 'time' },
  text: '.words',
  textPrefix: /^Eva:\n/,
  image: 'img',
  file: '.file',
  customer: null,
  composer: 'textarea',
  note: null,
};
const WITHOUT_IDS: Site = { ...SITE, messageId: null };

let list: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div id="list"></div>';
  list = document.querySelector('#list') as HTMLElement;
});

interface Drawn {
  author?: string;
  text?: string;
  id?: string;
  time?: string;
  inside?: string;
}

function row({ author = 'customer', text = '', id = '', time = '', inside = '' }: Drawn): HTMLElement {
  const made = document.createElement('div');
  made.className = `row ${author}`;
  if (id) made.dataset['id'] = id;
  made.innerHTML = `<p class="words"></p>${time && `<time>${time}</time>`}${inside}`;
  (made.querySelector('.words') as HTMLElement).textContent = text;
  return made;
}

const draw = (...drawn: Drawn[]) => list.append(...drawn.map(row));
const read = (site = SITE) => createTranscript(site).read(list, null);
const texts = (site?: Site) => read(site).messages.map(({ author, text }) => `${author}: ${text}`);

describe('a reading', () => {
  it('gives rows that follow in a group the author above', () => {
    draw(
      { author: 'agent', text: 'a' },
      { author: 'grouped', text: 'b' },
      { author: 'customer', text: 'c' },
      { author: 'grouped', text: 'd' },
    );
    expect(texts()).toEqual(['agent: a', 'agent: b', 'customer: c', 'customer: d']);
  });

  it('counts rows without an author and rows without words, and passes over drafts', () => {
    draw({ author: 'odd', text: 'x' }, { author: 'customer' }, { author: 'draft', text: 'y' }, { text: 'z' });
    expect(read()).toMatchObject({ rows: 4, anomalies: { authorless: 1, empty: 1 }, messages: [{ text: 'z' }] });
  });

  it('names pictures and files', () => {
    draw({ text: 'mire', inside: '<img alt="x"><img alt="y"><a class="file"> error log.txt </a>' }, { inside: '<img alt="x">' });
    expect(texts()).toEqual(['customer: mire\n[imagen]\n[imagen]\n[archivo: error log.txt]', 'customer: [imagen]']);
  });

  it('takes off what the console writes before the words', () => {
    list.append(row({ author: 'agent', text: '' }));
    (list.querySelector('.words') as HTMLElement).innerHTML = '<b>Eva:</b><br>hola';
    expect(texts()).toEqual(['agent: hola']);
  });

  it('knows the agent by the newest of his own messages', () => {
    draw({ author: 'agent', text: 'a', inside: '<b class="name">Eva</b>' }, { text: 'b', inside: '<b class="name">Luis</b>' });
    expect(read().agent).toBe('Eva');
  });

  it('turns a list round that begins with the newest', () => {
    draw({ text: 'dos' }, { text: 'uno' });
    expect(texts({ ...SITE, newestFirst: true })).toEqual(['customer: uno', 'customer: dos']);
  });

  it('sees into open shadow roots where a console has them', () => {
    const host = document.createElement('x-row');
    host.attachShadow({ mode: 'open' }).append(row({ text: 'dentro', id: '1' }));
    list.append(host);
    expect(texts({ ...SITE, shadow: true })).toEqual(['customer: dentro']);
    expect(texts()).toEqual([]);
  });
});

describe('identity', () => {
  it('is the console’s own where it has one; a row drawn twice is one message', () => {
    draw({ id: '1', text: 'a' }, { id: '1', text: 'a' }, { id: '2', text: 'a' });
    expect(read().messages.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('without it tells equal words apart by minute and order, and holds no word', () => {
    draw({ text: 'mi clave', time: '8:00' }, { text: 'mi clave', time: '8:00' }, { text: 'mi clave', time: '8:01' });
    const ids = read(WITHOUT_IDS).messages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.join()).not.toContain('clave');
  });

  it('without it stays where the list is drawn anew or history appears above', () => {
    draw({ text: 'uno', time: '8:00' }, { text: 'dos', time: '8:01' });
    const before = read(WITHOUT_IDS).messages.map(({ id }) => id);
    list.innerHTML = '';
    draw({ text: 'antes', time: '7:59' }, { text: 'uno', time: '8:00' }, { text: 'dos', time: '8:01' });
    expect(
      read(WITHOUT_IDS)
        .messages.map(({ id }) => id)
        .slice(1),
    ).toEqual(before);
  });
});

describe('a row once read', () => {
  it('is looked at again only where it was touched', () => {
    draw({ id: '1', text: 'uno' });
    const transcript = createTranscript(SITE);
    const records = watched();
    transcript.read(list, null);
    const words = list.querySelector('.words') as HTMLElement;
    words.textContent = 'otro';
    expect(transcript.read(list, null).messages[0]?.text).toBe('uno');
    transcript.changed(records());
    expect(transcript.read(list, null).messages[0]?.text).toBe('otro');
  });

  it('is looked at again where the customer has another name', () => {
    const named: Site = {
      ...SITE,
      roles: [{ author: 'customer', when: (_, { name, customer }) => name === customer }, { author: 'agent' }],
    };
    draw({ text: 'hola', inside: '<b class="name">Ana</b>' });
    const transcript = createTranscript(named);
    expect(transcript.read(list, null).messages[0]?.author).toBe('agent');
    expect(transcript.read(list, 'Ana').messages[0]?.author).toBe('customer');
  });
});

/** What happens in the list from here on, each time since it was last asked. */
function watched(): () => MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
  return () => observer.takeRecords();
}

/** What can happen to a list of messages, and to what a reader should know of it. */
type Step = { unseen?: boolean } & (
  | { kind: 'append'; text: string }
  | { kind: 'edit'; at: number; text: string }
  | { kind: 'delete'; at: number }
  | { kind: 'redraw' }
  | { kind: 'history'; text: string }
  | { kind: 'echo' }
  | { kind: 'scroll'; from: number }
);

const index = fc.nat(30);
const change = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), text: fc.constantFrom('hola', 'sí', 'no abre', 'ok') }),
  fc.record({ kind: fc.constant('edit' as const), at: index, text: fc.constantFrom('editado', 'otra cosa') }),
  fc.record({ kind: fc.constant('delete' as const), at: index }),
  fc.record({ kind: fc.constant('redraw' as const) }),
  fc.record({ kind: fc.constant('history' as const), text: fc.constantFrom('antes', 'hola') }),
  fc.record({ kind: fc.constant('echo' as const) }),
  fc.record({ kind: fc.constant('scroll' as const), from: index }),
);
const step: fc.Arbitrary<Step> = fc.tuple(change, fc.boolean()).map(([made, unseen]) => ({ ...made, unseen }));

/** Rows that a virtualised list draws at once. */
const WINDOW = 8;

/** Lives through steps: the list as drawn, and the messages as they are. */
function live(steps: readonly Step[], site: Site): { seen: string[]; true: string[] } {
  list.innerHTML = '';
  const transcript = createTranscript(site);
  const records = watched();
  let all: { id: string; text: string }[] = [];
  let next = 0;
  let from = 0;
  let seen: string[] = [];
  const look = () => {
    transcript.changed(records());
    seen = transcript.read(list, null).messages.map(({ id, text }) => `${id} ${text}`);
  };
  const lastFrom = () => Math.max(0, all.length - WINDOW);
  const drawAll = () => {
    from = Math.min(from, lastFrom());
    list.replaceChildren(...(site.virtual ? all.slice(from, from + WINDOW) : all).map((message) => row(message)));
  };
  for (const taken of steps) {
    const at = 'at' in taken && all.length > 0 ? taken.at % all.length : null;
    // What is out of sight changes unseen: only what is drawn is edited or deleted here.
    const drawn = at !== null && (!site.virtual || (at >= from && at < from + WINDOW));
    const element = drawn ? list.children[at - (site.virtual ? from : 0)] : undefined;
    if (taken.kind === 'append') {
      const message = { id: String(next++), text: taken.text };
      all.push(message);
      if (site.virtual) {
        from = lastFrom();
        drawAll();
      } else list.append(row(message));
    }
    if (taken.kind === 'edit' && element) {
      all = all.map((message, place) => (place === at ? { ...message, text: taken.text } : message));
      (element.querySelector('.words') as HTMLElement).textContent = taken.text;
    }
    // The first and the last drawn row of a window could as well have been scrolled away.
    const inner = !site.virtual || (at !== null && at > from && at < Math.min(from + WINDOW, all.length) - 1);
    if (taken.kind === 'delete' && element && inner) {
      all = all.filter((_, place) => place !== at);
      if (site.virtual) drawAll();
      else element.remove();
    }
    if (taken.kind === 'redraw') drawAll();
    // The optimistic row of the newest message is replaced by the stored one, under another element.
    const newest = all.at(-1);
    if (taken.kind === 'echo' && newest && from === (site.virtual ? lastFrom() : 0)) list.lastElementChild?.replaceWith(row(newest));
    if (taken.kind === 'history' && !site.virtual) {
      const message = { id: String(next++), text: taken.text };
      all.unshift(message);
      list.prepend(row(message));
    }
    if (taken.kind === 'scroll' && site.virtual) {
      // People scroll by less than what they see.
      const to = Math.min(taken.from, lastFrom());
      while (from !== to) {
        from += Math.max(-WINDOW + 2, Math.min(WINDOW - 2, to - from));
        drawAll();
        look();
      }
    }
    // Several changes may come between two readings; in a virtualised list nobody could tell what came of them.
    if (!taken.unseen || site.virtual) look();
  }
  look();
  return { seen, true: all.map(({ id, text }) => `${id} ${text}`) };
}

it.each([
  ['a list', SITE],
  ['a virtualised list', { ...SITE, virtual: true as const }],
])('%s is known whole, whatever happens to it', (_, site) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { seen, true: real } = live(steps, site);
      expect(seen).toEqual(real);
    }),
    { numRuns: 300 },
  );
});

describe('a chat of more than a thousand rows', () => {
  const drawn = Array.from({ length: 1100 }, (_, number): Drawn => ({ text: `línea ${number}`, id: `m${number}` }));

  it('is read from its thousandth newest row on', () => {
    draw(...drawn);
    const { messages, rows } = read();
    expect([messages.length, messages[0]?.text, rows]).toEqual([1000, 'línea 100', 1000]);
  });

  it('begins with a row that tells its author', () => {
    draw(...drawn.map((each, number) => ({ ...each, author: number > 97 && number < 105 ? 'grouped' : 'agent' })));
    const { messages, anomalies } = read();
    expect([messages.length, messages[0]?.author, messages[0]?.text]).toEqual([1003, 'agent', 'línea 97']);
    expect(anomalies).toEqual({ authorless: 0, empty: 0 });
  });

  it('is read whole where ids are numbers of equal messages', () => {
    draw(...drawn);
    expect(read(WITHOUT_IDS).messages).toHaveLength(1100);
  });
});
