// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../src/core/conversation.ts';
import { type Desk, EMPTY_DESK } from '../../src/core/desk.ts';
import type { Actions } from '../../src/panel/actions.ts';
import { Now } from '../../src/panel/Now.tsx';
import type { ConversationState } from '../../src/storage.ts';
import { card, sheet, smallPack } from '../core/small-pack.ts';
import { chat } from '../report.ts';
import { painted, playClock } from './clock.ts';

vi.mock('../../src/browser.ts', () => ({
  browser: { i18n: { getUILanguage: () => 'es', getMessage: (key: string) => key }, storage: { local: {}, session: {} } },
}));
vi.mock('../../src/storage.ts', async (original) => ({
  ...(await original<object>()),
  profileItem: { get: async () => null, watch: () => {} },
}));

const arrange = vi.fn();
const turn = [{ id: 'm', text: 'quiero varias cosas' }];
/** Cards of the topics, each asked in the message that is named beside it, else in `m`. */
const cards = (...topics: string[]): Card[] =>
  topics.map((name) => {
    const [topic = '', message = 'm'] = name.split('@');
    return card({ id: `${message}:${topic}`, topic, message });
  });

/** Paints the page with the cards of the sheet; again and again over the same page, as the panel does. */
async function paint(cards: Card[], desk: Partial<Desk> = {}, rest: Partial<ConversationState> = {}): Promise<ConversationState> {
  const conversation = chat({ sheet: sheet({ turn, cards }), desk: { ...EMPTY_DESK, ...desk }, ...rest });
  const actions = { arrange } as unknown as Actions;
  render(<Now conversation={conversation} pack={smallPack.text} actions={actions} />, document.body);
  await painted();
  return conversation;
}

const list = () => document.querySelector('.cards') as HTMLElement;
const items = () => [...list().querySelectorAll<HTMLElement>('.card')];
const topics = () => items().map(({ dataset }) => dataset['topic']);
/** The topics as they stand, each with the number key that is shown on it. */
const keyed = () => items().map((item) => [item.dataset['topic'], item.querySelector('kbd')?.textContent ?? null]);
const fresh = () => items().flatMap(({ classList, dataset }) => (classList.contains('fresh') ? [dataset['topic']] : []));

async function point(type: 'pointerenter' | 'pointerleave'): Promise<void> {
  list().dispatchEvent(new Event(type));
  await painted();
}

/** Lets the panel stand before the agent for as long as anything of it waits. */
const wait = () => vi.runAllTimersAsync();

function becomes(state: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

playClock();
afterEach(() => vi.restoreAllMocks());

describe('the list', () => {
  it('stands in the order of the sheet where nobody points at it', async () => {
    await paint(cards('dns-zone', 'nameservers'));
    expect(keyed()).toEqual([
      ['dns-zone', '1'],
      ['nameservers', '2'],
    ]);
    await paint(cards('billing', 'nameservers'));
    expect(keyed()).toEqual([
      ['billing', '1'],
      ['nameservers', '2'],
    ]);
  });

  it('has a key for the first nine cards', async () => {
    await paint(Array.from({ length: 10 }, (_, index) => card({ id: `m${index}:dns-zone` })));
    expect(keyed().map(([, key]) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', null]);
  });

  it('moves no card under the pointer: what is new comes below, and keys follow the true order', async () => {
    await paint(cards('dns-zone', 'nameservers'));
    await point('pointerenter');
    await paint(cards('billing', 'nameservers', 'dns-zone'));
    expect(keyed()).toEqual([
      ['dns-zone', '3'],
      ['nameservers', '2'],
      ['billing', '1'],
    ]);
  });

  it('takes no card away under the pointer, but its key: it is no longer meant', async () => {
    await paint(cards('dns-zone', 'nameservers'));
    await point('pointerenter');
    const [gone] = items();
    await paint(cards('nameservers'));
    expect(keyed()).toEqual([
      ['dns-zone', null],
      ['nameservers', '1'],
    ]);
    expect(items()[0]).toBe(gone);
  });

  it('keeps its place for a card that goes and comes back', async () => {
    await paint(cards('dns-zone', 'nameservers'));
    await point('pointerenter');
    await paint(cards('nameservers'));
    await paint(cards('nameservers', 'dns-zone'));
    expect(keyed()).toEqual([
      ['dns-zone', '2'],
      ['nameservers', '1'],
    ]);
  });

  it('leaves a card where it is and puts the same request, asked again, below it', async () => {
    await paint(cards('dns-zone', 'nameservers'));
    await point('pointerenter');
    await paint(cards('nameservers', 'dns-zone@n'));
    expect(keyed()).toEqual([
      ['dns-zone', null],
      ['nameservers', '1'],
      ['dns-zone', '2'],
    ]);
  });

  it('changes under the pointer what a card says', async () => {
    await paint(cards('dns-zone'));
    await point('pointerenter');
    await paint(cards('dns-zone').map((each) => ({ ...each, verdict: 'out' })));
    expect(items()[0]?.classList.contains('out')).toBe(true);
  });

  it('takes away what the agent dismissed, under the pointer too', async () => {
    await paint(cards('dns-zone', 'nameservers', 'billing'));
    await point('pointerenter');
    await paint(cards('dns-zone', 'nameservers', 'billing'), { dismissed: ['nameservers'] });
    expect(keyed()).toEqual([
      ['dns-zone', '1'],
      ['billing', '2'],
    ]);
  });

  it('takes the true order once the pointer leaves', async () => {
    await paint(cards('dns-zone', 'nameservers'));
    await point('pointerenter');
    await paint(cards('billing', 'nameservers'));
    expect(topics()).toEqual(['dns-zone', 'nameservers', 'billing']);
    await point('pointerleave');
    expect(keyed()).toEqual([
      ['billing', '1'],
      ['nameservers', '2'],
    ]);
  });
});

describe('what is new', () => {
  it('is marked until it has stood before the agent for a moment', async () => {
    const before = await paint(cards('dns-zone', 'nameservers'), { seen: ['m:dns-zone'] });
    expect(fresh()).toEqual(['nameservers']);
    expect(arrange).not.toHaveBeenCalled();
    await wait();
    const seen = ['m:dns-zone', 'm:nameservers'];
    expect(arrange).toHaveBeenCalledExactlyOnceWith(before, { seen });
    await paint(cards('dns-zone', 'nameservers'), { seen });
    await wait();
    expect(fresh()).toEqual([]);
    expect(arrange).toHaveBeenCalledOnce();
  });

  it('is new again where it is asked again', async () => {
    await paint(cards('dns-zone@n'), { seen: ['m:dns-zone'] });
    expect(fresh()).toEqual(['dns-zone']);
    await wait();
    expect(arrange.mock.calls[0]?.[1]).toEqual({ seen: ['n:dns-zone'] });
  });

  it('is not seen where the page goes first', async () => {
    await paint(cards('dns-zone'));
    render(null, document.body);
    await wait();
    expect(arrange).not.toHaveBeenCalled();
  });

  it('is not seen while the panel is hidden, but once it is shown again', async () => {
    becomes('hidden');
    await paint(cards('dns-zone'));
    await wait();
    expect(fresh()).toEqual(['dns-zone']);
    expect(arrange).not.toHaveBeenCalled();
    becomes('visible');
    expect(arrange).not.toHaveBeenCalled();
    await wait();
    expect(arrange.mock.calls.map(([, change]) => change)).toEqual([{ seen: ['m:dns-zone'] }]);
  });

  it('is not seen where the panel is hidden before the moment is over', async () => {
    await paint(cards('dns-zone'));
    becomes('hidden');
    await wait();
    expect(arrange).not.toHaveBeenCalled();
  });
});

describe('a page without cards', () => {
  const title = () => document.querySelector('.state h2')?.textContent;

  it('waits for the customer', async () => {
    await paint([], {}, { sheet: sheet() });
    expect([title(), list()]).toEqual(['stateWaiting', null]);
  });

  it.each([
    ['asked nothing', [], []],
    ['asked what does not apply', cards('dns-zone'), ['dns-zone']],
    ['was answered before', cards('dns-zone@earlier').map((each) => ({ ...each, answered: true })), []],
  ])('says so where the customer %s, beside what they said and the other replies', async (_, cards, dismissed) => {
    await paint(cards, { dismissed });
    expect([title(), topics()]).toEqual(['stateNothing', []]);
    expect(document.querySelector('.said')?.textContent).toBe('quiero varias cosas');
    expect(document.querySelector('.toolbar')).toBeNull();
    expect(document.querySelector('.others')).not.toBeNull();
  });

  it('says nothing of the kind where there is a card', async () => {
    await paint(cards('dns-zone'));
    expect(title()).toBeUndefined();
    expect(document.querySelector('.toolbar')).not.toBeNull();
  });
});
