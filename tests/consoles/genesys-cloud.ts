import type {} from './console-page.ts';

const stack = document.querySelector('app-view-stack') as HTMLElement;
const cards = [...document.querySelectorAll<HTMLElement>('.interaction-group')];
const shadow = stack.attachShadow({ mode: 'open' });
const frames = new Map<string, HTMLIFrameElement>();

for (const card of cards) {
  const id = card.dataset['conversationId'] ?? '';
  const instance = document.createElement('div');
  instance.className = 'app-instance';
  const frame = document.createElement('iframe');
  frame.src = `/frames/messaging-gadget.html#${id}`;
  instance.append(frame);
  shadow.append(instance);
  frames.set(id, frame);
}
const page = (id: string) => frames.get(id)?.contentWindow?.consolePage;

function open(front: string): void {
  for (const card of cards) {
    const isFront = card.dataset['conversationId'] === front;
    card.classList.toggle('is-selected', isFront);
    const instance = frames.get(card.dataset['conversationId'] ?? '')?.closest<HTMLElement>('.app-instance');
    instance?.setAttribute('aria-hidden', String(!isFront));
    if (instance) instance.style.visibility = isFront ? '' : 'hidden';
    const name = document.querySelector('#interaction-header-participant-name');
    if (isFront && name) name.textContent = card.textContent?.trim() ?? '';
  }
}
open(cards[0]?.dataset['conversationId'] ?? '');

window.consolePage = {
  say: (id, author, text) => page(id)?.say(id, author, text),
  composed: (id) => page(id)?.composed(id) ?? [],
  open,
};
